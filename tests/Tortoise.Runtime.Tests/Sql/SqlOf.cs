using Tortoise.Compilation;
using Tortoise.Dialects;
using Tortoise.Expressions;

namespace Tortoise.Runtime.Tests.Sql;

/// <summary>The SQL and the values of a query in every dialect, side by side; no database is at hand.</summary>
internal static class SqlOf
{
    /// <summary>The SQL of a filter's condition: what stands after WHERE.</summary>
    public static SqlCase Where(Func<TeamFields, Q> condition) => new(Team.Filter(condition).Query, isCondition: true);

    /// <summary>The SQL of a whole statement.</summary>
    public static SqlCase Statement(Statement statement) => new(statement, isCondition: false);

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
}
