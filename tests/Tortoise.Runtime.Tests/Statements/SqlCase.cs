using Tortoise.Dialects;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>What each dialect prints for one thing: its text, and its values in the order of their placeholders.</summary>
internal sealed class SqlCase(Func<Dialect, (string? Sql, IReadOnlyList<object> Values)> print)
{
    /// <summary>Asserts what every dialect prints.</summary>
    public void Is(ExpectedSql expected) => Assert.Multiple(() =>
    {
        foreach (var (dialect, one) in expected.ByDialect)
        {
            if (one.Refusal is not null)
            {
                Assert.That(() => print(dialect), one.ThrowsRefusal(dialect));
                continue;
            }

            var (sql, values) = print(dialect);
            Assert.That(sql, NUnit.Framework.Is.EqualTo(one.Sql), dialect.Name);
            Assert.That(values, NUnit.Framework.Is.EqualTo(one.Values ?? expected.Values), dialect.Name);
        }
    });
}
