using Tortoise.Dialects;
using Tortoise.Dialects.MySql;
using Tortoise.Dialects.PostgreSql;
using Tortoise.Dialects.Sqlite;
using Tortoise.Dialects.SqlServer;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>SQL in the user's own words: where values may be, and how a list is written.</summary>
public sealed class RawSqlTests
{
    private static readonly int[] Ids = [1, 2, 3];

    [Test]
    public void A_list_is_what_In_makes_of_it() => Raw($"SELECT 1 FROM team WHERE id IN {Ids} AND age NOT IN ({Ids})").Is(new()
    {
        Sqlite = "SELECT 1 FROM team WHERE id IN (?, ?, ?, ?) AND age NOT IN (?, ?, ?, ?)",
        PostgreSql = new("SELECT 1 FROM team WHERE id IN (SELECT \"t0\".\"c0\" FROM unnest($1) AS \"t0\" (\"c0\")) AND age NOT IN (SELECT \"t1\".\"c0\" FROM unnest($2) AS \"t1\" (\"c0\"))", new object[] { 1L, 2L, 3L }, new object[] { 1L, 2L, 3L }),
        MySql = SameAs.Sqlite,
        SqlServer = "SELECT 1 FROM team WHERE id IN (@p0, @p1, @p2, @p3) AND age NOT IN (@p4, @p5, @p6, @p7)",
        Values = [1L, 2L, 3L, 3L, 1L, 2L, 3L, 3L],
    });

    [Test]
    public void An_empty_list_is_a_list_of_no_rows() => Raw($"SELECT 1 FROM team WHERE id IN {Array.Empty<int>()}").Is(new()
    {
        Sqlite = "SELECT 1 FROM team WHERE id IN (SELECT \"t0\".value FROM json_each(?) AS \"t0\")",
        PostgreSql = "SELECT 1 FROM team WHERE id IN (SELECT \"t0\".\"c0\" FROM unnest($1) AS \"t0\" (\"c0\"))",
        MySql = "SELECT 1 FROM team WHERE id IN (SELECT `t0`.`c0` FROM JSON_TABLE(?, '$[*]' COLUMNS (`c0` BIGINT PATH '$')) AS `t0`)",
        SqlServer = "SELECT 1 FROM team WHERE id IN (SELECT [t0].[c0] FROM OPENJSON(@p0) WITH ([c0] int '$') AS [t0])",
        Values = [Array.Empty<object>()],
    });

    [Test]
    public void PostgreSQL_has_arrays_anywhere_and_others_only_after_IN()
    {
        Assert.That(Of(PostgreSqlDialect.Instance, $"SELECT 1 FROM team WHERE id = ANY({Ids})"), Is.EqualTo("SELECT 1 FROM team WHERE id = ANY($1)"));
        foreach (var dialect in SqlOf.Dialects.Where(dialect => dialect != PostgreSqlDialect.Instance))
        {
            Assert.That(
                () => Of(dialect, $"SELECT 1 FROM team WHERE id = ANY({Ids})"), Throws.ArgumentException.With.Message.Contains("only after IN"), dialect.Name);
        }
    }

    [Test]
    public void Each_database_has_quotes_of_its_own()
    {
        // Open on the first, closed on the second.
        Differs(MySqlDialect.MySql, SqliteDialect.Instance, $@"SELECT '\' || {1}");
        Differs(MySqlDialect.MySql, PostgreSqlDialect.Instance, $"SELECT 1 # {1}");
        Differs(SqliteDialect.Instance, MySqlDialect.MariaDb, $"SELECT 5--{1}");
        Differs(SqlServerDialect.Instance, PostgreSqlDialect.Instance, $"SELECT a[{1}]");
        Differs(PostgreSqlDialect.Instance, SqlServerDialect.Instance, $"SELECT $x$ {1}");
        Differs(PostgreSqlDialect.Instance, SqlServerDialect.Instance, $@"SELECT E'\' || {1}");
        Differs(PostgreSqlDialect.Instance, SqliteDialect.Instance, $"SELECT /* /* */ {1} */");
        Differs(SqliteDialect.Instance, MySqlDialect.MySql, $"SELECT /*! {1} */");
    }

    private static void Differs(Dialect open, Dialect closed, SqlTemplate sql)
    {
        Assert.That(() => Of(open, sql), Throws.ArgumentException, open.Name);
        Assert.That(() => Of(closed, sql), Throws.Nothing, closed.Name);
    }

    private static SqlCase Raw(SqlTemplate sql) => SqlOf.Statement(sql.ToStatement(isWrite: false));

    private static string Of(Dialect dialect, SqlTemplate sql) => SqlOf.Compile(dialect, sql.ToStatement(isWrite: false)).Sql;
}
