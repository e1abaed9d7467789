using Tortoise.Compilation;
using Tortoise.Dialects;
using Tortoise.Expressions;

namespace Tortoise.Runtime.Tests.Sql;

/// <summary>One tree, and what each dialect makes of it: its text, and its values in the order of their placeholders.</summary>
internal sealed class SqlCase(Statement statement, bool isCondition = false, Func<CompiledStatement, CompiledStatement?>? form = null)
{
    /// <summary>Asserts what every dialect makes of the tree.</summary>
    public void Is(ExpectedSql expected) => Assert.Multiple(() =>
    {
        foreach (var (dialect, sql) in expected.ByDialect)
        {
            Check(dialect, sql, expected.Values);
        }
    });

    /// <summary>Asserts what one dialect makes of the tree: only in a test that is named after that dialect, for what no other has.</summary>
    public void IsOnly(Dialect dialect, string sql, params object[] values)
    {
        var test = TestContext.CurrentContext.Test.FullName.Replace("_", "", StringComparison.Ordinal);
        var name = dialect.Name == "mariadb" && test.Contains("MySql", StringComparison.Ordinal) ? "mysql" : dialect.Name;
        Assert.That(test, Does.Contain(name).IgnoreCase, "A test of one dialect has its name; any other states all of them with Is.");
        Check(dialect, sql, values);
    }

    private void Check(Dialect dialect, DialectSql expected, object[] common)
    {
        if (expected.Refusal is not null)
        {
            Assert.That(() => Compile(dialect), expected.ThrowsRefusal(dialect));
            return;
        }

        var (sql, values) = Compile(dialect);
        Assert.That(sql, NUnit.Framework.Is.EqualTo(expected.Sql), dialect.Name);
        Assert.That(values, NUnit.Framework.Is.EqualTo(expected.Values ?? common), dialect.Name);
    }

    /// <summary>Of a condition only what stands between WHERE and the default order, which one row does not have.</summary>
    private (string? Sql, IReadOnlyList<object> Values) Compile(Dialect dialect)
    {
        var (sql, values) = SqlOf.Compile(dialect, statement, form);
        if (!isCondition || sql is null)
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
