namespace Tortoise.Tests.Queries;

/// <summary>Pages by cursor: walking forward and backward gives what the whole ordered list gives, whatever the ordering.</summary>
public sealed class RandomKeysetPages(TestServer server) : DatabaseTest(server, FactQuerySet.Model)
{
    private static readonly string[] Texts = ["", "a", "A", "ab", "é", "🐢", "_"];

    private static readonly Func<FactFields, Expr>[] Terms =
    [
        f => f.A, f => f.B, f => f.C, f => f.Name, f => f.Note, f => f.Flag, f => f.Maybe, f => f.Cost, f => f.Mood, f => f.A + 1, f => f.Id,
    ];

    [Test]
    public async Task Are_the_ordered_list_in_parts([Values(1, 2, 3)] int seed)
    {
        var random = new Random(seed);
        await Fact.BulkCreateAsync([.. Enumerable.Range(0, 23).Select(_ => RandomFact(random))]);
        for (var i = 0; i < 12; i++)
        {
            var order = Enumerable.Range(0, random.Next(4)).Select(_ => RandomTerm(random)).ToArray();
            var (isReversed, isFiltered) = (random.Next(4) == 0, random.Next(4) == 0);
            FactQuerySet Refined(FactQuerySet facts) => (isReversed ? facts.Reverse() : facts).Filter(f => isFiltered ? f.A > -2 : Q.All);
            var query = Refined(order.Length == 0 ? Fact.All() : Fact.All().OrderBy(f => [.. order.Select(term => term(f))]));
            var size = random.Next(1, 8);
            var whole = await Refined(Fact.All().OrderBy(f => [.. order.Select(term => term(f)), f.Id])).Select(f => f.Id);
            Assert.That(await All(query, size), Is.EqualTo(whole), $"seed {seed}, ordering {i}, {size} per page, forward: {query.ToSql()}");
            Assert.That(await Backward(query, size), Is.EqualTo(whole), $"seed {seed}, ordering {i}, {size} per page, backward: {query.ToSql()}");
        }
    }

    private static async Task<List<int>> All(FactQuerySet query, int size)
    {
        var found = new List<int>();
        string? cursor = null;
        do
        {
            var page = await query.PageAsync(size, after: cursor);
            Assert.That(page.Items, Has.Count.LessThanOrEqualTo(size));
            Assert.That(page.HasPrevious, Is.EqualTo(found.Count > 0));
            found.AddRange(page.Items.Select(fact => fact.Id));
            cursor = page.Next;
        }
        while (cursor is not null);
        return found;
    }

    private static async Task<List<int>> Backward(FactQuerySet query, int size)
    {
        string? next = null;
        KeysetPage<Fact> page;
        do
        {
            page = await query.PageAsync(size, after: next);
            next = page.Next;
        }
        while (next is not null);

        var found = page.Items.Select(fact => fact.Id).ToList();
        while (page.Previous is { } before)
        {
            page = await query.PageAsync(size, after: null, before);
            Assert.That(page.HasNext);
            found.InsertRange(0, page.Items.Select(fact => fact.Id));
        }

        return found;
    }

    private static Func<FactFields, OrderTerm> RandomTerm(Random random)
    {
        var (term, isDescending, nulls) = (Terms[random.Next(Terms.Length)], random.Next(2) == 0, random.Next(4));
        return f =>
        {
            var one = isDescending ? term(f).Desc() : term(f).Asc();
            return nulls switch { 0 => one.NullsFirst(), 1 => one.NullsLast(), _ => one };
        };
    }

    private static Fact RandomFact(Random random) => new()
    {
        A = random.Next(-2, 4),
        B = random.Next(3) == 0 ? null : random.Next(3),
        C = random.Next(3) == 0 ? null : random.Next(3),
        Name = Texts[random.Next(Texts.Length)],
        Note = random.Next(3) == 0 ? null : Texts[random.Next(Texts.Length)],
        Flag = random.Next(2) == 0,
        Maybe = random.Next(3) switch { 0 => null, 1 => true, _ => false },
        Cost = random.Next(3) == 0 ? null : random.Next(4) / 4m,
        Mood = random.Next(4) switch { 0 => null, 1 => Mood.Calm, 2 => Mood.Happy, _ => Mood.Sad },
    };
}
