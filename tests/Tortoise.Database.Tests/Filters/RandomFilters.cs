using CsCheck;

namespace Tortoise.Tests.Filters;

/// <summary>A query with filters returns what it returns without them where there are only the visible rows.</summary>
public sealed class RandomFilters(TestServer server) : DatabaseTest(server, SpotQuerySet.Model, ItemQuerySet.Model, MarkQuerySet.Model)
{
    private static readonly Func<ItemFields, int, Q>[] Conditions =
    [
        (i, k) => i.A > k,
        (i, k) => i.Spot.B == k,
        (i, _) => i.Parent == null,
        (i, k) => i.Parent.A > k,
        (i, k) => i.Parent.Parent.A != k,
        (i, k) => i.Parent.Spot.B < k,
        (i, k) => i.Spots.Any(s => s.B == k),
        (i, k) => i.Spots.All(s => s.B > k),
        (i, k) => i.Spots.Count() > k,
        (i, k) => i.Children.Any(c => c.A == i.A + k),
        (i, k) => i.Children.Sum(c => c.A) < k,
        (i, k) => i.Children.Any(c => c.Spots.Any(s => s.B == k) || c.Spot.B == i.Spot.B),
        (i, k) => i.Marks.Any(m => m.T > k),
        (i, k) => i.Marks.Any(m => m.Item.Parent.A > k),
        (i, k) => i.Marks.Count() == k,
        (i, k) => i.Id.In(Item.Filter(j => j.A == i.A && j.Id != i.Id).Select(j => j.Id)),
        (i, k) => i.A.In(Mark.Filter(m => m.T > k).Select(m => m.Item.A)),
        (i, k) => i.Spots.Each.B == k,
        (i, k) => i.Parent.Spots.Each.B > k,
        (i, k) => i.Spot.Items.Count() > k,
    ];

    private static readonly Func<ItemQuerySet, Task<string>>[] Queries =
    [
        async items => Text(await items.OrderBy(i => i.Id).Select(i => i.Id)),
        async items => (await items.CountAsync()).ToString(),
        async items => (await items.ExistsAsync()).ToString(),
        async items => Text(await items.OrderBy(i => i.Id).Select(i => (i.Id, i.Spot.B, i.Parent.A, i.Parent.Spot.B))),
        async items => Text((await items.SelectRelated(i => i.Parent.Spot).OrderBy(i => i.Id)).Select(i => (i.Id, i.Parent?.Id, SpotOf(i.Parent)))),
        async items => Text((await items.Distinct().Prefetch(i => [i.Spot, i.Parent, i.Children.OrderBy(c => c.Id).Prefetch(c => c.Spots), i.Spots]).OrderBy(i => i.Id)).Select(i =>
            (i.Id, SpotOf(i), i.Parent?.Id, Text(i.Children.Select(c => (c.Id, c.Spots.Count))), i.Spots.Count))),
        async items => Text((await items.GroupBy(i => i.Spot.B).Select(i => (i.Spot.B, i.Id.Count(), i.Parent.A.Max()))).Order()),
        async items => Text(await items.OrderBy(i => [i.Parent.A, i.Id]).Limit(2).Select(i => i.Id)),
        async items => Text(await items.Distinct().OrderBy(i => i.Id).Limit(2).Offset(1).Filter(i => i.Spot.B > 0).Select(i => i.Id)),
        async items => Text((await items.Select(i => i.Parent.A).Distinct()).Order()),
        async items => Text((await items.Join(Mark.All(), (i, m) => m.T == i.A).Select((i, m) => (i.Id, m.T, m.Item.Spot.B))).Order()),
        async items => Text((await items.LeftJoin(Spot.All(), (i, s) => s.B == i.A).Select((i, s) => (i.Id, s.B.OrNull()))).Order()),
        async items => Text(await items.Distinct().Descendants(i => i.Parent).OrderBy(i => i.Id).Select(i => i.Id)),
        async items => (await items.Union(Item.Filter(i => i.Spot.B == 1)).CountAsync()).ToString(),
        async items => Text((await Item.IgnoreFilters().Filter(i => !i.Hidden && i.A > 0).Union(items)).Select(i => i.Id).Order()),
        async items => Text((await items.Union(Item.IgnoreFilters().Filter(i => !i.Hidden && i.A > 0))).Select(i => i.Id).Order()),
        async items => (await items.UpdateAsync(i => i.A.Set(i.A))).ToString(),
        async items => Text((await Spot.All().OrderBy(s => s.B).Select(s => (s.B, s.Items.Count(), s.Visitors.Count(), s.Items.Sum(i => i.Children.Count())))).Order()),
        async items => Text((await items.Select(i => (i.Id, i.Children.Count(), i.Spots.Max(s => s.B)))).Order()),
    ];

    private static readonly Gen<Func<ItemFields, Q>> Condition = Gen.Recursive<Func<ItemFields, Q>>((depth, inner) =>
    {
        var one = Gen.Select(Gen.OneOfConst(Conditions), Gen.Int[-1, 2], (condition, k) => (Func<ItemFields, Q>)(i => condition(i, k)));
        return depth >= 2 ? one : Gen.Frequency(
            (3, one),
            (1, inner.Select(condition => (Func<ItemFields, Q>)(i => !condition(i)))),
            (1, Gen.Select(inner, inner, (left, right) => (Func<ItemFields, Q>)(i => left(i) & right(i)))),
            (1, Gen.Select(inner, inner, (left, right) => (Func<ItemFields, Q>)(i => left(i) | right(i)))));
    });

    protected override IReadOnlyList<QueryFilter> Filters => RandomItems.Filters;

    [Test]
    public async Task A_query_with_filters_sees_only_the_visible_rows()
    {
        using var visible = await AnotherAsync();
        await Gen.Select(RandomItems.Gen, Condition.Array[3]).HoldsAsync(
            async test =>
            {
                var (items, conditions) = test;
                await items.StoreAsync(Db, onlyVisible: false);
                await items.StoreAsync(visible.Database, onlyVisible: true);
                foreach (var (condition, query) in conditions.SelectMany(_ => Queries, (condition, query) => (condition, query)))
                {
                    var filtered = await AnswerAsync(query, condition);
                    using (visible.Database.Enter())
                    {
                        Assert.That(filtered, Is.EqualTo(await AnswerAsync(query, condition)), Item.Filter(condition).ToSql());
                    }
                }
            },
            cases: 40);
    }

    /// <summary>What a query returns; what it refuses, such as a limit of rows that Each repeats, it refuses anywhere.</summary>
    private static async Task<string> AnswerAsync(Func<ItemQuerySet, Task<string>> query, Func<ItemFields, Q> condition)
    {
        try
        {
            return await query(Item.Filter(condition));
        }
        catch (InvalidOperationException refusal)
        {
            return refusal.Message;
        }
    }

    private static string Text<T>(IEnumerable<T> rows) => string.Join("; ", rows);

    private static int? SpotOf(Item? item)
    {
        try
        {
            return item?.Spot.B;
        }
        catch (RelationNotLoadedException)
        {
            return null;
        }
    }
}
