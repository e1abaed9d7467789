namespace Tortoise.Tests.Values;

/// <summary><c>[Unicode(false)]</c>: texts of Latin-1, whatever the database makes of them. What is looked for may be any text.</summary>
public sealed class NonUnicodeTexts(TestServer server) : DatabaseTest(server, AirportQuerySet.Model, FlightQuerySet.Model)
{
    /// <summary>More than fit into the statement as values of their own.</summary>
    private static IEnumerable<string> Many => Enumerable.Range(0, 100).Select(number => $"X{number}");

    [Test]
    public async Task Every_character_that_is_allowed_comes_back()
    {
        var all = string.Concat(Enumerable.Range(1, 0x7F).Concat(Enumerable.Range(0xA0, 0x60)).Select(code => (char)code));
        await Airport.CreateAsync(new() { Code = "Ærø", Name = all, Notes = string.Concat(Enumerable.Repeat(all, 50)), Size = AirportSize.Large });
        var airport = await Airport.GetAsync(a => a.Code == "Ærø");
        Assert.That((airport.Name, airport.Notes.Length, airport.Size), Is.EqualTo((all, 50 * all.Length, AirportSize.Large)));
        Assert.That(await Airport.Filter(a => a.Name == all && a.Size == AirportSize.Large).CountAsync(), Is.EqualTo(1));
    }

    [TestCase("Łódź", 0)]
    [TestCase("5 €", 2)]
    [TestCase("a\u0085", 1)]
    [TestCase("ok 😀", 3)]
    public void Others_are_refused_by_field_before_anything_is_sent(string text, int index)
    {
        var failures = Assert.ThrowsAsync<ValidationException>(async () => await Airport.CreateAsync(new() { Code = text, Name = text, City = text })).Failures;
        Assert.That(failures.Select(failure => failure.Field), Is.EqualTo(["Code", "Name"]));
        Assert.That(failures.Select(failure => failure.Message), Has.All.Contains($"index {index} ").And.All.Contains("[Unicode(false)]").And.All.Not.Contains(text));
        Assert.That(async () => await Airport.BulkCreateAsync([new() { Code = text }]), Throws.TypeOf<ValidationException>());
        Assert.That(async () => await Airport.All().UpdateAsync(a => a.Name.Set(text)), Throws.TypeOf<ValidationException>());
        Assert.That(async () => await Flight.CreateAsync(new() { FromId = text }), Throws.TypeOf<ValidationException>());
        Assert.That(Log.Statements, Is.Empty);
    }

    [Test]
    public async Task What_is_looked_for_may_be_any_text()
    {
        await FillAsync("?", "??", "A", "Lodz", "É", "ÉA");
        await AssertCodesAsync(a => a.Code == "Ł", []);
        await AssertCodesAsync(a => a.Code != "Ł", ["?", "??", "A", "Lodz", "É", "ÉA"]);
        await AssertCodesAsync(a => a.Code == "É", ["É"]);
        await AssertCodesAsync(a => a.Code > "Lodz", ["É", "ÉA"]);
        await AssertCodesAsync(a => a.Code.Range("É", "Ł"), ["É", "ÉA"]);
        await AssertCodesAsync(a => a.Code.StartsWith("Ł") || a.Code.Contains("ód"), []);
        await AssertCodesAsync(a => a.Code.StartsWith("É"), ["É", "ÉA"]);
        await AssertCodesAsync(a => a.Code.EndsWith("A"), ["A", "ÉA"]);
        await AssertCodesAsync(a => a.Code.IExact("éa"), ["ÉA"]);
        await AssertCodesAsync(a => a.Code.IContains("é") || a.Code.IStartsWith("ł"), ["É", "ÉA"]);
    }

    [Test]
    public async Task A_list_may_hold_any_texts()
    {
        await FillAsync("?", "A", "L", "É");
        await AssertCodesAsync(a => a.Code.In("Ł"), []);
        await AssertCodesAsync(a => a.Code.In("Ł", "É", "A"), ["A", "É"]);
        await AssertCodesAsync(a => a.Code.NotIn("Ł", "É"), ["?", "A", "L"]);
        await AssertCodesAsync(a => a.Code.In(Many.Concat(["Ł", "É", "A"])), ["A", "É"]);
        await AssertCodesAsync(a => a.Code.NotIn(Many.Concat(["Ł", "É", "A"])), ["?", "L"]);
        await AssertCodesAsync(a => a.Code.In(Many.Concat(["A0123456789"])), []);
    }

    [Test]
    public async Task Blanks_at_the_end_count()
    {
        await Airport.BulkCreateAsync([new() { Code = "1", Name = "a" }, new() { Code = "2", Name = "a " }]);
        await AssertCodesAsync(a => a.Name == "a", ["1"]);
        await AssertCodesAsync(a => a.Name != "a", ["2"]);
        await AssertCodesAsync(a => a.Name.In("a ", "b"), ["2"]);
        await AssertCodesAsync(a => a.Name!.EndsWith("a"), ["1"]);
    }

    [Test]
    public async Task Texts_of_both_kinds_are_compared()
    {
        await Airport.BulkCreateAsync([
            new() { Code = "É", Name = "É", City = "É" }, new() { Code = "a", Name = "b", City = "a" }, new() { Code = "c", City = "c " }, new() { Code = "?", City = "Ł" },
        ]);
        await AssertCodesAsync(a => a.Code == a.City, ["a", "É"]);
        await AssertCodesAsync(a => a.City != a.Code, ["?", "c"]);
        await AssertCodesAsync(a => a.Code == a.Name!, ["É"]);
        await AssertCodesAsync(a => a.Code.In(Airport.All().Select(o => o.City)), ["a", "É"]);
        await AssertCodesAsync(a => a.City.In(Airport.All().Select(o => o.Code)), ["a", "É"]);
    }

    [Test]
    public async Task Functions_know_all_letters()
    {
        await Airport.CreateAsync(new() { Code = " Éa ", Name = "ÿ", City = "Ÿ" });
        Assert.That(
            await Airport.All().Select(a => (a.Code.Upper(), a.Code.Lower(), a.Code.Trim(), a.Code.Length(), a.Name!.Upper())).GetAsync(),
            Is.EqualTo((" ÉA ", " éa ", "Éa", 4, "Ÿ")));
        await AssertCodesAsync(a => a.Name!.Upper() == a.City && a.Code.Trim().Lower() == "éa", [" Éa "]);
        Assert.That(await Airport.All().Select(a => (a.Code.Min(), a.Name.Max())).GetAsync(), Is.EqualTo((" Éa ", "ÿ")));
    }

    [Test]
    public async Task An_update_sets_what_is_known_to_fit()
    {
        await Airport.CreateAsync(new() { Code = "Ü", City = "Łódź" });
        await Airport.All().UpdateAsync(a => [a.Name.Set("é"), a.Notes.Set(a.Code.Lower()), a.Size.Set(AirportSize.Small)]);
        var airport = await Airport.All().GetAsync();
        Assert.That((airport.Name, airport.Notes, airport.Size), Is.EqualTo(("é", "ü", AirportSize.Small)));
        Assert.That(
            async () => await Airport.All().UpdateAsync(a => a.Notes.Set(a.City)),
            Throws.InvalidOperationException.With.Message.Contains("Airport.Notes").And.Message.Contains("[Unicode(false)]"));
    }

    [Test]
    public async Task A_relation_refers_to_such_a_key()
    {
        await FillAsync("A", "É");
        await Flight.BulkCreateAsync([new() { FromId = "É" }, new() { FromId = "A" }, new() { FromId = "É" }]);
        Assert.That(await Flight.Filter(f => f.From.Name == "of É").CountAsync(), Is.EqualTo(2));
        await AssertCodesAsync(a => a.Flights.Count() > 1, ["É"]);
        var airports = await Airport.All().OrderBy(a => a.Code).Prefetch(a => a.Flights);
        Assert.That(airports.Select(airport => airport.Flights.Count), Is.EqualTo([1, 2]));
    }

    private static async Task FillAsync(params string[] codes) =>
        await Airport.BulkCreateAsync(codes.Select(code => new Airport { Code = code, Name = "of " + code }));

    private static async Task AssertCodesAsync(Func<AirportFields, Q> condition, string[] expected) =>
        Assert.That(await Airport.Filter(condition).OrderBy(a => a.Code).Select(a => a.Code), Is.EqualTo(expected));
}
