using Tortoise.SqlServer.Tests.Recording;

namespace Tortoise.SqlServer.Tests.Validation;

/// <summary>What is no T-SQL, or does not fit the tables, is found: otherwise it would prove nothing that nothing is found.</summary>
public class Refusals
{
    [TestCase("SELECT a FROM t LIMIT 1")]
    [TestCase("SELECT a FROM t OFFSET 1 ROWS")]
    [TestCase("SELECT a FROM t WHERE (a, b) IN (SELECT a, b FROM t)")]
    [TestCase("SELECT a FROM t WHERE a IN (SELECT a, b FROM t)")]
    [TestCase("SELECT a FROM t WHERE a")]
    [TestCase("SELECT CHAR_LENGTH(a) FROM t")]
    [TestCase("SELECT LEN(a, b) FROM t")]
    [TestCase("SELECT CAST(a AS boolean) FROM t")]
    [TestCase("SELECT a || b FROM t")]
    [TestCase("SELECT a FROM t WHERE a IS NOT DISTINCT FROM b")]
    [TestCase("SELECT DISTINCT a FROM t ORDER BY b")]
    [TestCase("SELECT a FROM t ORDER BY a, b, a DESC")]
    [TestCase("UPDATE t SET a = (SELECT b FROM u ORDER BY b)")]
    [TestCase("SELECT a FROM t WHERE a IN (SELECT b FROM u ORDER BY b)")]
    [TestCase("SELECT a FROM (SELECT b FROM u ORDER BY b) AS v")]
    [TestCase("SELECT a FROM t ORDER BY a NULLS LAST")]
    [TestCase("SAVEPOINT t1")]
    [TestCase("INSERT INTO t (a, b) VALUES (1)")]
    [TestCase("INSERT INTO t (a) VALUES (1) RETURNING a")]
    [TestCase("INSERT INTO t (a) OUTPUT INSERTED.a VALUES (1)")]
    [TestCase("DECLARE @r TABLE (a int); INSERT INTO t (a) OUTPUT INSERTED.a, INSERTED.b INTO @r VALUES (1)")]
    [TestCase("INSERT INTO t (a) SELECT a FROM (VALUES (1, 2)) AS v (a) ")]
    [TestCase("UPDATE t SET a = 1 OUTPUT INSERTED.a WHERE b = 1")]
    [TestCase("CREATE TABLE IF NOT EXISTS t (a int)")]
    public void Text_that_is_not_grammatical(string sql) => Assert.That(Grammar.Parse(sql).Errors, Is.Not.Empty);

    [TestCase("SELECT [b] FROM [t]", "")]
    [TestCase("SELECT [a] FROM [u]", "")]
    [TestCase("SELECT [A] FROM [t]", "")]
    [TestCase("SELECT [x].[a] FROM [t]", "")]
    [TestCase("SELECT [a] FROM [t] WHERE [a] = @p1", "@p0 INT")]
    [TestCase("UPDATE [t] SET [b] = 1", "")]
    [TestCase("DELETE FROM [t] WHERE EXISTS (SELECT 1 FROM (SELECT [a] AS [$0] FROM [t]) AS [keys] WHERE [keys].[$1] = [a])", "")]
    [TestCase("DECLARE @r TABLE ([b] int); INSERT INTO [t] ([a]) OUTPUT INSERTED.[b] INTO @r VALUES (1)", "")]
    [TestCase("DECLARE @r TABLE ([b] int); UPDATE [t] SET [a] = 1 OUTPUT INSERTED.[b] INTO @r WHERE [a] = 2", "")]
    public void Text_that_does_not_fit(string sql, string parameters)
    {
        using var binder = new Binder(["CREATE TABLE [t] ([a] int)"]);
        IReadOnlyList<string> problems;
        try
        {
            problems = binder.Bind([new RecordedCommand(sql, parameters)]);
        }
        catch (Microsoft.SqlServer.Dac.Model.DacModelException exception)
        {
            problems = [exception.Message];
        }

        Assert.That(problems, Is.Not.Empty);
    }

    [Test]
    public void Text_that_fits()
    {
        using var binder = new Binder(["CREATE TABLE [t] ([a] int)"]);
        Assert.That(binder.Bind([new RecordedCommand(
            "DECLARE @r TABLE ([a] int); INSERT INTO [t] ([a]) OUTPUT INSERTED.[a] INTO @r VALUES (@p0); SELECT [a] FROM @r", "@p0 INT")]), Is.Empty);
    }
}
