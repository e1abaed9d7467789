using Tortoise.Compilation;

namespace Tortoise.Tests.Sql;

/// <summary>Which raw SQL leaves something on its connection.</summary>
public sealed class SessionTracesTests
{
    [TestCase("BEGIN")]
    [TestCase("  start transaction")]
    [TestCase("-- head\n/* of a dump */ SET search_path = ''")]
    [TestCase("/*!40101 SET NAMES utf8 */")]
    [TestCase("SELECT 1; SET ROLE admin")]
    [TestCase("SELECT pg_advisory_lock(1)")]
    [TestCase("SELECT GET_LOCK('a', 1)")]
    [TestCase("SELECT set_config('search_path', '', false)")]
    [TestCase("SELECT @count := COUNT(*) FROM team")]
    [TestCase("CREATE TEMPORARY TABLE t (id int)")]
    [TestCase("CREATE LOCAL  TEMP TABLE t (id int)")]
    [TestCase("CREATE OR REPLACE\nTEMPORARY VIEW v AS SELECT 1")]
    [TestCase("SELECT * INTO #t FROM team")]
    [TestCase("UPDATE team SET name = 'a'; BEGIN TRANSACTION")]
    [TestCase("PRAGMA foreign_keys = OFF")]
    [TestCase("PRAGMA main.foreign_keys(0)")]
    [TestCase("ATTACH 'other.db' AS other")]
    [TestCase("SET LOCAL lock_timeout = 1", false)]
    public void These_do(string sql, bool hasLocalSettings = true) => Assert.That(SessionTraces.In(sql, hasLocalSettings));

    [TestCase("SELECT * FROM team")]
    [TestCase("UPDATE team SET points = points + 1 WHERE id = $1;")]
    [TestCase("WITH x AS (SELECT 1) SELECT * FROM x")]
    [TestCase("SELECT pg_advisory_xact_lock(1)")]
    [TestCase("SELECT set_config('app.tenant', $1, true)")]
    [TestCase("SET LOCAL lock_timeout = 1")]
    [TestCase("PRAGMA table_info(team)")]
    [TestCase("CREATE TABLE settings (id int)")]
    [TestCase("CREATE TABLE IF NOT EXISTS log (temp int)")]
    [TestCase("CALL refresh_totals(1)")]
    [TestCase("/* begin */ SELECT 1")]
    [TestCase("")]
    public void These_do_not(string sql) => Assert.That(SessionTraces.In(sql, hasLocalSettings: true), Is.False);
}
