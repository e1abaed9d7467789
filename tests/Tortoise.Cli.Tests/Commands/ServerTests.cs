using System.Diagnostics;
using Tortoise.Cli.Tests.Harness;
using Tortoise.TestServers;
using static Tortoise.Cli.Tests.Harness.UserFolder;

namespace Tortoise.Cli.Tests.Commands;

/// <summary>What only a server can show: where it found an error, and scripts that its own program runs.</summary>
[TestFixture]
internal sealed class ServerTests
{
    [Test]
    public async Task An_error_is_shown_with_a_caret_where_PostgreSQL_found_it()
    {
        using var server = PostgreSql();
        using var folder = new UserFolder().Migration(First, null, """
            -- create table team
            CREATE TABLE team (
                id int,
                emoji text DEFAULT '😀', score decimel(10,2)
            );
            """, "postgresql");

        var run = await ToolRun.OfAsync(folder.Path, "migrate", "--from", "Migrations", "--connection", server.Url);
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Error, Does.EndWith($"""
            error: The migration {First} failed at its statement 1 of 1 (line 2: create table team). PostgreSQL refused the statement: 42704 type "decimel" does not exist.

              {folder.Migrations}/{First}/postgresql.sql:4:36
              2 | CREATE TABLE team (
              3 |     id int,
              4 |     emoji text DEFAULT '😀', score decimel(10,2)
                |                                    ^
              5 | )

            """));
    }

    [Test]
    public async Task An_idempotent_script_of_PostgreSQL_can_be_run_again_and_goes_on()
    {
        using var server = PostgreSql();
        using var folder = new UserFolder()
            .Migration(First, null, "CREATE TABLE team (id int, name text DEFAULT 'it''s $sql$');\nINSERT INTO team VALUES (1);\n", "postgresql")
            .Migration(Second, First, "ALTER TABLE team ADD city text;\nCREATE INDEX CONCURRENTLY ix_city ON team (city);\nINSERT INTO team VALUES (2);\n", "postgresql")
            .Migration(Third, Second, "-- Nothing changes on PostgreSQL.\n", "postgresql");

        await TwiceAsync(folder, server.Url, "postgresql", sql => Run("psql", sql, server.Url, "-q"));
        Assert.That(Run("psql", "SELECT string_agg(id::text, ',') FROM team", server.Url, "-tA"), Is.EqualTo("1,2\n"));
    }

    [Test]
    public async Task A_script_stops_at_an_error_and_migrate_goes_on_where_it_did()
    {
        const string Begin = "ALTER TABLE team ADD city text;\nCREATE INDEX CONCURRENTLY ix_city ON team (city);\n";
        using var server = PostgreSql();
        using var folder = new UserFolder().Migration(First, null, "CREATE TABLE team (id int);\n", "postgresql")
            .Migration(Second, First, $"{Begin}INSERT INTO team VALUES (1 / 0);\nDROP TABLE team;\n", "postgresql");

        Assert.That(Fails("psql", (await ToolRun.OfAsync(folder.Path, "sqlmigrate", "--from", "Migrations")).Out, server.Url, "-q"), Does.Contain("division by zero"));
        folder.Migration(Second, First, $"{Begin}INSERT INTO team VALUES (2);\n", "postgresql");
        var run = await ToolRun.OfAsync(folder.Path, "migrate", "--from", "Migrations", "--connection", server.Url);
        Assert.That(run.Code, Is.Zero, run.Error);
        Assert.That(Run("psql", "SELECT string_agg(id::text, ',') FROM team", server.Url, "-tA"), Is.EqualTo("2\n"));
    }

    [Test]
    public async Task An_idempotent_script_leaves_out_what_comes_after_a_migration_that_is_not_applied()
    {
        using var server = PostgreSql();
        using var folder = new UserFolder().Migration(First, null, "CREATE TABLE team (id int);\n", "postgresql").Migration(Second, First, "CREATE TABLE club (id int);\n", "postgresql");

        Run("psql", (await ToolRun.OfAsync(folder.Path, "sqlmigrate", "initial", "--idempotent", "--from", "Migrations")).Out, server.Url, "-q");
        var status = await ToolRun.OfAsync(folder.Path, "status", "--from", "Migrations", "--connection", server.Url);
        Assert.That(status.Out, Does.Contain($"2 pending: {First}, {Second}"));
    }

    [Test]
    public async Task A_script_of_Sqlite_does_not_drop_a_table_whose_rows_could_not_be_copied()
    {
        using var folder = new UserFolder().Migration(First, null, "CREATE TABLE team (id INTEGER, name TEXT);\nINSERT INTO team (id) VALUES (1);\n")
            .Migration(Second, First, "CREATE TABLE new_team (id INTEGER, name TEXT NOT NULL);\nINSERT INTO new_team SELECT id, name FROM team;\nDROP TABLE team;\nALTER TABLE new_team RENAME TO team;\n");

        Assert.That(Fails("sqlite3", (await ToolRun.OfAsync(folder.Path, "sqlmigrate", "--from", "Migrations")).Out, folder.File("club.db")), Does.Contain("NOT NULL constraint failed"));
        Assert.That(Run("sqlite3", "SELECT id, (SELECT group_concat(name || ' ' || event) FROM tortoise_migrations) FROM team", folder.File("club.db")), Is.EqualTo($"1|{First} applied\n"));
    }

    [Test]
    public async Task An_idempotent_script_of_MariaDB_can_be_run_again_and_goes_on()
    {
        using var server = MariaDbProcess.IsInstalled ? MariaDbProcess.Start() : throw new IgnoreException(MariaDbProcess.NotInstalled);
        using var folder = new UserFolder()
            .Migration(First, null, "CREATE TABLE team (id int, name varchar(20) DEFAULT 'it''s');\nINSERT INTO team (id) VALUES (1);\n", "mariadb")
            .Migration(Second, First, "ALTER TABLE team ADD city varchar(20);\nCREATE INDEX ix_city ON team (city);\nINSERT INTO team (id) VALUES (2);\n", "mariadb")
            .Migration(Third, Second, "-- Nothing changes on MariaDB.\n", "mariadb");
        var address = new Uri(server.Url);
        string[] arguments = ["-h", address.Host, "-P", $"{address.Port}", "-u", address.UserInfo.Split(':')[0], "--skip-ssl", address.AbsolutePath[1..]];

        await TwiceAsync(folder, server.Url, "mariadb", sql => Run("mariadb", sql, arguments));
        Assert.That(Run("mariadb", "SELECT GROUP_CONCAT(id) FROM team", [.. arguments, "-N"]), Is.EqualTo("1,2\n"));
    }

    [Test]
    public async Task An_idempotent_script_of_SqlServer_has_each_statement_as_text_behind_a_condition()
    {
        using var folder = new UserFolder().Migration(First, null, "CREATE TABLE team (name nvarchar(20) DEFAULT 'it''s');\nGO\nCREATE VIEW teams AS SELECT name FROM team\nGO\n", "sqlserver");

        var sql = (await ToolRun.OfAsync(folder.Path, "sqlmigrate", "--idempotent", "--from", "Migrations")).Out;
        Assert.That(sql, Does.StartWith(":on error exit\n").And.Contain("\nSET XACT_ABORT ON;\nGO\n").And.Contain($"IF NOT EXISTS (SELECT 1 FROM tortoise_migrations WHERE app = 'default' AND name = '{First}'").And.Contain(
            "BEGIN TRY\nBEGIN TRANSACTION;\nEXEC(N'CREATE TABLE team (name nvarchar(20) DEFAULT ''it''''s'');');\nEXEC(N'CREATE VIEW teams AS SELECT name FROM team');\nINSERT INTO tortoise_migrations").And.EndWith(
            "COMMIT;\nEND TRY\nBEGIN CATCH\nIF @@TRANCOUNT > 0 ROLLBACK;\nTHROW;\nEND CATCH\nEND\nGO\n"));
    }

    /// <summary>Runs the script of the first migration, and twice that of both.</summary>
    private static async Task TwiceAsync(UserFolder folder, string url, string dialect, Action<string> run)
    {
        run((await ToolRun.OfAsync(folder.Path, "sqlmigrate", "zero", "initial", "--idempotent", "--from", "Migrations")).Out);
        var all = (await ToolRun.OfAsync(folder.Path, "sqlmigrate", "--idempotent", "--from", "Migrations", "-d", dialect)).Out;
        run(all);
        run(all);

        var status = await ToolRun.OfAsync(folder.Path, "status", "--from", "Migrations", "--connection", url);
        Assert.That((status.Code, status.Error), Is.EqualTo((0, "")), status.Out);
    }

    private static PostgreSqlCluster PostgreSql() => PostgreSqlCluster.IsInstalled ? PostgreSqlCluster.Start() : throw new IgnoreException(PostgreSqlCluster.NotInstalled);

    private static string Run(string program, string input, params string[] arguments)
    {
        var (code, output, errors) = End(program, input, arguments);
        Assert.That(code, Is.Zero, $"{errors}\n{input}");
        return output;
    }

    /// <summary>What a program says that ends with an error.</summary>
    private static string Fails(string program, string input, params string[] arguments)
    {
        var (code, _, errors) = End(program, input, arguments);
        Assert.That(code, Is.Not.Zero, errors);
        return errors;
    }

    private static (int Code, string Output, string Errors) End(string program, string input, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has stopped before the end of the script.
        }

        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
