using Tortoise.Dialects;
using Tortoise.Dialects.MySql;
using Tortoise.Migrations;
using Tortoise.Schema;
using Tortoise.Values;

namespace Tortoise.Tests.Migrations;

/// <summary>MySQL and MariaDB are asked to change a table in place where they are sure to be able to, so that they copy none silently.</summary>
[TestFixtureSource(typeof(TestServer), nameof(TestServer.All))]
public sealed class InPlace(TestServer server) : DatabaseTest(server)
{
    private const string OnMariaDb = "ALGORITHM=INPLACE, LOCK=NONE";

    private static readonly ColumnDraft Id = new("id", FieldTypes.Int32) { IsGenerated = true };
    private static readonly ColumnDraft Name = new("name", FieldTypes.String) { MaxLength = 50 };
    private static readonly TableDraft Team = new("team") { Columns = [Id, Name, new("size", FieldTypes.Int32)], Key = ["id"] };
    private static readonly TableDraft Player = new("player") { Columns = [Id, new("team", FieldTypes.Int32), new("name", FieldTypes.String) { MaxLength = 50 }], Key = ["id"], References = [("team", "team", OnDelete.Cascade)] };

    private static readonly (TableDraft To, SchemaDecisions? Decisions, string?[] OnMySql)[] Changes =
    [
        // A column that may be null, one with a default, and one that is filled.
        (Team with { Columns = [.. Team.Columns, new("level", FieldTypes.Int32) { IsNullable = true }] }, null, ["LOCK=NONE"]),
        (Team with { Columns = [.. Team.Columns, new("level", FieldTypes.Int32) { Default = 3 }] }, null, ["LOCK=NONE"]),
        (Team with { Columns = [.. Team.Columns, new("level", FieldTypes.Int32)] }, new() { Fills = new Dictionary<(string, string), string> { [("team", "level")] = "size + 1" } }, ["LOCK=NONE", null, OnMariaDb]),
        (Team with { Columns = [Id, Name] }, null, ["LOCK=NONE"]),

        // 252 bytes, and 256.
        (Team with { Columns = [Id, Name with { MaxLength = 63 }, Team.Columns[2]] }, null, [OnMariaDb]),
        (Team with { Columns = [Id, Name with { MaxLength = 64 }, Team.Columns[2]] }, null, [null]),
        (Team with { Columns = [Id, Name with { IsNullable = true }, Team.Columns[2]] }, null, [OnMariaDb]),
        (Team with { Columns = [Id, Name, Team.Columns[2] with { Type = FieldTypes.Int64 }] }, null, [null]),
        (Team with { Indexes = [("ix_size", ["size"], false, false)] }, null, ["ALGORITHM=INPLACE LOCK=NONE"]),
    ];

    [Test]
    public async Task A_server_that_is_asked_does_it()
    {
        foreach (var (to, decisions, onMySql) in Changes)
        {
            using var database = Server.Create(new DatabaseOptions { MayBeDefault = false });
            var db = database.Database;
            await Statements.ApplyAsync(db, Between(db.Dialect, [], [Team, Player]));
            await new RandomRows(db, [Team, Player]).InsertAsync();
            var changes = Between(db.Dialect, [Team, Player], [to, Player], decisions) with { AreOnline = true };
            var statements = await Statements.ApplyAsync(db, changes);
            Assert.That(Describe(db.Dialect, [to, Player]).Compare(await db.IntrospectAsync()), Is.Empty, string.Join("\n", statements));
            if (db.Dialect is MySqlDialect { IsMariaDb: true })
            {
                Assert.That(statements.Select(Asked), Is.EqualTo(onMySql.Select(static asked => asked == "LOCK=NONE" ? OnMariaDb : asked)), string.Join("\n", statements));
            }
            else
            {
                Assert.That(statements, Has.None.Contains("LOCK="));
            }

            Assert.That(Sql(MySqlDialect.MySql, [Team, Player], [to, Player], decisions).Select(Asked), Is.EqualTo(onMySql), to.ToString());
        }
    }

    [Test]
    public void MySql_takes_no_other_lock_for_rows_that_go_with_others()
    {
        var to = Player with { Columns = [Id, Player.Columns[1], Name, new("age", FieldTypes.Int32) { IsNullable = true }], Indexes = [("ix_name", ["name"], false, false)] };
        Assert.That(Sql(MySqlDialect.MySql, [Team, Player], [Team, to]).Select(Asked), Is.EqualTo(new[] { null, "ALGORITHM=INPLACE" }));
        Assert.That(Sql(MySqlDialect.MariaDb, [Team, Player], [Team, to]).Select(Asked), Is.EqualTo(new[] { OnMariaDb, "ALGORITHM=INPLACE LOCK=NONE" }));
    }

    [Test]
    public void Nothing_is_asked_of_a_plain_change_or_of_a_new_table()
    {
        var to = Team with { Columns = [Id, Name], Indexes = [("ix_name", ["name"], false, false)] };
        Assert.That(Between(MySqlDialect.MySql, [Team], [to]) is var plain ? MySqlDialect.MySql.CreateSchemaWriter(safe: false).Change(plain).Select(static one => Asked(one.Sql)) : [], Is.All.Null);
        Assert.That(Sql(MySqlDialect.MySql, [], [to]).Select(Asked), Is.All.Null);
    }

    [Test]
    public async Task A_change_that_was_cut_off_goes_on()
    {
        foreach (var (to, decisions, _) in Changes)
        {
            foreach (var dialect in new[] { MySqlDialect.MySql, MySqlDialect.MariaDb })
            {
                var asked = Sql(dialect, [Team, Player], [to, Player], decisions).Where(static sql => Asked(sql) is not null);
                Assert.That(asked.Select(sql => PostCondition.Of(dialect, SqlTokenizer.Read(sql, dialect.Quoting), ["town"])), Is.All.Not.Null, to.ToString());
            }

            if (Server is MariaDbServer)
            {
                await CutOffAsync(to, decisions);
            }
        }

        async Task CutOffAsync(TableDraft to, SchemaDecisions? decisions)
        {
            string[] statements = [.. Sql(Db.Dialect, [Team, Player], [to, Player], decisions)];
            for (var cut = 0; cut < statements.Length * 2; cut++)
            {
                using var database = Server.Create(new DatabaseOptions { MayBeDefault = false });
                var db = database.Database;
                await Statements.ApplyAsync(db, Between(db.Dialect, [], [Team, Player]));
                var (options, boundary) = (Chain.Of(string.Join(";\n", statements)), new MigrationBoundary("m1", (cut / 2) + 1, cut % 2 == 1));
                Assert.That(
                    async () => await db.MigrateAsync(options with { AtBoundary = at => at == boundary ? throw new OperationCanceledException("The process has ended.") : default }),
                    Throws.InstanceOf<OperationCanceledException>(),
                    $"{boundary}");
                await db.MigrateAsync(options);
                var there = await db.IntrospectAsync();
                Assert.That(Describe(db.Dialect, [to, Player]).Compare(there with { Tables = [.. there.Tables.Where(static table => !table.Name.StartsWith("tortoise_", StringComparison.Ordinal))] }), Is.Empty, $"{boundary} {statements[cut / 2]}");
            }
        }
    }

    private static string? Asked(string sql) => sql.IndexOf("ALGORITHM=", StringComparison.Ordinal) is >= 0 and var at ? sql[at..] : sql.IndexOf("LOCK=", StringComparison.Ordinal) is >= 0 and var only ? sql[only..] : null;

    private static IEnumerable<string> Sql(Dialect dialect, TableDraft[] from, TableDraft[] to, SchemaDecisions? decisions = null) =>
        dialect.CreateSchemaWriter(safe: false).Change(Between(dialect, from, to, decisions) with { AreOnline = true }).Select(static statement => statement.Sql);

    private static SchemaChanges Between(Dialect dialect, TableDraft[] from, TableDraft[] to, SchemaDecisions? decisions = null) => SchemaChanges.Between(Describe(dialect, from), Describe(dialect, to), decisions);

    private static SchemaModel Describe(Dialect dialect, TableDraft[] tables)
    {
        var schema = dialect.CreateSchemaWriter(safe: false).Describe(TableDraft.ToModels(tables));
        return schema with { Tables = [.. schema.Tables.Select(SchemaParts.WithNames)] };
    }
}
