using Tortoise.Dialects;
using Tortoise.Dialects.MySql;
using Tortoise.Dialects.PostgreSql;
using Tortoise.Dialects.Sqlite;
using Tortoise.Dialects.SqlServer;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>What each dialect is expected to print. A test that leaves one out does not compile.</summary>
internal sealed class ExpectedSql
{
    public required DialectSql Sqlite { get; init; }

    public required DialectSql PostgreSql { get; init; }

    /// <summary>That of MySQL, and of MariaDB too unless <see cref="MariaDb"/> says otherwise.</summary>
    public required DialectSql MySql { get; init; }

    public DialectSql? MariaDb { get; init; }

    public required DialectSql SqlServer { get; init; }

    /// <summary>The values in the order of their placeholders, for each dialect that does not state its own.</summary>
    public object[] Values { get; init; } = [];

    /// <summary>What is expected of each dialect: of one that is the same as another, what is expected of that.</summary>
    public IEnumerable<(Dialect Dialect, DialectSql Expected)> ByDialect =>
    [
        (SqliteDialect.Instance, Own(Sqlite)),
        (PostgreSqlDialect.Instance, Own(PostgreSql)),
        (MySqlDialect.MySql, Own(MySql)),
        (MySqlDialect.MariaDb, Own(MariaDb ?? MySql)),
        (SqlServerDialect.Instance, Own(SqlServer)),
    ];

    private DialectSql Own(DialectSql expected) => expected.Other is not { } other ? expected : other(this) is { Other: null } own
        ? own
        : throw new InvalidOperationException("SameAs names a dialect that does not state its own SQL.");
}
