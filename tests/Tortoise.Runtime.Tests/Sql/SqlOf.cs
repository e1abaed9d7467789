using Tortoise.Compilation;
using Tortoise.Dialects;
using Tortoise.Dialects.MySql;
using Tortoise.Dialects.PostgreSql;
using Tortoise.Dialects.Sqlite;
using Tortoise.Dialects.SqlServer;
using Tortoise.Expressions;

namespace Tortoise.Runtime.Tests.Sql;

/// <summary>The SQL and the values of a query in every dialect, side by side; no database is at hand.</summary>
internal static class SqlOf
{
    public static IReadOnlyList<Dialect> Dialects { get; } =
        [SqliteDialect.Instance, PostgreSqlDialect.Instance, MySqlDialect.MySql, MySqlDialect.MariaDb, SqlServerDialect.Instance];

    /// <summary>The SQL of a filter's condition: what stands after WHERE.</summary>
    public static SqlCase Where(Func<TeamFields, Q> condition) => new(Team.Filter(condition).Query, isCondition: true);

    /// <summary>The SQL of a whole statement.</summary>
    public static SqlCase Statement(Statement statement) => new(statement);

    /// <summary>The SQL of another form of a statement, such as that for many rows.</summary>
    public static SqlCase Form(Statement statement, Func<CompiledStatement, CompiledStatement?> form) => new(statement, form: form);

    public static (string Sql, IReadOnlyList<object> Values) Compile(Dialect dialect, Statement statement)
    {
        var (sql, values) = Compile(dialect, statement, form: null);
        return (sql!, values);
    }

    public static (string? Sql, IReadOnlyList<object> Values) Compile(Dialect dialect, Statement statement, Func<CompiledStatement, CompiledStatement?>? form)
    {
        var command = new StatementCompiler(dialect, cacheSize: 10).Bind(statement);
        var writer = new ValueCollector();
        if (statement is not RowStatement)
        {
            // The values of a row statement come from an object.
            command.WriteParameters(writer);
        }

        return (form is null ? command.Statement.Sql : form(command.Statement)?.Sql, writer.Values);
    }
}
