using Pgvector;

namespace Tortoise.Tests.PostgreSql.Pgvector;

/// <summary>Vectors, stored and searched by pgvector.</summary>
[NonParallelizable]
public sealed class Vectors() : PostgreSqlTest
{
    private static readonly Vector Right = Of(1, 0, 0);

    private Database _items = null!;

    [SetUp]
    public async Task CreateTables()
    {
        _items = Database.Open(Address(), new DatabaseOptions { Group = "vectors" });
        await CreateExtensionAsync("vector", "bash .ci/pgvector");
        await _items.GenerateSchemasAsync();
    }

    [TearDown]
    public async Task CloseItems() => await _items.DisposeAsync();

    [Test]
    public async Task They_come_back_as_they_were()
    {
        Item[] items =
        [
            new() { Name = "plain", Embedding = Of(0.1f, -2, 3.4028235e38f), Short = Halves(0.1f, 65504, 5.9604645e-8f), Words = new("{1:0.5,9:-2}/9"), Other = Of(1e-45f) },
            new() { Name = "bare", Embedding = Of(0, 0, 0), Words = new(new float[9]) },
        ];
        foreach (var item in items)
        {
            await item.SaveAsync();
        }

        await Item.BulkCreateAsync(items.Select(item => new Item { Name = item.Name, Embedding = item.Embedding, Short = item.Short, Words = item.Words, Other = item.Other }));
        var rows = await Item.All().OrderBy(i => i.Id);

        Assert.That(rows.Select(row => (row.Embedding, row.Short, row.Words, row.Other)), Is.EqualTo(items.Concat(items).Select(item => (item.Embedding, item.Short, item.Words, item.Other))));
        Assert.That(await Db.QueryAsync<string>($"SELECT concat_ws(' ', embedding, short, words, other) FROM vec_item WHERE id < 3 ORDER BY id"), Is.EqualTo([
            "[0.1,-2,3.4028235e+38] [0.099975586,65504,5.9604645e-08] {1:0.5,9:-2}/9 [1e-45]", "[0,0,0] {}/9"]));
    }

    [Test]
    public async Task The_nearest_come_first()
    {
        await Item.BulkCreateAsync([At("right", 2, 0, 0), At("up", 0, 1, 0), At("left", -3, 0, 0)]);

        Assert.That(await Item.All().OrderBy(i => i.Embedding.CosineDistance(Right)).Limit(2).Select(i => i.Name), Is.EqualTo(["right", "up"]));
        Assert.That(await Distances(i => i.Embedding.CosineDistance(Right)), Is.EqualTo([("right", 0.0), ("up", 1), ("left", 2)]));
        Assert.That(await Distances(i => i.Embedding.L2Distance(Right)), Is.EqualTo([("right", 1.0), ("up", Math.Sqrt(2)), ("left", 4)]).Within(1e-9));
        Assert.That(await Distances(i => i.Embedding.L1Distance(Right)), Is.EqualTo([("right", 1.0), ("up", 2), ("left", 4)]));
        Assert.That(await Distances(i => i.Embedding.MaxInnerProduct(Right)), Is.EqualTo([("right", -2.0), ("up", 0), ("left", 3)]));
        Assert.That(await Names(i => i.Embedding.L2Distance(Right) < 2), Is.EqualTo(["right", "up"]));
        Assert.That(
            Item.Filter(i => i.Embedding.L2Distance(Right) < 2).OrderBy(i => i.Embedding.CosineDistance(Right)).Limit(5).Select(i => i.Embedding).ToSql(),
            Is.EqualTo("""SELECT "embedding"::text FROM "vec_item" WHERE ("embedding" <-> $1::vector) < $2 ORDER BY ("embedding" <=> $3::vector) LIMIT $4"""));
    }

    [Test]
    public async Task Those_of_halves_and_sparse_ones_too()
    {
        await Item.BulkCreateAsync([Shortened("near", Halves(1, 1, 0), "{1:1}/9"), Shortened("far", Halves(4, 5, 0), "{1:4,2:4}/9")]);
        var (half, sparse) = (Halves(1, 1, 0), new SparseVector("{1:1}/9"));

        Assert.That(await Distances(i => i.Short.L2Distance(half)), Is.EqualTo([("near", 0.0), ("far", 5)]));
        Assert.That(await Distances(i => i.Short.L1Distance(half)), Is.EqualTo([("near", 0.0), ("far", 7)]));
        Assert.That(await Distances(i => i.Short.MaxInnerProduct(half)), Is.EqualTo([("far", -9.0), ("near", -2)]));
        Assert.That(await Distances(i => i.Short.CosineDistance(half)), Is.EqualTo([("near", 0.0), ("far", 1 - (9 / Math.Sqrt(82)))]).Within(1e-9));
        Assert.That(await Distances(i => i.Words.L2Distance(sparse)), Is.EqualTo([("near", 0.0), ("far", 5)]));
        Assert.That(await Distances(i => i.Words.L1Distance(sparse)), Is.EqualTo([("near", 0.0), ("far", 7)]));
        Assert.That(await Distances(i => i.Words.MaxInnerProduct(sparse)), Is.EqualTo([("far", -4.0), ("near", -1)]));
        Assert.That(await Distances(i => i.Words.CosineDistance(sparse)), Is.EqualTo([("near", 0.0), ("far", 1 - Math.Sqrt(0.5))]).Within(1e-9));
        Assert.That(await Item.Filter(i => i.Short == half && i.Words == sparse).Select(i => i.Name), Is.EqualTo(["near"]));
    }

    [Test]
    public async Task None_has_no_distance()
    {
        await Item.BulkCreateAsync([At("none", 1, 0, 0), At("some", 1, 0, 0, other: Right)]);

        Assert.That(await Item.All().OrderBy(i => i.Other.L2Distance(Right)).Select(i => (i.Name, i.Other.L2Distance(Right).OrNull())), Is.EqualTo([("some", 0.0), ("none", (double?)null)]));
        Assert.That(await Names(i => i.Other.L2Distance(Right) < 1), Is.EqualTo(["some"]));
        Assert.That(await Names(i => !(i.Other.L2Distance(Right) < 1)), Is.EqualTo(["none"]));
        Assert.That(await Names(i => i.Other == null), Is.EqualTo(["none"]));
        Assert.That(double.IsNaN(await Item.Filter(i => i.Name == "some").Select(i => i.Other.CosineDistance(Of(0, 0, 0))).GetAsync()), "0 has no direction");
    }

    [Test]
    public async Task They_are_compared_with_those_of_other_columns_and_rows()
    {
        await Item.BulkCreateAsync([At("a", 1, 0, 0, other: Of(1, 2, 0)), At("b", 0, 2, 0, other: Of(0, 2, 0)), At("c", 0, 3, 0)]);

        Assert.That(await Names(i => i.Embedding.L2Distance(i.Other) == 0), Is.EqualTo(["b"]));
        Assert.That(await Names(i => i.Embedding == i.Other), Is.EqualTo(["b"]));
        Assert.That(
            await Item.All().Join(Item.Filter(o => o.Name == "c"), (i, o) => i.Id != o.Id).OrderBy((i, o) => i.Embedding.L2Distance(o.Embedding)).Select((i, o) => (i.Name, i.Embedding.L1Distance(o.Embedding))),
            Is.EqualTo([("b", 1.0), ("a", 4)]));
    }

    [Test]
    public async Task They_are_changed_and_found()
    {
        var item = await Item.CreateAsync(At("one", 1, 1, 1));
        item.Embedding = Of(0.1f, 0.2f, 0.3f);
        await item.SaveAsync();
        item.Other = Right;
        await Item.BulkUpdateAsync([item], i => i.Other);
        await Item.All().UpdateAsync(i => i.Short.Set(new HalfVector("[1,2,3]")));

        Assert.That(await Names(i => i.Embedding == Of(0.1f, 0.2f, 0.3f)), Is.EqualTo(["one"]));
        Assert.That(await Names(i => i.Embedding.In(Right, item.Embedding) && i.Other != item.Embedding), Is.EqualTo(["one"]));
        Assert.That(await Item.FilterBy("embedding", "[0.1, 0.2, 0.3]").Select(i => (i.Other, i.Short)), Is.EqualTo([(Right, new HalfVector("[1,2,3]"))]));
        Assert.That(async () => await Item.FilterBy("embedding", "0.1").CountAsync(), Throws.TypeOf<StringQueryException>());
        Assert.That(async () => await Item.FilterBy("words", "{1}/9").CountAsync(), Throws.TypeOf<StringQueryException>());
        Assert.That(await Item.All().Select(i => i.Embedding).Distinct().CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task What_the_column_cannot_hold_is_refused()
    {
        Assert.That(async () => await Item.CreateAsync(At("short", 1, 2)), Throws.TypeOf<StatementException>().With.Message.Contains("expected 3 dimensions, not 2"));
        Assert.That(async () => await Item.CreateAsync(At("none", 1, 2, float.NaN)), Throws.TypeOf<ValidationException>().With.Message.Contains("NaN"));
        await Item.CreateAsync(At("right", 1, 2, 3));
        Assert.That(async () => await Item.All().OrderBy(i => i.Embedding.L2Distance(Of(1, 2))), Throws.TypeOf<StatementException>().With.Message.Contains("different vector dimensions 3 and 2"));
    }

    [Test]
    public async Task Very_many_are_written_and_an_index_finds_the_nearest()
    {
        await Item.BulkCreateAsync(Enumerable.Range(0, 1_000).Select(number => new Item { Name = $"{number}", Embedding = Of(number, 1, 0), Short = number % 2 == 0 ? null : Halves(number, 1, 0) }));
        var (place, half) = (Of(700, 1, 0), Halves(700, 1, 0));
        var nearest = Item.All().OrderBy(i => i.Embedding.L2Distance(place)).Limit(1).Select(i => i.Name);
        var nearestHalf = Item.All().OrderBy(i => i.Short.L2Distance(half)).Limit(2).Select(i => i.Name);

        Assert.That(await nearest, Is.EqualTo(["700"]));
        Assert.That(await PlanOfAsync(nearest.ToSql(), 1), Does.Contain("Index Scan using ix_vec_item_l2"));
        Assert.That(await nearestHalf, Is.EquivalentTo(["699", "701"]), "NULLs are not near");
        Assert.That(await PlanOfAsync(nearestHalf.ToSql(), 2), Does.Contain("Index Scan using ix_vec_item_short"));
        Assert.That((await Item.All().OrderBy(i => i.Embedding.L2Distance(place)).FirstAsync()).Name, Is.EqualTo("700"));

        // A small table is read as a whole, where that is possible.
        Task<string> PlanOfAsync(string sql, int limit) => Db.InTransactionAsync(async () =>
        {
            await Db.ExecuteAsync($"SET LOCAL enable_seqscan = off");
            return await PlanAsync(sql.Replace("$1", "'[700,1,0]'", StringComparison.Ordinal).Replace("$2", $"{limit}", StringComparison.Ordinal));
        });
    }

    [Test]
    public async Task Pages_of_them_know_those_at_the_same_distance_apart()
    {
        await Item.BulkCreateAsync([At("a", 1, 0, 0), At("b", 1, 0, 0), At("c", 1, 0, 0), At("d", 2, 0, 0)]);
        var query = Item.All().OrderBy(i => i.Embedding.L2Distance(Right));
        var first = await query.PageAsync(2, after: null);
        var second = await query.PageAsync(2, after: first.Next);

        Assert.That(first.Items.Concat(second.Items).Select(item => item.Name), Is.EqualTo(["a", "b", "c", "d"]));
    }

    [Test]
    public async Task The_schema_is_that_of_the_models_with_the_operators_of_its_indexes()
    {
        Assert.That(_items.DescribeSchema().Compare(await _items.IntrospectAsync()), Is.Empty);
        await Db.ExecuteScriptAsync("DROP INDEX ix_vec_item_l2; CREATE INDEX ix_vec_item_l2 ON vec_item USING hnsw (embedding vector_ip_ops)");
        Assert.That(_items.DescribeSchema().Compare(await _items.IntrospectAsync()).Select(difference => $"{difference}"), Has.One.Contains("vector_ip_ops"));
    }

    [Test]
    public void Other_databases_refuse_them() => Assert.Multiple(() =>
    {
        foreach (var server in TestServer.All.Where(server => server is not PostgreSqlServer))
        {
            using var other = server.Create(new DatabaseOptions());
            Assert.That(
                () => other.Database.SchemaSql([ItemQuerySet.Model]),
                Throws.TypeOf<UnsupportedByDialectException>().With.Message.Contains("columns of the type vector, such as Item.Embedding: leave its model out here, [Model(Databases = [\"postgresql\"])]"));
            Assert.That(() => Item.All().OrderBy(i => i.Embedding.L2Distance(Right)).Using(other.Database).ToSql(), Throws.TypeOf<UnsupportedByDialectException>());
        }
    });

    private static async Task<IReadOnlyList<string>> Names(Func<ItemFields, Q> condition) => await Item.Filter(condition).OrderBy(i => i.Name).Select(i => i.Name);

    private static async Task<IReadOnlyList<(string, double)>> Distances(Func<ItemFields, Expr<double>> distance) => await Item.All().OrderBy(i => distance(i)).Select(i => (i.Name, distance(i)));

    private static Vector Of(params float[] elements) => new(elements);

    private static Item At(string name, float x, float y, float z, Vector? other = null) => new() { Name = name, Embedding = Of(x, y, z), Other = other };

    private static Item At(string name, params float[] elements) => new() { Name = name, Embedding = Of(elements) };

    private static HalfVector Halves(params float[] elements) => new(Array.ConvertAll(elements, element => (Half)element));

    private static Item Shortened(string name, HalfVector elements, string words) => new() { Name = name, Embedding = Right, Short = elements, Words = new(words) };
}
