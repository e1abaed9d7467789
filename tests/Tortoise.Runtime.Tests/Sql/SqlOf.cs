using Tortoise.Compilation;
using Tortoise.Dialects;
using Tortoise.Dialects.Sqlite;
using Tortoise.Expressions;

namespace Tortoise.Runtime.Tests.Sql;

/// <summary>The SQL and the values of a query in every dialect, side by side; no database is at hand.</summary>
internal static class SqlOf
{
    /// <summary>Asserts the SQL of a filter's condition: what stands after WHERE, with values in the order of their places.</summary>
    public static void Where(Func<TeamFields, Q> condition, string sqlite, params object[] values)
    {
        var (sql, written) = Compile(SqliteDialect.Instance, Team.Filter(condition).Query);
        const string Before = """SELECT "id", "name", "city", "age", "score", "weight", "active" FROM "team" WHERE """;
        const string After = " ORDER BY \"name\"";
        Assert.That(sql, Does.StartWith(Before).And.EndsWith(After));
        Assert.That(sql[Before.Length..^After.Length], Is.EqualTo(sqlite.Trim()));
        Assert.That(written, Is.EqualTo(values));
    }

    /// <summary>Asserts a whole statement.</summary>
    public static void Statement(Statement statement, string sqlite, params object[] values)
    {
        var (sql, written) = Compile(SqliteDialect.Instance, statement);
        Assert.That(sql, Is.EqualTo(sqlite.Trim()));
        Assert.That(written, Is.EqualTo(values));
    }

    public static (string Sql, IReadOnlyList<object> Values) Compile(Dialect dialect, Statement statement)
    {
        var command = new StatementCompiler(dialect, cacheSize: 10).Bind(statement);
        var writer = new ValueCollector();
        command.WriteParameters(writer);
        return (command.Statement.Sql, writer.Values);
    }
}
