using Tortoise.Metadata;

namespace Tortoise.Tests.Schema;

/// <summary>Tables that are there already, and tables and views that others make and change.</summary>
public sealed class UnmanagedTables(TestServer server) : DatabaseTest(server)
{
    private static readonly ModelMetadata[] Models = [LabelQuerySet.Model, LabelInUseQuerySet.Model, StickerQuerySet.Model];

    [Test]
    public async Task Nothing_is_added_to_a_table_that_is_there()
    {
        var withLetters = Db.Dialect.Name == "postgresql" ? "text COLLATE \"C\"" : "VARCHAR(20)";
        await Db.ExecuteScriptAsync($"CREATE TABLE sticker (id INTEGER NOT NULL PRIMARY KEY, label_id INTEGER NOT NULL, words {withLetters} NOT NULL)");
        await Db.ExecuteScriptAsync("CREATE TABLE label (id INTEGER NOT NULL PRIMARY KEY)");
        var before = (await Db.IntrospectAsync()).Tables;
        await Db.GenerateSchemasAsync([StickerQuerySet.Model, PosterQuerySet.Model], safe: true);
        var after = (await Db.IntrospectAsync()).Tables;
        Assert.That(after.Select(table => table.Name), Is.EqualTo(["label", "poster", "sticker"]));
        foreach (var table in before)
        {
            var now = after.Single(other => other.Name == table.Name);
            Assert.That((now.Indexes.Count, now.ForeignKeys.Count, now.Checks.Count, now.Columns.Count), Is.EqualTo((0, 0, 0, table.Columns.Count)));
        }

        Assert.That(after.Single(table => table.Name == "poster").Indexes, Is.Not.Empty);
    }

    [Test]
    public async Task A_cycle_is_not_closed_in_a_table_that_is_there()
    {
        ModelMetadata left = null!, right = null!;
        left = new("Left", "lefty", [Int("id"), Int("right_id")], [0]) { Relations = [new("Right", () => right, [1]) { OnDelete = OnDelete.NoAction }] };
        right = new("Right", "righty", [Int("id"), Int("left_id")], [0]) { Relations = [new("Left", () => left, [1]) { OnDelete = OnDelete.NoAction }] };
        await Db.ExecuteScriptAsync("CREATE TABLE righty (id INTEGER NOT NULL PRIMARY KEY, left_id INTEGER NOT NULL)");
        await Db.GenerateSchemasAsync([left, right]);
        var tables = (await Db.IntrospectAsync()).Tables;
        Assert.That(tables.Select(table => (table.Name, table.ForeignKeys.Count)), Is.EqualTo([("lefty", 1), ("righty", 0)]));
    }

    [Test]
    public async Task An_index_whose_name_is_taken_fails_and_is_not_passed_over()
    {
        if (Db.Dialect.Name is not ("sqlite" or "postgresql"))
        {
            Assert.Pass("Index names belong to their table.");
        }

        await Db.ExecuteScriptAsync("CREATE TABLE other (id INTEGER NOT NULL PRIMARY KEY); CREATE INDEX ix_poster_label ON other (id)");
        Assert.That(async () => await Db.GenerateSchemasAsync([PosterQuerySet.Model]), Throws.TypeOf<StatementException>().With.Message.Contains("ix_poster_label"));
        Assert.That((await Db.IntrospectAsync()).Tables.Select(table => table.Name), Is.EqualTo(["other"]));
    }

    [Test]
    public async Task What_is_not_managed_is_never_created_but_queried_and_written()
    {
        Assert.That(Db.SchemaSql(Models), Does.Not.Contain("label_in_use").And.Not.Contain("CREATE TABLE label").And.Not.Contain("CREATE TABLE IF NOT EXISTS \"label\""));
        await Db.ExecuteScriptAsync("CREATE TABLE label (id INTEGER NOT NULL PRIMARY KEY, text VARCHAR(20))");
        await Db.ExecuteScriptAsync("CREATE VIEW label_in_use AS SELECT id, text FROM label WHERE id > 1");
        await Db.GenerateSchemasAsync(Models);
        await Label.BulkCreateAsync([new() { Id = 1, Text = "a" }, new() { Id = 2, Text = "b" }]);
        await Sticker.CreateAsync(new() { LabelId = 2, Words = "x" });
        Assert.That(await LabelInUse.All().Select(label => label.Text), Is.EqualTo(["b"]));
        Assert.That(
            async () => await Sticker.CreateAsync(new() { LabelId = 3, Words = "y" }),
            Throws.TypeOf<IntegrityException>().With.Property("Kind").EqualTo(IntegrityKind.ForeignKey));
        Assert.That(Db.DescribeSchema(Models).Compare(await Db.IntrospectAsync()), Is.Empty);
        await Db.GenerateSchemasAsync(Models);
    }

    private static FieldMetadata Int(string name) => new(name, name, Tortoise.Values.FieldTypes.Int32);
}

/// <summary>A table of another program.</summary>
[Model(Managed = false)]
public partial class Label
{
    [PrimaryKey(Generated = false)]
    public int Id { get; set; }

    [MaxLength(20), Index]
    public string? Text { get; set; }
}

/// <summary>A view.</summary>
[Model(Managed = false)]
public partial class LabelInUse
{
    [PrimaryKey(Generated = false)]
    public int Id { get; set; }

    [MaxLength(20)]
    public string? Text { get; set; }
}

/// <summary>A table that refers to one of another program.</summary>
[Model]
public partial class Sticker
{
    public int Id { get; set; }

    [ForeignKey(RelatedName = "")]
    public partial Label Label { get; set; }

    [MaxLength(20), Index, Check("words <> ''")]
    public required string Words { get; set; }
}
