using Tortoise.Dialects;
using Tortoise.Dialects.MySql;
using Tortoise.Dialects.PostgreSql;
using Tortoise.Dialects.Sqlite;
using Tortoise.Dialects.SqlServer;
using Tortoise.Expressions;

namespace Tortoise.Runtime.Tests.Sql;

/// <summary>
/// One tree, and what each dialect makes of it: its text, and its values in the order of their places. Values that a dialect does not give
/// are those of the one before.
/// </summary>
internal sealed class SqlCase(Statement statement, bool isCondition)
{
    private object[] _values = [];

    public SqlCase Sqlite(string sql, params object[] values) => Expect(SqliteDialect.Instance, sql, values);

    public SqlCase PostgreSql(string sql, params object[] values) => Expect(PostgreSqlDialect.Instance, sql, values);

    public SqlCase MariaDb(string sql, params object[] values) => Expect(MySqlDialect.MariaDb, sql, values);

    /// <summary>Where it differs from MariaDB's.</summary>
    public SqlCase MySql(string sql, params object[] values) => Expect(MySqlDialect.MySql, sql, values);

    public SqlCase SqlServer(string sql, params object[] values) => Expect(SqlServerDialect.Instance, sql, values);

    private SqlCase Expect(Dialect dialect, string expected, object[] values)
    {
        _values = values.Length > 0 ? values : _values;
        var (sql, written) = Compile(dialect);
        Assert.That(sql, Is.EqualTo(expected.Trim()), dialect.Name);
        Assert.That(written, Is.EqualTo(_values), dialect.Name);
        return this;
    }

    /// <summary>Of a condition only what stands between WHERE and the default order, which one row does not have.</summary>
    private (string Sql, IReadOnlyList<object> Values) Compile(Dialect dialect)
    {
        var (sql, values) = SqlOf.Compile(dialect, statement);
        if (!isCondition)
        {
            return (sql, values);
        }

        var (all, _) = SqlOf.Compile(dialect, Team.All().Query);
        var order = all.IndexOf(" ORDER BY ", StringComparison.Ordinal);
        Assert.That(sql, Does.StartWith(all[..order] + " WHERE "));
        var condition = sql[(order + " WHERE ".Length)..];
        return (condition.EndsWith(all[order..], StringComparison.Ordinal) ? condition[..^(all.Length - order)] : condition, values);
    }
}
