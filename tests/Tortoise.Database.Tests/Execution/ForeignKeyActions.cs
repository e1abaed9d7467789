using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Tests.Execution;

/// <summary>What a foreign key refuses, and what it does when the row that is referred to goes.</summary>
public sealed class ForeignKeyActions(TestServer server) : DatabaseTest(server, Parent, Child, Kept, Held)
{
    private static ModelMetadata Parent { get; } = new("Parent", "parent", [Column("id"), Column("part")], [0, 1]);

    // A table each: SQL Server has one path only by which a delete reaches a table.
    private static ModelMetadata Child { get; } = Referring("child", "owner", OnDelete.Restrict);

    private static ModelMetadata Kept { get; } = Referring("kept", "keeper", OnDelete.SetNull);

    private static ModelMetadata Held { get; } = Referring("held", "holder", OnDelete.Cascade);

    [SetUp]
    public async Task AddRows()
    {
        await Db.ExecuteAsync($"INSERT INTO parent (id, part) VALUES (1, 1), (1, 2), (1, 3)");
        await Db.ExecuteAsync($"INSERT INTO child (id, owner_id, owner_part) VALUES (1, 1, 1), (2, 1, 1)");
        await Db.ExecuteAsync($"INSERT INTO kept (id, keeper_id, keeper_part) VALUES (1, 1, 2), (2, NULL, 2)");
        await Db.ExecuteAsync($"INSERT INTO held (id, holder_id, holder_part) VALUES (1, 1, 3), (2, NULL, NULL)");
    }

    [Test]
    public void A_row_whose_parent_is_not_there_is_refused()
    {
        var exception = Assert.ThrowsAsync<IntegrityException>(
            async () => await Db.ExecuteAsync($"INSERT INTO child (id, owner_id, owner_part) VALUES (3, 1, {4711})"));
        Assert.That(exception.Kind, Is.EqualTo(IntegrityKind.ForeignKey));
        Assert.That(exception.Constraint, Is.EqualTo(Server.ReportsForeignKey ? "fk_child_owner_id_owner_part" : null));
        Assert.That(exception.Table, Is.EqualTo(Server.ReportsReferringTable ? "child" : null));
        Assert.That(exception.Columns, Server.ReportsReferringTable ? Is.EqualTo(["owner_id", "owner_part"]) : Is.Empty);
        Assert.That(exception.Message, Does.Not.Contain("4711"));
    }

    [Test]
    public async Task Restrict_keeps_a_parent_that_is_referred_to()
    {
        var exception = Assert.ThrowsAsync<IntegrityException>(async () => await Db.ExecuteAsync($"DELETE FROM parent WHERE part = 1"));
        Assert.That(exception.Kind, Is.EqualTo(IntegrityKind.ForeignKey));
        Assert.That((exception.Table, exception.Constraint), Is.EqualTo(Server.ReportsForeignKey ? ("child", "fk_child_owner_id_owner_part") : (null, (string?)null)));
        Assert.That(exception.Columns, Is.Empty.Or.EqualTo(new[] { "owner_id", "owner_part" }), "never the columns of the other table");
        Assert.That(await CountAsync($"SELECT COUNT(*) FROM parent"), Is.EqualTo(3));
    }

    [Test]
    public async Task SetNull_forgets_the_parent()
    {
        await Db.ExecuteAsync($"DELETE FROM parent WHERE part = 2");
        Assert.That(await CountAsync($"SELECT COUNT(*) FROM kept WHERE id = 1 AND keeper_id IS NULL AND keeper_part IS NULL"), Is.EqualTo(1));
        Assert.That(await CountAsync($"SELECT COUNT(*) FROM kept WHERE id = 2 AND keeper_part = 2"), Is.EqualTo(1), "a key that is NULL in part refers to nothing");
    }

    [Test]
    public async Task Cascade_deletes_what_belongs_to_the_parent()
    {
        await Db.ExecuteAsync($"DELETE FROM parent WHERE part = 3");
        Assert.That(await Db.QueryAsync<int>($"SELECT id FROM held"), Is.EqualTo([2]));
    }

    [Test]
    public async Task A_default_takes_the_place_of_the_parent_or_is_refused()
    {
        var port = new ModelMetadata("Port", "port", [Column("id")], [0]);
        var ship = new ModelMetadata("Ship", "ship", [Column("id"), new("port_id", "port_id", FieldTypes.Int32) { DbDefault = new(7L) }], [0])
        {
            Relations = [new("Port", () => port, [1]) { OnDelete = OnDelete.SetDefault }],
        };
        if (Db.Dialect.Name is "mysql" or "mariadb")
        {
            Assert.That(
                async () => await Db.GenerateSchemasAsync([port, ship]),
                Throws.TypeOf<UnsupportedByDialectException>().With.Message.Contains("Ship.Port").And.Message.Contains("SetNull"));
            return;
        }

        await Db.GenerateSchemasAsync([port, ship]);
        Assert.That((await Db.IntrospectAsync()).Tables.Single(table => table.Name == "ship").ForeignKeys.Single().OnDelete, Is.EqualTo(OnDelete.SetDefault));
        await Db.ExecuteAsync($"INSERT INTO port (id) VALUES (7), (8)");
        await Db.ExecuteAsync($"INSERT INTO ship (id, port_id) VALUES (1, 8)");
        await Db.ExecuteAsync($"DELETE FROM port WHERE id = 8");
        Assert.That(await Db.QueryAsync<int>($"SELECT port_id FROM ship"), Is.EqualTo([7]));
    }

    private async Task<long> CountAsync(SqlTemplate sql) => (await Db.QueryAsync<long>(sql)).Single();

    private static ModelMetadata Referring(string table, string relation, OnDelete onDelete)
    {
        var isNullable = onDelete != OnDelete.Restrict;
        return new(table, table, [Column("id"), Column($"{relation}_id", isNullable), Column($"{relation}_part", isNullable)], [0])
        {
            Relations = [new(relation, () => Parent, [1, 2]) { OnDelete = onDelete }],
        };
    }

    private static FieldMetadata Column(string name, bool isNullable = false) => new(name, name, FieldTypes.Int32) { IsNullable = isNullable };
}
