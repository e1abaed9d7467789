using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Tests.Club;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>Locks, index hints and tags.</summary>
public class HintTests
{
    [Test]
    public void A_lock_is_of_the_querys_own_rows() =>
        SqlOf.Statement(Event.Filter(e => e.Tournament.Name == "Cup").ForUpdate(noWait: true).Select(e => e.Id).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."id" FROM "event" AS "t0" INNER JOIN "tournament" AS "t1" ON "t1"."id" = "t0"."tournament_id" WHERE "t1"."name" = ? ORDER BY "t0"."name"
                """,
            PostgreSql = """
                SELECT "t0"."id" FROM "event" AS "t0" INNER JOIN "tournament" AS "t1" ON "t1"."id" = "t0"."tournament_id" WHERE "t1"."name" = $1 ORDER BY "t0"."name" FOR UPDATE OF "t0" NOWAIT
                """,
            MySql = "SELECT `t0`.`id` FROM `event` AS `t0` INNER JOIN `tournament` AS `t1` ON `t1`.`id` = `t0`.`tournament_id` WHERE `t1`.`name` = ? ORDER BY `t0`.`name` FOR UPDATE OF `t0` NOWAIT",
            MariaDb = "SELECT `t0`.`id` FROM `event` AS `t0` INNER JOIN `tournament` AS `t1` ON `t1`.`id` = `t0`.`tournament_id` WHERE `t1`.`name` = ? ORDER BY `t0`.`name` FOR UPDATE NOWAIT",
            SqlServer = "SELECT [t0].[id] FROM [event] AS [t0] WITH (UPDLOCK, ROWLOCK, NOWAIT) INNER JOIN [tournament] AS [t1] ON [t1].[id] = [t0].[tournament_id] WHERE [t1].[name] = @p0 AND DATALENGTH([t1].[name]) = DATALENGTH(@p0) ORDER BY [t0].[name]",
            Values = ["Cup"],
        });

    [Test]
    public void A_queue_skips_what_others_have_locked() =>
        SqlOf.Statement(Event.OrderBy(e => e.Id).Limit(1).ForUpdate(skipLocked: true).Select(e => e.Id).Query).Is(new()
        {
            Sqlite = """
                SELECT "id" FROM "event" ORDER BY "id" LIMIT ?
                """,
            PostgreSql = """
                SELECT "id" FROM "event" ORDER BY "id" LIMIT $1 FOR UPDATE SKIP LOCKED
                """,
            MySql = "SELECT `id` FROM `event` ORDER BY `id` LIMIT ? FOR UPDATE SKIP LOCKED",
            SqlServer = "SELECT TOP (@p0) [id] FROM [event] WITH (UPDLOCK, ROWLOCK, READPAST) ORDER BY [id]",
            Values = [1L],
        });

    [Test]
    public void A_lock_names_joined_rows() =>
        SqlOf.Statement(Event.All().ForUpdate(of: e => [e, e.Tournament]).Select(e => e.Id).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."id" FROM "event" AS "t0" INNER JOIN "tournament" AS "t1" ON "t1"."id" = "t0"."tournament_id" ORDER BY "t0"."name"
                """,
            PostgreSql = """
                SELECT "t0"."id" FROM "event" AS "t0" INNER JOIN "tournament" AS "t1" ON "t1"."id" = "t0"."tournament_id" ORDER BY "t0"."name" FOR UPDATE OF "t0", "t1"
                """,
            MySql = "SELECT `t0`.`id` FROM `event` AS `t0` INNER JOIN `tournament` AS `t1` ON `t1`.`id` = `t0`.`tournament_id` ORDER BY `t0`.`name` FOR UPDATE OF `t0`, `t1`",
            MariaDb = DialectSql.Refused("locks of some of the joined rows"),
            SqlServer = "SELECT [t0].[id] FROM [event] AS [t0] WITH (UPDLOCK, ROWLOCK) INNER JOIN [tournament] AS [t1] WITH (UPDLOCK, ROWLOCK) ON [t1].[id] = [t0].[tournament_id] ORDER BY [t0].[name]",
        });

    [Test]
    public void A_shared_lock_has_other_words_everywhere() =>
        SqlOf.Statement(Event.All().ForShare(skipLocked: true).Select(e => e.Id).Query).Is(new()
        {
            Sqlite = """
                SELECT "id" FROM "event" ORDER BY "name"
                """,
            PostgreSql = """
                SELECT "id" FROM "event" ORDER BY "name" FOR SHARE SKIP LOCKED
                """,
            MySql = "SELECT `id` FROM `event` ORDER BY `name` FOR SHARE SKIP LOCKED",
            MariaDb = "SELECT `id` FROM `event` ORDER BY `name` LOCK IN SHARE MODE SKIP LOCKED",
            SqlServer = "SELECT [id] FROM [event] WITH (REPEATABLEREAD, ROWLOCK, READPAST) ORDER BY [name]",
        });

    [Test]
    public void A_lock_that_others_can_refer_to_is_PostgreSqls() =>
        SqlOf.Statement(Event.All().ForUpdate(noKey: true).Select(e => e.Id).Query).Is(new()
        {
            Sqlite = """
                SELECT "id" FROM "event" ORDER BY "name"
                """,
            PostgreSql = """
                SELECT "id" FROM "event" ORDER BY "name" FOR NO KEY UPDATE
                """,
            MySql = DialectSql.Refused("locks that others can refer to (FOR NO KEY UPDATE)"),
            SqlServer = DialectSql.Refused("locks that others can refer to (FOR NO KEY UPDATE)"),
        });

    [Test]
    public void A_row_that_may_be_missing_is_not_locked_by_PostgreSql() =>
        SqlOf.Statement(Event.All().ForUpdate(of: e => [e.Reporter]).Select(e => e.Id).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."id" FROM "event" AS "t0" LEFT JOIN "re_port_er" AS "t1" ON "t1"."id" = "t0"."reporter_id" ORDER BY "t0"."name"
                """,
            PostgreSql = DialectSql.Refused("locks of rows that may be missing, of Reporter"),
            MySql = "SELECT `t0`.`id` FROM `event` AS `t0` LEFT JOIN `re_port_er` AS `t1` ON `t1`.`id` = `t0`.`reporter_id` ORDER BY `t0`.`name` FOR UPDATE OF `t1`",
            MariaDb = DialectSql.Refused("locks of some of the joined rows"),
            SqlServer = "SELECT [t0].[id] FROM [event] AS [t0] LEFT JOIN [re_port_er] AS [t1] WITH (UPDLOCK, ROWLOCK) ON [t1].[id] = [t0].[reporter_id] ORDER BY [t0].[name]",
        });

    [Test]
    public void A_count_locks_nothing() =>
        SqlOf.Statement(new CountQuery(Event.All().ForUpdate().Query)).Is(new()
        {
            Sqlite = """
                SELECT COUNT(*) FROM "event"
                """,
            PostgreSql = """
                SELECT COUNT(*) FROM "event"
                """,
            MySql = "SELECT COUNT(*) FROM `event`",
            SqlServer = "SELECT COUNT_BIG(*) FROM [event]",
        });

    [Test]
    public void Indexes_are_named_where_there_are_hints() =>
        SqlOf.Statement(Event.All().UseIndex("by_name", "b`]x").IgnoreIndex("c").ForUpdate().Select(e => e.Id).Query).Is(new()
        {
            Sqlite = """
                SELECT "id" FROM "event" ORDER BY "name"
                """,
            PostgreSql = """
                SELECT "id" FROM "event" ORDER BY "name" FOR UPDATE
                """,
            MySql = "SELECT `id` FROM `event` USE INDEX (`by_name`, `b``]x`) IGNORE INDEX (`c`) ORDER BY `name` FOR UPDATE",
            SqlServer = "SELECT [id] FROM [event] WITH (UPDLOCK, ROWLOCK, INDEX([by_name], [b`]]x])) ORDER BY [name]",
        });

    [Test]
    public void A_tag_is_a_comment_before_the_statement() =>
        SqlOf.Statement(new DeleteQuery(Event.Filter(e => e.Id == 1).Tag("nightly").Tag("GET /events").Query)).Is(new()
        {
            Sqlite = """
                /* nightly */ /* GET /events */ DELETE FROM "event" WHERE "id" = ?
                """,
            PostgreSql = """
                /* nightly */ /* GET /events */ DELETE FROM "event" WHERE "id" = $1
                """,
            MySql = "/* nightly */ /* GET /events */ DELETE FROM `event` WHERE `id` = ?",
            SqlServer = "/* nightly */ /* GET /events */ DELETE FROM [event] WHERE [id] = @p0",
            Values = [1L],
        });

    [TestCase("x */ DROP TABLE event; --", "x _/ DROP TABLE event_ __")]
    [TestCase("/* nested */", "/_ nested _/")]
    [TestCase("!40000 SET @a = 1", "!40000 SET _a = 1")]
    [TestCase("a\nb\r\0c\u2028d", "a b  c d")]
    [TestCase("? $1 @p0 'x' \"y\" `z` \\", "_ _1 _p0 _x_ _y_ _z_ _")]
    [TestCase("---->", "____>")]
    public void No_tag_ends_its_comment(string tag, string text)
    {
        var sql = SqlOf.Compile(SqlOf.Dialects[0], Event.All().Tag(tag).Query).Sql;
        Assert.That(sql, Does.StartWith($"/* {text} */ SELECT "));
        Assert.That(QueryTag.Skip(sql).ToString(), Does.StartWith("SELECT "));
    }

    [Test]
    public void A_tag_says_where_its_query_was_written()
    {
        var sql = SqlOf.Compile(SqlOf.Dialects[0], Event.All().TagWithCallSite().Query).Sql;
        Assert.That(sql, Does.Match(@"^/\* HintTests\.cs:\d+ A_tag_says_where_its_query_was_written \*/ SELECT "));
        Assert.That(QueryTag.CallSite("Load", @"C:\work\Teams.cs", 7), Is.EqualTo("Teams.cs:7 Load"));
    }

    [Test]
    public void Hints_that_say_nothing_or_too_much_are_refused()
    {
        Assert.That(() => Event.All().Tag(" "), Throws.ArgumentException);
        Assert.That(() => Event.All().Tag(new string('x', 201)), Throws.ArgumentException.With.Message.Contains("has 201 characters"));
        Assert.That(() => Event.All().UseIndex(), Throws.ArgumentException.With.Message.Contains("Name at least one index"));
        Assert.That(() => Event.All().ForUpdate(skipLocked: true, noWait: true), Throws.ArgumentException.With.Message.Contains("not both"));
        Assert.That(() => Event.All().ForShare(of: _ => []), Throws.ArgumentException.With.Message.Contains("at least one row"));
    }

    [Test]
    public void Hints_are_a_part_of_the_shape()
    {
        var compiler = new StatementCompiler(SqlOf.Dialects[1], cacheSize: 50);
        Statement[] all =
        [
            Event.All().Query, Event.All().Tag("a").Query, Event.All().Tag("b").Query, Event.All().Tag("a").Tag("b").Query, Event.All().ForUpdate().Query, Event.All().ForShare().Query,
            Event.All().ForUpdate(skipLocked: true).Query, Event.All().UseIndex("a").Query, Event.All().ForceIndex("a").Query,
            Event.All().ForUpdate(of: e => [e]).Query, Event.All().ForUpdate(of: e => [e.Tournament]).Query,
        ];
        Assert.That(all.Select(query => compiler.Bind(query).Statement).Distinct().Count(), Is.EqualTo(all.Length));
        var again = compiler.Bind(Event.All().Tag("a").Query).Statement;
        Assert.That(again, Is.SameAs(compiler.Bind(all[1]).Statement));
    }

    [Test]
    public void A_tag_stays_before_the_statement_when_its_query_becomes_a_table()
    {
        var tagged = Event.All().Tag("page");
        SelectQuery[] all =
        [
            tagged.Select(e => e.Name).Limit(3).Filter(name => name != "x").Query, tagged.GroupBy(e => e.Seats / 10).Select(e => e.Seats / 10).Query,
            tagged.Union(Event.All()).Query, tagged.DistinctOn(e => e.Kind).Query,
        ];
        foreach (var dialect in SqlOf.Dialects)
        {
            Assert.That(all.Select(query => SqlOf.Compile(dialect, query).Sql), Has.All.StartsWith("/* page */ SELECT "));
        }
    }
}
