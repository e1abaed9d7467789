using Tortoise.Tests.Club;
using Tortoise.Tests.Relations;

namespace Tortoise.Tests.Queries;

/// <summary>Objects of projections instead of whole ones: by name, and with an expression for each member.</summary>
public sealed class SelectedProjections(TestServer server) : ClubTest(server)
{
    private static readonly Projection<EventCard, EventCardFields> Cards = Event.All().SelectTo<EventCard>();

    private IEnumerable<EventCard> All =>
    [
        new(Events[0].Id, "E0", EventKind.Group, 10, "Cup 1", "Ann", "Bern", 3),
        new(Events[1].Id, "E1", EventKind.Group, 20, "Cup 1", null, null, 1),
        new(Events[2].Id, "E2", EventKind.Final, null, "Cup 1", null, null, 0),
        new(Events[3].Id, "E3", EventKind.Group, 30, "Cup 2", "Bob", null, 1),
        new(Events[4].Id, "E4", EventKind.Final, null, "Cup 2", null, null, 0),
    ];

    [Test]
    public async Task Members_are_what_has_their_name()
    {
        Assert.That(await Cards.OrderBy(c => c.Name), Is.EqualTo(All));
        Assert.That(await Event.Filter(e => e.Name == "E3").SelectTo<EventCard>().GetAsync(), Is.EqualTo(All.ElementAt(3)));
        Assert.That(await Tournament.OrderBy(t => t.Name).SelectTo<Named>(), Is.EqualTo(new Named[] { new("Cup 1", 3), new("Cup 2", 2), new("Cup 3", 0) }));
    }

    [Test]
    public async Task Conditions_orders_and_pages_are_about_the_members()
    {
        Assert.That(await Cards.Filter(c => c.Participants > 0 && c.ReporterName != "Ann").OrderBy(c => c.Name.Desc()), Is.EqualTo(All.Where(c => c.Participants > 0 && c.ReporterName != "Ann").Reverse()));
        Assert.That(await Cards.Exclude(c => c.AddressCity == null).CountAsync(), Is.EqualTo(1));
        Assert.That(await Cards.OrderBy(c => [c.TournamentName.Desc(), c.Seats]).ThenBy(c => c.Id), Is.EqualTo(All.OrderByDescending(c => c.TournamentName).ThenBy(c => c.Seats).ThenBy(c => c.Id)));
        var page = await Cards.OrderBy(c => c.Name).PageAsync(2, 2);
        Assert.That((page.Total, page.Items), Is.EqualTo((5L, All.Skip(2).Take(2))));
        Assert.That(await Cards.OrderBy(c => c.Name).Limit(3).Filter(c => c.Kind == EventKind.Final), Is.EqualTo(All.Take(3).Where(c => c.Kind == EventKind.Final)));
        Assert.That(await Cards.Filter(c => c.Name == "nothing").FirstOrDefaultAsync(), Is.Null);
        Assert.That(await Cards.Filter(c => c.Seats > 25).ExistsAsync());
    }

    [Test]
    public async Task Streams_and_arrays()
    {
        var names = new List<string>();
        await foreach (var card in Cards.OrderBy(c => c.Name.Desc()))
        {
            names.Add(card.Name);
        }

        Assert.That(names, Is.EqualTo(["E4", "E3", "E2", "E1", "E0"]));
        Assert.That(await Cards.OrderBy(c => c.Name).ToArrayAsync(), Is.EqualTo(All));
    }

    [Test]
    public async Task Members_have_any_expression()
    {
        var most = await Event.All()
            .Select(e => new EventCardFields(
                Id: e.Id, Name: e.Name.Lower(), Kind: e.Kind, Seats: e.Seats * 2, TournamentName: e.Tournament.Name + "!", ReporterName: e.Tournament.Name, AddressCity: e.Reporter!.Name, Participants: e.Participants.Count()))
            .Filter(c => c.Seats >= 40)
            .OrderBy(c => c.Seats);
        Assert.That(most, Is.EqualTo(new EventCard[]
        {
            new(Events[1].Id, "e1", EventKind.Group, 40, "Cup 1!", "Cup 1", null, 1), new(Events[3].Id, "e3", EventKind.Group, 60, "Cup 2!", "Cup 2", "Bob", 1),
        }));
    }

    [Test]
    public async Task They_are_united_joined_annotated_and_selected_from()
    {
        var few = Event.Filter(e => e.Seats < 15).SelectTo<EventCard>();
        Assert.That(await few.Union(Cards.Filter(c => c.TournamentName == "Cup 2")).OrderBy(c => c.Name), Is.EqualTo(All.Where(c => c.Seats < 15 || c.TournamentName == "Cup 2")));
        Assert.That(await Cards.Except(few).Select(c => c.Name), Is.EquivalentTo(["E1", "E2", "E3", "E4"]));
        Assert.That(
            await Tournament.All().SelectTo<Named>().UnionAll(Squad.All().SelectTo<Named>()).Filter(n => n.EventsCount > 1).OrderBy(n => n.Name),
            Is.EqualTo(new Named[] { new("Cup 1", 3), new("Cup 2", 2), new("M0", 2), new("M1", 2) }));
        var pairs = await Tournament.All().Join(Cards, (t, c) => t.Name == c.TournamentName && c.Seats > 15).OrderBy((t, c) => c.Name);
        Assert.That(pairs.Select(pair => (pair.Item1.Id, pair.Item2)), Is.EqualTo([(Cups[0].Id, All.ElementAt(1)), (Cups[1].Id, All.ElementAt(3))]));
        var backwards = await Cards.Filter(c => c.Seats > 15).Join(Tournament.All(), (c, t) => t.Name == c.TournamentName).OrderBy((c, t) => c.Name);
        Assert.That(backwards.Select(pair => (pair.Item1, pair.Item2.Id)), Is.EqualTo([(All.ElementAt(1), Cups[0].Id), (All.ElementAt(3), Cups[1].Id)]));
        Assert.That(
            await Cards.Annotate(c => c.Participants * 2).Filter((c, twice) => twice > 2),
            Is.EqualTo([(All.First(), 6L)]));
        Assert.That(await Cards.GroupBy(c => c.TournamentName).Select(c => new NamedFields(c.TournamentName, c.Seats.Max().Coalesce(0))).OrderBy(n => n.Name), Is.EqualTo(new Named[] { new("Cup 1", 20), new("Cup 2", 30) }));
        Assert.That(await Cards.Select(c => new NamedFields(c.Name, c.Seats.Coalesce(0))).Distinct().OrderBy(n => n.EventsCount.Desc()).Limit(1), Is.EqualTo(new Named[] { new("E3", 30) }));
        Assert.That(await Cards.As(c => c.Name + c.Participants).OrderBy(c => c.Name), Is.EqualTo(["E03", "E11", "E20", "E31", "E40"]));
    }

    [Test]
    public async Task They_stand_in_conditions_of_other_queries()
    {
        Assert.That(await CupNames(t => Cards.Any(c => c.TournamentName == t.Name && c.ReporterName != null)), Is.EqualTo(["Cup 1", "Cup 2"]));
        Assert.That(await CupNames(t => Cards.All(c => c.TournamentName != t.Name)), Is.EqualTo(["Cup 3"]));
    }

    [Test]
    public async Task Query_expressions_select_them()
    {
        var rows = await (from t in Tournament.All() from e in t.Events where e.Seats > 15 orderby e.Name select new NamedFields(e.Name, e.Seats.Coalesce(0)));
        Assert.That(rows, Is.EqualTo(new Named[] { new("E1", 20), new("E3", 30) }));
        var grouped = await (from e in Event.All() group e by e.Tournament.Name into g orderby g.Key select new NamedFields(g.Key, g.Max(e => e.Seats).Coalesce(0)));
        Assert.That(grouped, Is.EqualTo(new Named[] { new("Cup 1", 20), new("Cup 2", 30) }));
    }
}
