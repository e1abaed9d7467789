using System.Globalization;
using Tortoise.Metadata;
using Tortoise.Schema;
using Tortoise.Values;

namespace Tortoise.Tests.Schema;

/// <summary>Foreign keys and tables of links: they are made, and read back as they were meant.</summary>
public sealed class ForeignKeys(TestServer server) : DatabaseTest(server)
{
    private static int _schemas;

    [Test]
    public async Task Create_introspect_compare_is_empty()
    {
        await Db.GenerateSchemasAsync(ForeignKeyModels.All, safe: false);
        Assert.That(Db.DescribeSchema(ForeignKeyModels.All).Compare(await Db.IntrospectAsync()), Is.Empty);
    }

    [Test]
    public async Task Safe_runs_again_and_again_as_statements_and_as_a_script()
    {
        await Db.GenerateSchemasAsync(ForeignKeyModels.All, safe: true);
        await Db.GenerateSchemasAsync(ForeignKeyModels.All, safe: true);
        await Db.ExecuteScriptAsync(Db.SchemaSql(ForeignKeyModels.All, safe: true));
        Assert.That(Db.DescribeSchema(ForeignKeyModels.All).Compare(await Db.IntrospectAsync()), Is.Empty);
    }

    [Test]
    public async Task What_relations_need_is_there()
    {
        await Db.GenerateSchemasAsync(ForeignKeyModels.All);
        var tables = (await Db.IntrospectAsync()).Tables.ToDictionary(table => table.Name);
        Assert.That(tables.Keys, Is.EquivalentTo(["berth", "chest", "harbour", "papers", "sailor", "ship", "ship_harbour"]));
        var restrict = Db.Dialect.Name == "sqlserver" ? "NoAction" : "Restrict";
        Assert.That(tables["ship"].ForeignKeys.Select(Told), Is.EquivalentTo([
            $"fk_ship_harbour_id (harbour_id) harbour(id) {restrict}",
            "fk_ship_registered_at (registered_at) harbour(code) NoAction",
            "fk_ship_berth_harbour_berth_place (berth_harbour, berth_place) berth(harbour, place) NoAction",
            "fk_ship_captain_id (captain_id) sailor(id) SetNull",
        ]));
        Assert.That(Indexes("ship"), Is.EquivalentTo(["ix_ship_harbour_id", "ix_ship_registered_at", "ix_ship_berth_harbour_berth_place", "ix_ship_captain_id"]));
        Assert.That(Indexes("berth").Concat(Indexes("papers")), Is.Empty, "the key begins with the columns");
        Assert.That(Indexes("sailor"), Is.EquivalentTo(["ix_sailor_ship_id", "ix_sailor_mentor_id"]), "a unique column needs no other index");
        Assert.That(tables["sailor"].Uniques.Single().Columns, Is.EqualTo(["chest"]));
        Assert.That(tables["ship_harbour"].Key, Is.EqualTo(["ship_id", "harbour_id"]));
        Assert.That(Indexes("ship_harbour"), Is.EqualTo(["ix_ship_harbour_harbour_id"]));

        IEnumerable<string> Indexes(string table) => tables[table].Indexes.Select(index => index.Name);
    }

    [Test]
    public async Task To_a_table_of_another_schema()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"fleet_{Environment.ProcessId}_{Interlocked.Increment(ref _schemas)}");
        var port = new ModelMetadata("Port", "port", [Column("id")], [0]) { Schema = name };
        ModelMetadata[] models =
        [
            port, new("Pilot", "pilot", [Column("id"), Column("port_id")], [0]) { Relations = [new("Port", () => port, [1])] },
        ];
        try
        {
            await Db.GenerateSchemasAsync(models);
            await Db.GenerateSchemasAsync(models);
            Assert.That(Db.DescribeSchema(models).Compare(await Db.IntrospectAsync([name])), Is.Empty);
            var key = (await Db.IntrospectAsync()).Tables.Single(table => table.Name == "pilot").ForeignKeys.Single();
            Assert.That((key.ReferencedSchema, key.ReferencedTable), Is.EqualTo((Server.HasSchemas ? name : null, "port")));
        }
        finally
        {
            await Db.ExecuteScriptAsync(Server.HasSchemas ? $"DROP TABLE pilot; DROP TABLE {name}.port; DROP SCHEMA {name}" : "DROP TABLE pilot");
        }
    }

    [Test]
    public async Task A_relation_without_a_constraint_has_an_index_only()
    {
        var model = Child(new RelationMetadata("Parent", () => Parent, [1]) { HasConstraint = false });
        await Db.GenerateSchemasAsync([Parent, model]);
        var table = (await Db.IntrospectAsync()).Tables.Single(one => one.Name == "child");
        Assert.That(table.ForeignKeys, Is.Empty);
        Assert.That(table.Indexes.Single().Name, Is.EqualTo("ix_child_parent_id"));
    }

    [Test]
    public async Task A_text_key_without_a_length_can_be_referred_to()
    {
        var word = new ModelMetadata("Word", "word", [new("Id", "id", FieldTypes.String)], [0]);
        ModelMetadata[] models =
        [
            word, new("Use", "used", [Column("id"), new("WordId", "word_id", FieldTypes.String)], [0]) { Relations = [new("Word", () => word, [1])] },
        ];
        await Db.GenerateSchemasAsync(models);
        Assert.That(Db.DescribeSchema(models).Compare(await Db.IntrospectAsync()), Is.Empty);
    }

    [Test]
    public async Task A_long_name_is_cut_to_one_that_every_database_takes()
    {
        var column = new string('ä', 25);
        var model = new ModelMetadata("Child", "child_with_a_long_name", [Column("id"), Column(column)], [0]) { Relations = [new("Parent", () => Parent, [1])] };
        await Db.GenerateSchemasAsync([Parent, model]);
        await Db.GenerateSchemasAsync([Parent, model]);
        Assert.That(Db.DescribeSchema([Parent, model]).Compare(await Db.IntrospectAsync()), Is.Empty);
        var name = (await Db.IntrospectAsync()).Tables.Single(table => table.Name == model.Table).ForeignKeys.Single().Name;
        Assert.That(name, Does.Match("^fk_child_with_a_long_name_ä+_[0-9a-f]{8}$"));
    }

    [Test]
    public async Task Differences_are_told()
    {
        var other = new ModelMetadata("Other", "other", [Column("id")], [0]);
        await Db.GenerateSchemasAsync([Parent, other, Child(new("Parent", () => Parent, [1]), new("Second", () => Parent, [2]) { OnDelete = OnDelete.NoAction })]);
        var wanted = Child(new("Other", () => other, [1]) { OnDelete = OnDelete.NoAction }, new("Third", () => Parent, [3]) { OnDelete = OnDelete.NoAction });

        // The values of a foreign key are those of another key: without one they have a limit of their own.
        var differences = Db.DescribeSchema([Parent, other, wanted]).Compare(await Db.IntrospectAsync())
            .Where(difference => !difference.Subject.StartsWith("check limit_", StringComparison.Ordinal));
        Assert.That(differences.Select(difference => difference.ToString()), Is.EqualTo([
            "child: foreign key fk_child_parent_id: reference is 'parent(id)', not 'other(id)'",
            "child: foreign key fk_child_parent_id: on delete is 'Cascade', not 'NoAction'",
            "child: foreign key fk_child_third_id is missing",
            "child: foreign key fk_child_second_id is extra",
            "child: index ix_child_third_id is missing",
            "child: index ix_child_second_id is extra",
        ]));
    }

    private static ModelMetadata Parent { get; } = new("Parent", "parent", [Column("id")], [0]);

    private static ModelMetadata Child(params RelationMetadata[] relations) =>
        new("Child", "child", [Column("id"), Column("parent_id"), Column("second_id"), Column("third_id")], [0]) { Relations = relations };

    private static FieldMetadata Column(string name) => new(name, name, FieldTypes.Int32);

    private static string Told(ForeignKeySchema key) =>
        $"{key.Name} ({string.Join(", ", key.Columns)}) {key.ReferencedTable}({string.Join(", ", key.ReferencedColumns)}) {key.OnDelete}";
}
