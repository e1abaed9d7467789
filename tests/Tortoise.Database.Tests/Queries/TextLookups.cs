using Tortoise.Tests.Values;

namespace Tortoise.Tests.Queries;

/// <summary>
/// Lookups in texts find what C#'s ordinal methods find, whatever the texts hold: wildcards, quotes, NUL, letters of all scripts.
/// </summary>
public sealed class TextLookups(TestServer server) : DatabaseTest(server, TeamQuerySet.Model)
{
    private static readonly string[] All =
    [
        "", " ", "  ", "\t", "\n", "\r\n", "a", "A", "a ", " a", "ab", "aB", "AB", "%", "%%", "_", "__", "a%", "%a", "a_b", "a%b", "aXb",
        "\\", "\\\\", "\\%", "\\_", "a\\", "[", "]", "[a]", "[a-z]", "[^a]", "*", "**", "a*", "?", "a?", "^", "$", ".*", "(a)",
        "'", "''", "\"", "\"\"", "`", "' OR 1=1 --", "'; DROP TABLE team; --", "--", "/* */", "\0", "a\0", "\0a", "a\0b", "\u0001", "\u007f",
        "\u200b", "\ufeff", "\ufffd", "\uffff", "é", "É", "e\u0301", "E\u0301", "ß", "ẞ", "ss", "SS", "i", "I", "ı", "İ", "σ", "ς", "Σ", "ΣΑΣ",
        "σας", "ǆ", "ǅ", "Ǆ", "ﬁ", "fi", "µ", "μ", "Å", "å", "K", "k", "ж", "Ж", "水", "שלום", "مرحبا", "🐢", "a🐢", "🐢a", "👩‍👩‍👧", "𐐀", "𐐨", "\U0010ffff", "null", "NULL",
    ];

    private string[] Nasty => All.KeptBy(Server);

    [SetUp]
    public async Task CreateTeams() => await Team.BulkCreateAsync(Nasty.Select(text => new Team { Name = text, City = text }));

    [Test]
    public async Task Every_text_comes_back() =>
        Assert.That(await Team.All().OrderBy(t => t.Id).Select(t => t.Name), Is.EqualTo(Nasty));

    [Test]
    public Task Equal() => FindsWhatCSharpFinds((f, text) => f == text, (name, text) => name == text);

    [Test]
    public Task Exact() => FindsWhatCSharpFinds((f, text) => f.Exact(text), (name, text) => name == text);

    [Test]
    public Task Contains() => FindsWhatCSharpFinds((f, text) => f.Contains(text), (name, text) => name.Contains(text, StringComparison.Ordinal));

    [Test]
    public Task StartsWith() => FindsWhatCSharpFinds((f, text) => f.StartsWith(text), (name, text) => name.StartsWith(text, StringComparison.Ordinal));

    [Test]
    public Task EndsWith() => FindsWhatCSharpFinds((f, text) => f.EndsWith(text), (name, text) => name.EndsWith(text, StringComparison.Ordinal));

    [Test]
    public Task IExact() => FindsWhatCSharpFinds((f, text) => f.IExact(text), (name, text) => Upper(name) == Upper(text));

    [Test]
    public Task IContains() =>
        FindsWhatCSharpFinds((f, text) => f.IContains(text), (name, text) => Upper(name).Contains(Upper(text), StringComparison.Ordinal));

    [Test]
    public Task IStartsWith() =>
        FindsWhatCSharpFinds((f, text) => f.IStartsWith(text), (name, text) => Upper(name).StartsWith(Upper(text), StringComparison.Ordinal));

    [Test]
    public Task IEndsWith() =>
        FindsWhatCSharpFinds((f, text) => f.IEndsWith(text), (name, text) => Upper(name).EndsWith(Upper(text), StringComparison.Ordinal));

    [Test]
    public async Task A_list_of_all_finds_all()
    {
        Assert.That(await Team.Filter(t => t.Name.In(Nasty)).CountAsync(), Is.EqualTo(Nasty.Length));
        Assert.That(await Team.Filter(t => t.Name.In(Nasty[..50])).CountAsync(), Is.EqualTo(50));
    }

    [Test]
    public async Task Upper_and_lower_case_are_those_of_the_invariant_culture()
    {
        var cases = await Team.All().OrderBy(t => t.Id).Select(t => (t.Name, t.Name.Upper(), t.Name.Lower()));
        Assert.That(cases, Is.EqualTo(Nasty.Select(text => (text, Server.Upper(text), Server.Lower(text)))));
    }

    [Test, SetCulture("tr-TR")]
    public async Task The_letter_i_has_its_case_in_Turkey_too()
    {
        Assert.That(await Team.Filter(t => t.Name.IExact("I")).OrderBy(t => t.Id).Select(t => t.Name), Is.EqualTo(Nasty.Where(text => Upper(text) == "I")));
        Assert.That(await Team.Filter(t => t.Name.IExact("fi")).Select(t => t.Name), Is.EqualTo(["fi"]));
    }

    [Test]
    public async Task Letters_whose_cases_differ_in_form_or_number()
    {
        Assert.That(await Names(t => t.Name.IExact("σ")), Is.EqualTo(["σ", "ς", "Σ"]));
        Assert.That(await Names(t => t.Name.IExact("ss")), Is.EqualTo(["ss", "SS"]));
        Assert.That(await Names(t => t.Name.IExact("É")), Is.EqualTo(["é", "É"]));
        Assert.That(await Names(t => t.Name.IStartsWith("E")), Is.EqualTo(["e\u0301", "E\u0301"]));
        Assert.That(await Names(t => t.Name.IContains("🐢A")), Is.EqualTo(["🐢a"]));
    }

    [Test]
    public async Task Lookups_work_on_what_functions_give()
    {
        Assert.That(await Names(t => t.Name.Trim() == "a"), Is.EqualTo(["a", "a ", " a"]));
        Assert.That(await Names(t => t.Name.Lower().StartsWith("null")), Is.EqualTo(["null", "NULL"]));
        Assert.That(await Names(t => t.Name.Contains("🐢") && t.Name.Length() == 1), Is.EqualTo(["🐢"]));
    }

    [Test]
    public void A_null_is_no_text_to_look_for() =>
        Assert.That(() => Team.Filter(t => t.Name.Contains(null!)), Throws.ArgumentNullException);

    private static ValueTask<List<string>> Names(Func<TeamFields, Q> condition) => Team.Filter(condition).OrderBy(t => t.Id).Select(t => t.Name).ToListAsync();

    private string Upper(string text) => Server.Upper(text);

    private async Task FindsWhatCSharpFinds(Func<Expr<string>, string, Q> lookup, Func<string, string, bool> expected)
    {
        foreach (var text in Nasty)
        {
            var found = Nasty.Where(name => expected(name, text)).ToList();
            var others = Nasty.Except(found);
            Assert.That(await Names(t => lookup(t.Name, text)), Is.EqualTo(found), $"'{text}'");
            Assert.That(await Names(t => !lookup(t.Name, text)), Is.EqualTo(others), $"not '{text}'");
            Assert.That(await Team.Filter(t => lookup(t.City!, text)).CountAsync(), Is.EqualTo(found.Count), $"nullable '{text}'");
        }
    }
}
