using Tortoise.Tests.Club;
using Tortoise.Tests.Relations;

namespace Tortoise.Tests.Queries;

/// <summary>Filters, orderings and columns that are named by strings find what those in C# find.</summary>
public sealed class StringQueries(TestServer server) : ClubTest(server)
{
    private static async Task<List<string>> Found(string name, object? value) => await Event.FilterBy(name, value).OrderBy("name").Select(e => e.Name);

    private static async Task<List<string>> CupsWith(string name, object? value) => await Tournament.FilterBy(name, value).Select(t => t.Name);

    [Test]
    public async Task Every_lookup_finds_what_the_method_of_its_name_finds()
    {
        Assert.That(await Found("name", "E1"), Is.EqualTo(["E1"]));
        Assert.That(await Found("seats", null), Is.EqualTo(["E2", "E4"]));
        Assert.That(await Found("seats__not", "20"), Is.EqualTo(["E0", "E2", "E3", "E4"]), "what has none has not 20");
        Assert.That(await Found("seats__not", null), Is.EqualTo(["E0", "E1", "E3"]));
        Assert.That(await Found("seats__in", "10, 20"), Is.EqualTo(["E0", "E1"]));
        Assert.That(await Found("seats__in", new object?[] { 30, null }), Is.EqualTo(["E2", "E3", "E4"]));
        Assert.That(await Found("seats__in", ""), Is.Empty);
        Assert.That(await Found("seats__not_in", new[] { "10" }), Is.EqualTo(["E1", "E2", "E3", "E4"]));
        Assert.That(await Found("seats__gte", 20), Is.EqualTo(["E1", "E3"]));
        Assert.That(await Found("seats__gt", 20L), Is.EqualTo(["E3"]));
        Assert.That(await Found("seats__lte", "20"), Is.EqualTo(["E0", "E1"]));
        Assert.That(await Found("seats__lt", (short)20), Is.EqualTo(["E0"]));
        Assert.That(await Found("seats__range", "15,30"), Is.EqualTo(["E1", "E3"]));
        Assert.That(await Found("seats__isnull", "true"), Is.EqualTo(["E2", "E4"]));
        Assert.That(await Found("seats__not_isnull", true), Is.EqualTo(["E0", "E1", "E3"]));
        Assert.That(await Found("name__contains", "2"), Is.EqualTo(["E2"]));
        Assert.That(await Found("name__contains", "e"), Is.Empty);
        Assert.That(await Found("name__icontains", "e"), Has.Count.EqualTo(5));
        Assert.That(await Found("name__startswith", "E"), Has.Count.EqualTo(5));
        Assert.That(await Found("name__istartswith", "e3"), Is.EqualTo(["E3"]));
        Assert.That(await Found("name__endswith", "4"), Is.EqualTo(["E4"]));
        Assert.That(await Found("name__iendswith", "E4"), Is.EqualTo(["E4"]));
        Assert.That(await Found("name__iexact", "e0"), Is.EqualTo(["E0"]));
        Assert.That(await Found("name__contains", "%"), Is.Empty);
    }

    [Test]
    public async Task A_path_leads_over_relations_to_one()
    {
        Assert.That(await Found("tournament__name__icontains", "cup 2"), Is.EqualTo(["E3", "E4"]));
        Assert.That(await Found("Tournament__Name", "Cup 2"), Is.EqualTo(["E3", "E4"]));
        Assert.That(await Found("tournament_id", Cups[1].Id), Is.EqualTo(["E3", "E4"]));
        Assert.That(await Found("tournament__pk__in", $"{Cups[1].Id}"), Is.EqualTo(["E3", "E4"]));
        Assert.That(await Found("tournament", Cups[1]), Is.EqualTo(["E3", "E4"]));
        Assert.That(await Found("tournament__not", Cups[1].Id), Is.EqualTo(["E0", "E1", "E2"]));
        Assert.That(await Found("tournament__in", Cups[1..]), Is.EqualTo(["E3", "E4"]));
        Assert.That(await Found("reporter__isnull", true), Is.EqualTo(["E1", "E2", "E4"]));
        Assert.That(await Found("reporter", null), Is.EqualTo(["E1", "E2", "E4"]));
        Assert.That(await Found("reporter__name__not", "Ann"), Is.EqualTo(["E1", "E2", "E3", "E4"]));
        Assert.That(await Address.FilterBy("event__tournament__name", "Cup 1").CountAsync(), Is.EqualTo(1));
        Assert.That(await Found("address__city", "Bern"), Is.EqualTo(["E0"]));
        Assert.That(await Found("address__isnull", "false"), Is.EqualTo(["E0"]));
    }

    [Test]
    public async Task A_path_over_a_relation_to_many_is_satisfied_by_any_of_its_rows()
    {
        Assert.That(await CupsWith("events__name", "E4"), Is.EqualTo(["Cup 2"]));
        Assert.That(await CupsWith("events__participants__name", "M0"), Is.EqualTo(["Cup 1", "Cup 2"]));
        Assert.That(await CupsWith("events__reporter__name__istartswith", "b"), Is.EqualTo(["Cup 2"]));
        Assert.That(await CupsWith("events__isnull", true), Is.EqualTo(["Cup 3"]));
        Assert.That(await CupsWith("events", null), Is.EqualTo(["Cup 3"]));
        Assert.That(await CupsWith("events__not", null), Is.EqualTo(["Cup 1", "Cup 2"]));
        Assert.That(await CupsWith("events__not_isnull", true), Is.EqualTo(["Cup 1", "Cup 2"]));
        Assert.That(await CupsWith("events", Events[4].Id), Is.EqualTo(["Cup 2"]));
        Assert.That(await CupsWith("events__in", Events[..2]), Is.EqualTo(["Cup 1"]));
        Assert.That(await Found("participants", Teams[1]), Is.EqualTo(["E0", "E1"]));
        Assert.That(await Found("participants__pk", Teams[1].Id.ToString()), Is.EqualTo(["E0", "E1"]));
        Assert.That(await Found("participants__isnull", true), Is.EqualTo(["E2", "E4"]));
        Assert.That(await Found("participants__points__gte", 10), Is.EqualTo(["E0", "E1"]));
        Assert.That((await Squad.FilterBy("events__tournament__name", "Cup 2")).Select(s => s.Name), Is.EqualTo(["M0"]));
    }

    [Test]
    public async Task Conditions_of_one_call_over_one_relation_are_about_one_row()
    {
        Dictionary<string, object?> both = new() { ["events__seats__gt"] = 15, ["events__reporter__isnull"] = false };
        Assert.That(await Tournament.FilterBy(both).Select(t => t.Name), Is.EqualTo(["Cup 2"]), "E1 has seats, E0 a reporter");
        Assert.That(
            await Tournament.FilterBy("events__seats__gt", 15).FilterBy("events__reporter__isnull", false).Select(t => t.Name), Is.EqualTo(["Cup 1", "Cup 2"]));
        Assert.That(await Tournament.All().ExcludeBy(both).Select(t => t.Name), Is.EqualTo(["Cup 1", "Cup 3"]), "the others");
        Assert.That(await Tournament.FilterBy(new Dictionary<string, string[]> { ["name"] = ["Cup 3"], ["events__isnull"] = ["1"] }).CountAsync(), Is.EqualTo(1));
        Assert.That(await Tournament.All().ExcludeBy(new Dictionary<string, string>()).CountAsync(), Is.EqualTo(3), "nothing excludes nothing");
        Assert.That(await Tournament.All().ExcludeBy("id__not_in", Array.Empty<int>()).CountAsync(), Is.Zero);
    }

    [Test]
    public async Task P53_Rows_are_ordered_over_relations()
    {
        Assert.That(await Event.OrderBy("-tournament__name", "name").Select(e => e.Name), Is.EqualTo(["E3", "E4", "E0", "E1", "E2"]));
        Assert.That(await Event.OrderBy("reporter__name", "-seats", "pk").Select(e => e.Name), Is.EqualTo(["E1", "E2", "E4", "E0", "E3"]), "NULLs first, and last");
        Assert.That(await Tournament.OrderBy("-events__name").Select(t => t.Name), Is.EqualTo(["Cup 2", "Cup 2", "Cup 1", "Cup 1", "Cup 1", "Cup 3"]));
        Assert.That(() => Tournament.OrderBy("events"), Throws.TypeOf<StringQueryException>().With.Message.Contains("'events' is a relation"));
        Assert.That(() => Tournament.OrderBy("evnts__name"), Throws.TypeOf<StringQueryException>().With.Message.Contains("Tournament has no relation or field 'evnts'"));
        var query = Tournament.All().OrderBy(["-id"], new StringQueryOptions().Allow("id"));
        Assert.That(await query.Limit(1).Select(t => t.Name), Is.EqualTo(["Cup 3"]));
    }

    [Test]
    public async Task P63_Values_are_read_by_name()
    {
        var rows = await Event.All().OrderBy("name").ValuesAsync("id", "tournament__name", "Reporter__name", "seats", "kind");
        Assert.That(rows, Has.Count.EqualTo(5));
        Assert.That(rows[1], Is.EqualTo(new Dictionary<string, object?>
        {
            ["id"] = Events[1].Id, ["tournament__name"] = "Cup 1", ["Reporter__name"] = null, ["seats"] = 20, ["kind"] = EventKind.Group,
        }));
        Assert.That((await Tournament.ValuesAsync())[1], Is.EqualTo(new Dictionary<string, object?> { ["Id"] = Cups[1].Id, ["Name"] = "Cup 2", ["Notes"] = "x" }));
        Assert.That((await Event.All().Limit(1).ValuesAsync(("cup", "tournament__name")))[0], Is.EqualTo(new Dictionary<string, object?> { ["cup"] = "Cup 1" }));
        Assert.That(await Event.FilterBy("name", "E4").ValuesListAsync("name", "name", "seats"), Is.EqualTo(new[] { new object?[] { "E4", "E4", null } }));
        Assert.That(await Tournament.All().ValuesFlatAsync("name"), Is.EqualTo(["Cup 1", "Cup 2", "Cup 3"]));
        Assert.That((await Tournament.FilterBy("name", "Cup 1").ValuesFlatAsync("events__name")).Order(), Is.EqualTo(["E0", "E1", "E2"]), "a row for each");
        Assert.That(await Tournament.All().Limit(0).ValuesAsync("name"), Is.Empty);

        Assert.That(() => Event.All().ValuesAsync("seats", "seats"), Throws.TypeOf<StringQueryException>().With.Message.Contains("Two values have the key 'seats'"));
        Assert.That(() => Event.All().ValuesAsync("tournament"), Throws.TypeOf<StringQueryException>().With.Message.Contains("'tournament' is a relation"));
        Assert.That(() => Event.All().ValuesAsync("name__icontains"), Throws.TypeOf<StringQueryException>().With.Message.Contains("only filters have lookups"));
    }

    [Test]
    public async Task P57_A_filter_after_a_limit_filters_the_limited_rows()
    {
        Assert.That(await Event.OrderBy("name").Limit(2).FilterBy("seats__gte", 20).Select(e => e.Name), Is.EqualTo(["E1"]));
        Assert.That(await Event.OrderBy("name").Limit(2).OrderBy("-name").Select(e => e.Name), Is.EqualTo(["E1", "E0"]));
    }
}
