using CsCheck;
using Tortoise.Dialects;
using Tortoise.Dialects.MySql;
using Tortoise.Dialects.PostgreSql;
using Tortoise.Dialects.Sqlite;
using Tortoise.Dialects.SqlServer;
using Tortoise.Migrations;
using Tortoise.Schema;

namespace Tortoise.Tests.Migrations;

/// <summary>How the SQL of a migration is read.</summary>
public sealed class ScriptStatements
{
    private static readonly Dictionary<string, Dialect> Dialects = new(StringComparer.Ordinal)
    {
        ["sqlite"] = SqliteDialect.Instance,
        ["postgresql"] = PostgreSqlDialect.Instance,
        ["mariadb"] = MySqlDialect.MariaDb,
        ["sqlserver"] = SqlServerDialect.Instance,
    };

    [Test]
    public void A_statement_knows_its_change_its_line_and_whether_it_is_alone()
    {
        var script = Parse(
            "postgresql",
            """
            -- add score to team

            -- add column team.score
            ALTER TABLE team ADD COLUMN score int;     -- no rewrite
            UPDATE team SET score = 0;
            -- tortoise: no-transaction
            -- add index ix_score on team
            -- tortoise: done-when SELECT FROM pg_class WHERE relname = 'ix_score'
            CREATE INDEX ix_score ON team (score);
            -- tortoise: transaction
            -- tortoise: run FillScore
            VACUUM team;
            -- tortoise: down
            ALTER TABLE team DROP COLUMN score
            """);
        Assert.That(
            script.Statements.Select(static one => (one.Sql, one.Change, one.Line, one.IsAlone, one.DoneWhen, one.Step)),
            Is.EqualTo(new (string, string?, int, bool, string?, string?)[]
            {
                ("ALTER TABLE team ADD COLUMN score int", "add column team.score", 4, false, null, null),
                ("UPDATE team SET score = 0", null, 5, false, null, null),
                ("CREATE INDEX ix_score ON team (score)", "add index ix_score on team", 9, true, "SELECT FROM pg_class WHERE relname = 'ix_score'", null),
                ("", null, 11, false, null, "FillScore"),
                ("VACUUM team", null, 12, true, null, null),
            }));
        Assert.That(script.Down.Select(static one => one.Sql), Is.EqualTo(new[] { "ALTER TABLE team DROP COLUMN score" }));
    }

    [Test]
    public void A_rebuild_lasts_until_a_directive_ends_it()
    {
        var script = Parse(
            "sqlite",
            """
            -- tortoise: rebuild team
            -- rebuild table team
            CREATE TABLE tortoise_new_team (id INTEGER PRIMARY KEY);
            -- The old one goes.
            DROP TABLE team;
            ALTER TABLE tortoise_new_team RENAME TO team;
            -- tortoise: transaction
            -- drop table town
            DROP TABLE town;
            """);
        Assert.That(script.Statements.Select(static one => one.Rebuilds), Is.EqualTo(new[] { "team", "team", "team", null }));
    }

    [TestCase("sqlite", "CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE a SET b = CASE WHEN b = 1 THEN 2 END; DELETE FROM c; END; SELECT ';'; SELECT \"a;b\", [c;d], `e;f`")]
    [TestCase("postgresql", "CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 2; END; DO $do$ BEGIN PERFORM 1; END $do$; SELECT E'it\\'s;', $$;$$ /* a /* nested; */ one; */")]
    [TestCase("mariadb", "CREATE DEFINER = root@localhost PROCEDURE p() BEGIN IF 1 THEN SELECT 1; END IF; CASE x WHEN 1 THEN SELECT 2; END CASE; END; SELECT 'it\\'s;', \"a\\\";b\"; SELECT 1 # no; end\n + 1")]
    [TestCase("mariadb", "BEGIN NOT ATOMIC SELECT 1; SELECT 2; END; CREATE TABLE event (a int); SELECT 1")]
    [TestCase("mariadb", "IF (SELECT 1) THEN IF 2 THEN SELECT IF(a, 1, 2); ELSE SELECT 3; END IF; SELECT CASE WHEN 1 THEN IF(1, 2, 3) ELSE 4 END; END IF; WHILE 0 DO SELECT 1; END WHILE; SELECT IF(1, 2, 3)")]
    [TestCase("mariadb", "CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW IF NEW.b IS NULL THEN SET NEW.b = 1; SET NEW.c = IF(1, 2, 3); ELSEIF 1 THEN SET NEW.b = 2; END IF; SELECT 1; SELECT 2")]
    [TestCase("mariadb", "CREATE TRIGGER IF NOT EXISTS t BEFORE INSERT ON a FOR EACH ROW FOLLOWS u SET NEW.b = IF(1, 2, 3); CREATE FUNCTION f() RETURNS INT RETURN IF(1, 2, 3); CREATE PROCEDURE p(IN a INT) IF a THEN SELECT 1; END IF")]
    [TestCase("mariadb", "CREATE PROCEDURE p() BEGIN a: LOOP IF 1 THEN LEAVE a; END IF; REPEAT SET @x = REPEAT('x', 2); UNTIL 1 END REPEAT; END LOOP a; FOR i IN 1..2 DO SELECT i; END FOR; END; DROP TABLE IF EXISTS a; SELECT 1")]
    [TestCase("sqlserver", "CREATE TABLE a (b int); INSERT INTO a VALUES (1);\nGO\nCREATE PROCEDURE go_on AS SELECT 1; SELECT 'a\nGOES'\ngo\n\nSELECT [x;y]")]
    public void Semicolons_in_strings_names_comments_and_bodies_end_nothing(string dialect, string sql) =>
        Assert.That(Parse(dialect, sql).Statements, Has.Count.EqualTo(3));

    [TestCase("SELECT 1;\n-- tortoise: no-transactions\nSELECT 2", "x.sql, line 2: the directive 'no-transactions' is not known. Directives are: no-transaction, transaction, rebuild TABLE, run STEP, batches ROWS by COLUMN, done-when SELECT …, allow RULE, down.")]
    [TestCase("-- tortoise: batches 10 by id\nUPDATE a SET b = 1", "x.sql, line 1: SQLite runs a statement at once, not in batches. Remove the directive 'batches', or write a step in C#, with step.BatchesAsync.")]
    [TestCase("SELECT 1\n-- tortoise: down\n;", "x.sql, line 2: the directive stands within a statement. End the statement before it with a semicolon.")]
    [TestCase("SELECT 1;\nSELECT 2; -- tortoise: down\nSELECT 3;", "x.sql, line 2: the directive 'down' would have no effect here. Write it on a line of its own that begins with '-- tortoise:'.")]
    [TestCase("/* tortoise: down */ SELECT 1;", "x.sql, line 1: the directive 'down' would have no effect here. Write it on a line of its own that begins with '-- tortoise:'.")]
    [TestCase("CREATE TRIGGER t BEGIN SELECT 1;", "x.sql, line 1: the statement that begins here has a BEGIN or CASE without its END.")]
    [TestCase("SELECT 1;\nCOMMIT;", "x.sql, line 2: COMMIT is left to Tortoise, which runs a migration in a transaction. Remove it, or write '-- tortoise: no-transaction' before statements that are to run by themselves.")]
    public void What_is_wrong_is_told_with_its_line(string sql, string message) =>
        Assert.That(() => Parse("sqlite", sql), Throws.TypeOf<MigrationException>().With.Message.EqualTo(message));

    [TestCase("batches 10 by \"the id\"", "DELETE FROM ONLY other.a AS x WHERE b IN (SELECT c FROM d WHERE e)", "ONLY other.a AS x|DELETE FROM ONLY other.a AS x WHERE (b IN (SELECT c FROM d WHERE e)\n) AND \"the id\" > CAST($1 AS int) AND \"the id\" <= CAST($2 AS int)")]
    [TestCase("batches 10 by id", "UPDATE a SET b = (SELECT c FROM d WHERE e)", "a|UPDATE a SET b = (SELECT c FROM d WHERE e)\nWHERE id > CAST($1 AS int) AND id <= CAST($2 AS int)")]
    [TestCase("batches 10 by id", "DELETE FROM a USING b WHERE a.c = b.c OR d", "a|DELETE FROM a USING b WHERE (a.c = b.c OR d\n) AND id > CAST($1 AS int) AND id <= CAST($2 AS int)")]
    [TestCase("batches 10 by id", "UPDATE ONLY -- here\n a /* and there */ SET b = 1", "ONLY a|UPDATE ONLY -- here\n a /* and there */ SET b = 1\nWHERE id > CAST($1 AS int) AND id <= CAST($2 AS int)")]
    [TestCase("batches 10 by id", "UPDATE a SET b = f(1, id = 2), \"ID\" = id FROM c, (SELECT id) d", "a|UPDATE a SET b = f(1, id = 2), \"ID\" = id FROM c, (SELECT id) d\nWHERE id > CAST($1 AS int) AND id <= CAST($2 AS int)")]
    public void A_batch_is_a_range_of_a_column(string directive, string sql, string parts)
    {
        var statement = Parse("postgresql", $"-- tortoise: {directive}\n-- words\n{sql};\nUPDATE a SET b = 1").Statements;
        Assert.That((statement[0].Change, statement[0].IsAlone, statement[1].Batches, statement[1].IsAlone), Is.EqualTo(("words", true, (StatementBatches?)null, false)));
        var batches = statement[0].Batches!;
        Assert.That(batches.TypeQuery, Does.EndWith($" FROM {parts.Split('|')[0]} LIMIT 1"));
        Assert.That(batches.Statement("int", "$1", "$2"), Is.EqualTo(parts.Split('|')[1]));
    }

    [TestCase("batches 10 by id", "INSERT INTO a SELECT 1", "line 2: only an UPDATE or a DELETE of one table, without RETURNING, runs in batches. Remove the directive 'batches'.")]
    [TestCase("batches 10 by id", "UPDATE a SET b = 1 RETURNING c", "line 2: only an UPDATE or a DELETE of one table, without RETURNING, runs in batches. Remove the directive 'batches'.")]
    [TestCase("batches 10 by id", "UPDATE a SET b = c IS DISTINCT FROM d, \"id\" = id + 1", "line 2: the UPDATE changes id, by which it is divided into batches, so a row could be in the next one again. Divide it by a column that it does not set.")]
    [TestCase("batches 10 by a.\"Id\"", "UPDATE a SET (b, \"Id\") = (SELECT 1, 2)", "line 2: the UPDATE changes a.\"Id\", by which it is divided")]
    [TestCase("batches 10 by id", "-- tortoise: run Step\nUPDATE a SET b = 1", "line 1: no statement follows the directive 'batches'. Write it before the UPDATE or the DELETE that it is for.")]
    [TestCase("batches 10 by id", "-- tortoise: down\nUPDATE a SET b = 1", "line 1: no statement follows the directive 'batches'.")]
    [TestCase("batches 10 by id", "-- tortoise: batches 20 by id\nUPDATE a SET b = 1", "line 1: no statement follows the directive 'batches'.")]
    [TestCase("batches 10 by id", "-- The end.", "line 1: no statement follows the directive 'batches'.")]
    [TestCase("batches many by id", "UPDATE a SET b = 1", "line 1: the directive 'batches many by id' is not known.")]
    [TestCase("batches 0 by id", "UPDATE a SET b = 1", "line 1: the directive 'batches 0 by id' is not known.")]
    public void A_directive_that_divides_nothing_is_refused(string directive, string sql, string message) =>
        Assert.That(() => Parse("postgresql", $"-- tortoise: {directive}\n{sql}"), Throws.TypeOf<MigrationException>().With.Message.StartsWith($"x.sql, {message}"));

    [Test]
    public void A_checksum_is_of_what_runs_alone()
    {
        var checksum = Parse("sqlite", "CREATE TABLE a (b TEXT);\nSELECT 'x'").Checksum;
        Assert.That(Parse("sqlite", "-- new\r\ncreate /* a */ table a(b text) ;;\r\n\r\nselect 'x';\n-- tortoise: down\nDROP TABLE a;").Checksum, Is.EqualTo(checksum));
        foreach (var other in new[] { "CREATE TABLE a (b TEXT);\nSELECT 'X'", "CREATE TABLE a (b TEXT); SELECT \"x\"", "CREATE TABLE a (b TEXT); SELECT '', 'x'", "CREATE TABLE a (b TEXT) SELECT 'x'" })
        {
            Assert.That(Parse("sqlite", other).Checksum, Is.Not.EqualTo(checksum), other);
        }
    }

    [Test]
    public void Line_ends_of_a_checkout_change_nothing()
    {
        var script = Parse("postgresql", "DO $$BEGIN\r\n  NULL;\r\nEND$$;\r\nSELECT 1;");
        Assert.That(script.Checksum, Is.EqualTo(Parse("postgresql", "DO $$BEGIN\n  NULL;\nEND$$; SELECT 1").Checksum));
        Assert.That(script.Text, Is.EqualTo("DO $$BEGIN\n  NULL;\nEND$$;\nSELECT 1;"));
    }

    [TestCase("sqlite")]
    [TestCase("postgresql")]
    [TestCase("mariadb")]
    [TestCase("sqlserver")]
    public async Task Comments_and_blanks_change_no_checksum_and_splitting_loses_no_token(string dialect)
    {
        string[] quoted = dialect switch
        {
            "postgresql" => ["'it''s -- '", "\"a;\"\"b\"", "$x$ ; ' $x$", "E'\\';'", "$$;--$$", "1.5", "name"],
            "mariadb" => ["'it\\'s ; -- '", "`a;``b`", "\"x\\\" # ;\"", "'a''b'", "17", "name"],
            "sqlserver" => ["'it''s -- '", "[a;]]b]", "N';'", "\"a\"", "17", "name"],
            _ => ["'it''s -- '", "\"a;\"\"b\"", "[c;d]", "`e;`", "17", "name"],
        };
        string[] blanks = [" ", "\n", "\r\n\t", " /* it's ; */ ", " -- don't ; \"\n", "\n-- a 'comment'\n", .. dialect is "postgresql" or "sqlserver" ? ["/* a /* b ' */ ; */"] : Array.Empty<string>()];
        var end = dialect == "sqlserver" ? "\nGO\n" : ";";
        var statement = Gen.OneOfConst(["SELECT", "FROM", ",", "(", ")", "=", "x", .. quoted]).Array[1, 12];
        await Gen.Select(statement.Array[1, 6], Gen.OneOfConst(blanks).Array[100], Gen.OneOfConst(blanks).Array[100]).HoldsAsync(
            sample =>
            {
                var (statements, one, other) = sample;
                var (first, second) = (Parse(dialect, Write(statements, one, end)), Parse(dialect, Write(statements, other, end)));
                Assert.That(second.Checksum, Is.EqualTo(first.Checksum));
                Assert.That(first.Statements, Has.Count.EqualTo(statements.Length));
                var tokens = SqlTokenizer.Read(first.Text, Dialects[dialect].Quoting)
                    .Where(token => token.Kind != SqlTokenKind.Comment && !token.Is(";") && !token.Is("GO"));
                Assert.That(first.Statements.SelectMany(static one => one.Tokens), Is.EqualTo(tokens));
                return Task.CompletedTask;
            },
            cases: 300);
    }

    private static string Write(string[][] statements, string[] blanks, string end)
    {
        var at = 0;
        return string.Concat(statements.Select(tokens => "SELECT" + string.Concat(tokens.Select(token => Blank() + token)) + Blank() + end + Blank()));

        string Blank() => blanks[at++ % blanks.Length];
    }

    private static MigrationScript Parse(string dialect, string sql) => MigrationScript.Parse(Dialects[dialect], sql, "x.sql");
}
