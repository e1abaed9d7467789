namespace Tortoise.Runtime.Tests.Statements;

/// <summary>A dialect of which the same text and values are expected as of another.</summary>
internal static class SameAs
{
    public static DialectSql Sqlite { get; } = DialectSql.Of(expected => expected.Sqlite);

    public static DialectSql PostgreSql { get; } = DialectSql.Of(expected => expected.PostgreSql);

    public static DialectSql MySql { get; } = DialectSql.Of(expected => expected.MySql);
}
