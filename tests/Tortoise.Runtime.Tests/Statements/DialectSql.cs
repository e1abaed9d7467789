using NUnit.Framework.Constraints;
using Tortoise.Dialects;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>What one dialect is expected to print: a text with its values, the same as another dialect, nothing, or a refusal.</summary>
internal sealed class DialectSql
{
    /// <summary>A text, and its values where they are not the <see cref="ExpectedSql.Values"/> of all.</summary>
    public DialectSql(string sql, params object[] values)
    {
        Sql = sql.Trim();
        Values = values.Length > 0 ? values : null;
    }

    private DialectSql()
    {
    }

    /// <summary>The dialect has no such form of the statement.</summary>
    public static DialectSql None { get; } = new();

    public string? Sql { get; }

    public object[]? Values { get; }

    /// <summary>What the refusal says; null where the dialect does not refuse.</summary>
    public string? Refusal { get; private init; }

    /// <summary>Finds the dialect whose expectation this is too; null where it has its own.</summary>
    public Func<ExpectedSql, DialectSql>? Other { get; private init; }

    public static implicit operator DialectSql(string sql) => new(sql);

    /// <summary>The dialect throws an exception that names it and says this.</summary>
    public static DialectSql Refused(string message) => new() { Refusal = message };

    public static DialectSql Of(Func<ExpectedSql, DialectSql> other) => new() { Other = other };

    public Constraint ThrowsRefusal(Dialect dialect) =>
        Throws.TypeOf<UnsupportedByDialectException>().With.Message.StartsWith($"{dialect.ProductName} does not support ").And.Message.Contains(Refusal!);
}
