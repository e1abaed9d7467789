using System.Runtime.CompilerServices;

namespace Tortoise.Tests.Queries;

/// <summary>Functions of strings count code points and give what C#'s give.</summary>
public sealed class StringFunctions(TestServer server) : DatabaseTest(server, FactQuerySet.Model)
{
    private static readonly string?[] Notes = ["  moo  cow ", "", null, "\U0001F98Aöä\U0001F98Ab", "abcabc", "a_b%c*d?[e]!\\"];

    [SetUp]
    public async Task CreateFacts() => await Fact.BulkCreateAsync(Notes.Select((note, index) => new Fact { A = index, Name = note ?? "none", Note = note, B = index }));

    [Test]
    public async Task Spaces_are_trimmed_at_either_end()
    {
        await Gives(f => f.Note.TrimStart(), text => text.TrimStart(' '));
        await Gives(f => f.Note.TrimEnd(), text => text.TrimEnd(' '));
    }

    [Test]
    public async Task Parts_are_cut_at_code_points()
    {
        await Gives(f => f.Note.Substring(2), text => Cut(text, 2));
        await Gives(f => f.Note.Substring(1, 2), text => Cut(text, 1, 2));
        await Gives(f => f.Note.Substring(0, 0), _ => "");
        await Gives(f => f.Note.Substring(int.MaxValue), _ => "");
        await Gives(f => f.Note.Substring(1, int.MaxValue), text => Cut(text, 1));
        await Gives(f => f.Note.Left(3), text => Cut(text, 0, 3));
        await Gives(f => f.Note.Right(2), text => Cut(text, Math.Max(text.EnumerateRunes().Count() - 2, 0)));
        await Gives(f => f.Note.Right(0), _ => "");
        await Gives(f => f.Note.Right(100), text => text);
        await Gives(f => f.Note.Substring(f.Note.IndexOf("c") + 1), text => Cut(text, text.IndexOf('c', StringComparison.Ordinal) + 1));
        await Gives(f => f.Note.Left(f.Note.IndexOf("zzz")), _ => "");
        Assert.That(() => Fact.Fields.Name.Substring(-1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Fact.Fields.Name.Right(-1), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public async Task Strings_are_found_and_replaced_exactly()
    {
        await Gives(f => f.Note.Replace("b", "\U0001F98A\U0001F98A"), text => text.Replace("b", "\U0001F98A\U0001F98A", StringComparison.Ordinal));
        await Gives(f => f.Note.Replace("O", "x"), text => text);
        await Gives(f => f.Note.Replace(" ", ""), text => text.Replace(" ", "", StringComparison.Ordinal));
        await Gives(f => f.Note.Replace(f.Name, "same"), text => text.Length == 0 ? "" : "same");
        Assert.That(() => Fact.Fields.Name.Replace("", "x"), Throws.ArgumentException);

        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => f.Note.IndexOf("b").OrNull()), Is.EqualTo(new int?[] { -1, -1, null, 4, 1, 2 }));
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => f.Note.IndexOf("").OrNull()), Is.EqualTo(new int?[] { 0, 0, null, 0, 0, 0 }));
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => f.Note.IndexOf("C").OrNull()), Is.EqualTo(new int?[] { -1, -1, null, -1, -1, -1 }));
        Assert.That(await Fact.Filter(f => f.Note.IndexOf("%c") == 3).CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Strings_are_filled_up_and_never_cut()
    {
        await Gives(f => f.Note.PadLeft(6, '*'), text => new string('*', Math.Max(6 - text.EnumerateRunes().Count(), 0)) + text);
        await Gives(f => f.Note.PadRight(6), text => text + new string(' ', Math.Max(6 - text.EnumerateRunes().Count(), 0)));
        await Gives(f => f.Note.PadLeft(f.A - 100), text => text);
        await Gives(f => f.Note.Repeat(2), text => text + text);
        await Gives(f => f.Note.Repeat(0), _ => "");
        await Gives(f => f.Note.Reverse(), text => string.Concat(text.EnumerateRunes().Reverse()));
    }

    [Test]
    public async Task Strings_are_concatenated_and_null_is_an_empty_one() =>
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => Sql.Concat("<", f.Note, "|", f.Note.Left(1), ">")), Is.EqualTo(Notes.Select(note => $"<{note}|{Cut(note ?? "", 0, 1)}>")));

    [Test]
    public async Task Patterns_have_two_wildcards_and_an_escape()
    {
        await Finds(f => f.Note.Like("a%"), 4, 5);
        await Finds(f => f.Note.Like("A%"));
        await Finds(f => f.Note.ILike("A%C"), 4);
        await Finds(f => f.Note.Like("a_b%"), 5);
        await Finds(f => f.Note.Like("ab_a__"), 4);
        await Finds(f => f.Note.Like("_" + "öä%b"), 3);
        await Finds(f => f.Note.ILike("%ÖÄ%"), 3);
        await Finds(f => f.Note.Like("%\\%c*d%"), 5);
        await Finds(f => f.Note.Like("%d?[e]!\\\\"), 5);
        await Finds(f => f.Note.Like("a!_b!%c%", escape: '!'), 5);
        await Finds(f => f.Note.Like(""), 1);
        await Finds(f => f.Note.Like("  moo  cow"));
        await Finds(f => !f.Note.Like("%"), 2);
        await Finds(f => !f.Note.ILike("%B%"), 0, 1, 2);
        Assert.That(() => Fact.Fields.Name.Like("a\\"), Throws.ArgumentException.With.Message.Contains("escape character"));
    }

    [Test]
    public async Task They_are_ordered_by_and_assigned()
    {
        Assert.That(await Fact.Filter(f => f.A > 2).OrderBy(f => f.Name.Reverse()).Select(f => f.A), Is.EqualTo([5, 3, 4]));
        await Fact.All().UpdateAsync(f => f.Name.Set(f.Name.Left(2).PadRight(4, '-')));
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(f => f.Name), Is.EqualTo(["  --", "----", "no--", "\U0001F98Aö--", "ab--", "a_--"]));
    }

    private static string Cut(string text, int start, int length = int.MaxValue) => string.Concat(text.EnumerateRunes().Skip(start).Take(length));

    private static async Task Gives(Func<FactFields, Expr<string>> query, Func<string, string> expected, [CallerArgumentExpression(nameof(query))] string name = "") =>
        Assert.That(await Fact.All().OrderBy(f => f.A).Select(query), Is.EqualTo(Notes.Select(note => note is null ? null : expected(note))), name);

    private static async Task Finds(Func<FactFields, Q> query, params int[] expected) =>
        Assert.That(await Fact.Filter(query).OrderBy(f => f.A).Select(f => f.A), Is.EqualTo(expected));
}
