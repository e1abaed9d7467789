using Tortoise.Compilation;
using Tortoise.Dialects;
using Tortoise.Dialects.MySql;
using Tortoise.Dialects.PostgreSql;
using Tortoise.Dialects.Sqlite;
using Tortoise.Dialects.SqlServer;
using Tortoise.Expressions;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>The SQL and the values of a query in every dialect, side by side; no database is at hand.</summary>
internal static class SqlOf
{
    public static IReadOnlyList<Dialect> Dialects { get; } =
        [SqliteDialect.Instance, PostgreSqlDialect.Instance, MySqlDialect.MySql, MySqlDialect.MariaDb, SqlServerDialect.Instance];

    /// <summary>The SQL of a filter's condition: what stands after WHERE.</summary>
    public static SqlCase Where(Func<TeamFields, Q> condition)
    {
        var query = Team.Filter(condition).Query;
        return new(dialect => ConditionOf(dialect, query));
    }

    /// <summary>The SQL of a whole statement.</summary>
    public static SqlCase Statement(Statement statement) => new(dialect => Compile(dialect, statement));

    /// <summary>The SQL of another form of a statement of rows, such as that for many rows.</summary>
    public static SqlCase Form(RowStatement statement, Func<CompiledStatement, CompiledStatement?> form) => new(
        dialect => (form(new StatementCompiler(dialect, cacheSize: 10).Bind(statement).Statement)?.Sql, []));

    /// <summary>What a schema writer prints.</summary>
    public static SqlCase Schema(Func<Dialect, string> print) => new(dialect => (print(dialect), []));

    public static (string Sql, IReadOnlyList<object> Values) Compile(Dialect dialect, Statement statement)
    {
        var command = new StatementCompiler(dialect, cacheSize: 10).Bind(statement);
        var writer = new ValueCollector();
        if (statement is not RowStatement)
        {
            // The values of a row statement come from an object.
            command.WriteParameters(writer);
        }

        return (command.Statement.Sql, writer.Values);
    }

    /// <summary>What stands between WHERE and the default order, which one row does not have.</summary>
    private static (string Sql, IReadOnlyList<object> Values) ConditionOf(Dialect dialect, Statement statement)
    {
        var (sql, values) = Compile(dialect, statement);
        var (all, _) = Compile(dialect, Team.All().Query);
        var order = all.IndexOf(" ORDER BY ", StringComparison.Ordinal);
        Assert.That(sql, Does.StartWith(all[..order] + " WHERE "));
        var condition = sql[(order + " WHERE ".Length)..];
        return (condition.EndsWith(all[order..], StringComparison.Ordinal) ? condition[..^(all.Length - order)] : condition, values);
    }
}
