using CsCheck;
using static Tortoise.Tests.Queries.RandomFacts;

namespace Tortoise.Tests.Queries;

/// <summary>Pages by cursor: walking forward and backward gives what the whole ordered list gives, whatever the ordering.</summary>
public sealed class RandomKeysetPages(TestServer server) : DatabaseTest(server, FactQuerySet.Model)
{
    private static readonly Gen<Term> Terms = Gen.Select(
        Gen.OneOfConst<(string, Func<FactFields, Expr>)>(
            ("A", f => f.A), ("B", f => f.B), ("C", f => f.C), ("Name", f => f.Name), ("Note", f => f.Note), ("Flag", f => f.Flag), ("Maybe", f => f.Maybe),
            ("Cost", f => f.Cost), ("Mood", f => f.Mood), ("A + 1", f => f.A + 1), ("Id", f => f.Id)),
        Gen.OneOfConst<(string, Func<Expr, OrderTerm>)>(("asc", value => value.Asc()), ("desc", value => value.Desc())),
        Gen.OneOfConst<(string, Func<OrderTerm, OrderTerm>)>(
            ("", term => term), ("nulls first", term => term.NullsFirst()), ("nulls last", term => term.NullsLast())),
        (value, direction, nulls) => new Term($"{value.Item1} {direction.Item1} {nulls.Item1}", f => nulls.Item2(direction.Item2(value.Item2(f)))));

    private sealed record Term(string Name, Func<FactFields, OrderTerm> Sql)
    {
        public override string ToString() => Name;
    }

    [Test]
    public Task Are_the_ordered_list_in_parts() => Gen.Select(Terms.Array[0, 3], Gen.Int[1, 7], Gen.Bool, Gen.Bool, One.Array[0, 23]).HoldsAsync(
        async sample =>
        {
            var (order, size, isReversed, isFiltered, facts) = sample;
            await StoreAsync(facts);
            FactQuerySet Refined(FactQuerySet all) => (isReversed ? all.Reverse() : all).Filter(f => isFiltered ? f.A > -2 : Q.All);
            var query = Refined(order.Length == 0 ? Fact.All() : Fact.All().OrderBy(f => [.. order.Select(term => term.Sql(f))]));
            var whole = await Refined(Fact.All().OrderBy(f => [.. order.Select(term => term.Sql(f)), f.Id])).Select(f => f.Id);
            Assert.That(await All(query, size), Is.EqualTo(whole), $"forward: {query.ToSql()}");
            Assert.That(await Backward(query, size), Is.EqualTo(whole), $"backward: {query.ToSql()}");
        },
        cases: 40);

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
}
