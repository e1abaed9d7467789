namespace Tortoise.Tests.Queries;

/// <summary>Regular expressions in filters. SQL Server has none.</summary>
public sealed class RegularExpressions(TestServer server) : DatabaseTest(server, FactQuerySet.Model)
{
    private static readonly string?[] Notes = ["  moo  cow ", "", null, "\U0001F98Aöä\U0001F98Ab", "abcabc", "a_b%c*d?[e]!\\"];

    [SetUp]
    public async Task CreateFacts() => await Fact.BulkCreateAsync(Notes.Select((note, index) => new Fact { A = index, Name = note ?? "none", Note = note }));

    [Test]
    public async Task Regular_expressions_match_a_part_with_and_without_case()
    {
        await Finds(f => f.Note.Matches("^abc"), 4);
        await Finds(f => f.Note.Matches("(bc){2}|o +c"), 0);
        await Finds(f => f.Note.Matches("[A-Z]"));
        await Finds(f => f.Note.IMatches("^ABC(ABC)$"), 4);
        await Finds(f => f.Note.IMatches("ÖÄ"), 3);
        await Finds(f => f.Note.Matches("^.+öä.+b$"), 3);
        await Finds(f => f.Note.Matches(""), 0, 1, 3, 4, 5);
        await Finds(f => !f.Note.Matches("[ab]"), 0, 1, 2);
        Assert.That(async () => await Fact.Filter(f => f.Note.Matches("(")).CountAsync(), Throws.InstanceOf<StatementException>());
    }

    private static async Task Finds(Func<FactFields, Q> query, params int[] expected) =>
        Assert.That(await Fact.Filter(query).OrderBy(f => f.A).Select(f => f.A), Is.EqualTo(expected));
}
