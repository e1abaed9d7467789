using Tortoise.Expressions;
using Tortoise.Tests.Club;
using Tortoise.Tests.Company;
using Tortoise.Tests.Library;
using Tortoise.Tests.Press;
using static Tortoise.Runtime.Tests.Statements.RelationSql;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>To-one relations: a path is joined, once, and only where something of the row is read.</summary>
public class RelatedPathTests
{
    [Test]
    public void A_path_joins_and_every_column_says_whose_it_is() =>
        SqlOf.Statement(Event.Filter(e => e.Tournament.Name == "Cup").Select(e => (e.Id, e.Tournament.Name)).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."id", "t1"."name" FROM "event" AS "t0" INNER JOIN "tournament" AS "t1" ON "t1"."id" = "t0"."tournament_id" WHERE "t1"."name" = ? ORDER BY "t0"."name"
                """,
            PostgreSql = """
                SELECT "t0"."id", "t1"."name" FROM "event" AS "t0" INNER JOIN "tournament" AS "t1" ON "t1"."id" = "t0"."tournament_id" WHERE "t1"."name" = $1 ORDER BY "t0"."name"
                """,
            MySql = "SELECT `t0`.`id`, `t1`.`name` FROM `event` AS `t0` INNER JOIN `tournament` AS `t1` ON `t1`.`id` = `t0`.`tournament_id` WHERE `t1`.`name` = ? ORDER BY `t0`.`name`",
            SqlServer = "SELECT [t0].[id], [t1].[name] FROM [event] AS [t0] INNER JOIN [tournament] AS [t1] ON [t1].[id] = [t0].[tournament_id] WHERE [t1].[name] = @p0 AND DATALENGTH([t1].[name]) = DATALENGTH(@p0) ORDER BY [t0].[name]",
            Values = ["Cup"],
        });

    [Test]
    public void A_relation_that_may_be_null_is_joined_from_the_left() =>
        SqlOf.Statement(Event.Filter(e => e.Reporter.Name == "Ann").Select(e => e.Id).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."id" FROM "event" AS "t0" LEFT JOIN "re_port_er" AS "t1" ON "t1"."id" = "t0"."reporter_id" WHERE "t1"."name" = ? ORDER BY "t0"."name"
                """,
            PostgreSql = """
                SELECT "t0"."id" FROM "event" AS "t0" LEFT JOIN "re_port_er" AS "t1" ON "t1"."id" = "t0"."reporter_id" WHERE "t1"."name" = $1 ORDER BY "t0"."name"
                """,
            MySql = "SELECT `t0`.`id` FROM `event` AS `t0` LEFT JOIN `re_port_er` AS `t1` ON `t1`.`id` = `t0`.`reporter_id` WHERE `t1`.`name` = ? ORDER BY `t0`.`name`",
            SqlServer = "SELECT [t0].[id] FROM [event] AS [t0] LEFT JOIN [re_port_er] AS [t1] ON [t1].[id] = [t0].[reporter_id] WHERE [t1].[name] = @p0 AND DATALENGTH([t1].[name]) = DATALENGTH(@p0) ORDER BY [t0].[name]",
            Values = ["Ann"],
        });

    [Test]
    public void What_is_ordered_by_is_joined_once() =>
        SqlOf.Statement(Event.Filter(e => e.Tournament.Notes != null).OrderBy(e => [e.Tournament.Name.Desc(), e.Reporter.Name, e.Id]).Select(e => (e.Name, e.Tournament.Name)).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."name", "t1"."name" FROM "event" AS "t0" INNER JOIN "tournament" AS "t1" ON "t1"."id" = "t0"."tournament_id" LEFT JOIN "re_port_er" AS "t2" ON "t2"."id" = "t0"."reporter_id" WHERE "t1"."notes" IS NOT NULL ORDER BY "t1"."name" DESC, "t2"."name", "t0"."id"
                """,
            PostgreSql = """
                SELECT "t0"."name", "t1"."name" FROM "event" AS "t0" INNER JOIN "tournament" AS "t1" ON "t1"."id" = "t0"."tournament_id" LEFT JOIN "re_port_er" AS "t2" ON "t2"."id" = "t0"."reporter_id" WHERE "t1"."notes" IS NOT NULL ORDER BY "t1"."name" DESC, "t2"."name" NULLS FIRST, "t0"."id"
                """,
            MySql = "SELECT `t0`.`name`, `t1`.`name` FROM `event` AS `t0` INNER JOIN `tournament` AS `t1` ON `t1`.`id` = `t0`.`tournament_id` LEFT JOIN `re_port_er` AS `t2` ON `t2`.`id` = `t0`.`reporter_id` WHERE `t1`.`notes` IS NOT NULL ORDER BY `t1`.`name` DESC, `t2`.`name`, `t0`.`id`",
            SqlServer = "SELECT [t0].[name], [t1].[name] FROM [event] AS [t0] INNER JOIN [tournament] AS [t1] ON [t1].[id] = [t0].[tournament_id] LEFT JOIN [re_port_er] AS [t2] ON [t2].[id] = [t0].[reporter_id] WHERE [t1].[notes] IS NOT NULL ORDER BY [t1].[name] DESC, [t2].[name], [t0].[id]",
        });

    [Test]
    public void A_key_is_read_where_it_stands() =>
        SqlOf.Statement(Event.Filter(e => e.Tournament.Id == 1 && e.Reporter.Id == 2).OrderBy(e => e.Tournament.Id).Select(e => (e.Id, e.Reporter.Id)).Query).Is(new()
        {
            Sqlite = """SELECT "id", "reporter_id" FROM "event" WHERE "tournament_id" = ? AND "reporter_id" = ? ORDER BY "tournament_id" """,
            PostgreSql = """SELECT "id", "reporter_id" FROM "event" WHERE "tournament_id" = $1 AND "reporter_id" = $2 ORDER BY "tournament_id" """,
            MySql = "SELECT `id`, `reporter_id` FROM `event` WHERE `tournament_id` = ? AND `reporter_id` = ? ORDER BY `tournament_id`",
            SqlServer = "SELECT [id], [reporter_id] FROM [event] WHERE [tournament_id] = @p0 AND [reporter_id] = @p1 ORDER BY [tournament_id]",
            Values = [1, 2],
        });

    [Test]
    public void A_path_goes_on_from_what_it_joined() =>
        SqlOf.Statement(Address.Filter(a => a.Event.Tournament.Name == "Cup" && a.Event.Reporter.Name == "Ann").Select(a => a.City).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."city" FROM "address" AS "t0" INNER JOIN "event" AS "t1" ON "t1"."id" = "t0"."event_id" INNER JOIN "tournament" AS "t2" ON "t2"."id" = "t1"."tournament_id" LEFT JOIN "re_port_er" AS "t3" ON "t3"."id" = "t1"."reporter_id" WHERE "t2"."name" = ? AND "t3"."name" = ?
                """,
            PostgreSql = """
                SELECT "t0"."city" FROM "address" AS "t0" INNER JOIN "event" AS "t1" ON "t1"."id" = "t0"."event_id" INNER JOIN "tournament" AS "t2" ON "t2"."id" = "t1"."tournament_id" LEFT JOIN "re_port_er" AS "t3" ON "t3"."id" = "t1"."reporter_id" WHERE "t2"."name" = $1 AND "t3"."name" = $2
                """,
            MySql = "SELECT `t0`.`city` FROM `address` AS `t0` INNER JOIN `event` AS `t1` ON `t1`.`id` = `t0`.`event_id` INNER JOIN `tournament` AS `t2` ON `t2`.`id` = `t1`.`tournament_id` LEFT JOIN `re_port_er` AS `t3` ON `t3`.`id` = `t1`.`reporter_id` WHERE `t2`.`name` = ? AND `t3`.`name` = ?",
            SqlServer = "SELECT [t0].[city] FROM [address] AS [t0] INNER JOIN [event] AS [t1] ON [t1].[id] = [t0].[event_id] INNER JOIN [tournament] AS [t2] ON [t2].[id] = [t1].[tournament_id] LEFT JOIN [re_port_er] AS [t3] ON [t3].[id] = [t1].[reporter_id] WHERE [t2].[name] = @p0 AND DATALENGTH([t2].[name]) = DATALENGTH(@p0) AND [t3].[name] = @p1 AND DATALENGTH([t3].[name]) = DATALENGTH(@p1)",
            Values = ["Cup", "Ann"],
        });

    [Test]
    public void A_key_at_the_end_of_a_path_needs_no_join_of_its_table() =>
        SqlOf.Statement(Address.Filter(a => a.Event.Tournament.Id == 1).Select(a => a.Event.Id).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."event_id" FROM "address" AS "t0" INNER JOIN "event" AS "t1" ON "t1"."id" = "t0"."event_id" WHERE "t1"."tournament_id" = ?
                """,
            PostgreSql = """
                SELECT "t0"."event_id" FROM "address" AS "t0" INNER JOIN "event" AS "t1" ON "t1"."id" = "t0"."event_id" WHERE "t1"."tournament_id" = $1
                """,
            MySql = "SELECT `t0`.`event_id` FROM `address` AS `t0` INNER JOIN `event` AS `t1` ON `t1`.`id` = `t0`.`event_id` WHERE `t1`.`tournament_id` = ?",
            SqlServer = "SELECT [t0].[event_id] FROM [address] AS [t0] INNER JOIN [event] AS [t1] ON [t1].[id] = [t0].[event_id] WHERE [t1].[tournament_id] = @p0",
            Values = [1],
        });

    [Test]
    public void Two_relations_to_one_table_are_two_joins() =>
        SqlOf.Statement(Tree.Filter(t => t.Parent.Name == "a" && t.Child.Name == "b").Select(t => t.Id).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."id" FROM "tree" AS "t0" INNER JOIN "node" AS "t1" ON "t1"."id" = "t0"."parent_id" INNER JOIN "node" AS "t2" ON "t2"."id" = "t0"."child_id" WHERE "t1"."name" = ? AND "t2"."name" = ?
                """,
            PostgreSql = """
                SELECT "t0"."id" FROM "tree" AS "t0" INNER JOIN "node" AS "t1" ON "t1"."id" = "t0"."parent_id" INNER JOIN "node" AS "t2" ON "t2"."id" = "t0"."child_id" WHERE "t1"."name" = $1 AND "t2"."name" = $2
                """,
            MySql = "SELECT `t0`.`id` FROM `tree` AS `t0` INNER JOIN `node` AS `t1` ON `t1`.`id` = `t0`.`parent_id` INNER JOIN `node` AS `t2` ON `t2`.`id` = `t0`.`child_id` WHERE `t1`.`name` = ? AND `t2`.`name` = ?",
            SqlServer = "SELECT [t0].[id] FROM [tree] AS [t0] INNER JOIN [node] AS [t1] ON [t1].[id] = [t0].[parent_id] INNER JOIN [node] AS [t2] ON [t2].[id] = [t0].[child_id] WHERE [t1].[name] = @p0 AND DATALENGTH([t1].[name]) = DATALENGTH(@p0) AND [t2].[name] = @p1 AND DATALENGTH([t2].[name]) = DATALENGTH(@p1)",
            Values = ["a", "b"],
        });

    [Test]
    public void The_other_end_of_a_one_to_one_relation_is_joined() =>
        SqlOf.Statement(Event.Filter(e => e.Address.IsNull() && e.Address.City != "Bern").Select(e => e.Id).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."id" FROM "event" AS "t0" LEFT JOIN "address" AS "t1" ON "t1"."event_id" = "t0"."id" WHERE "t1"."event_id" IS NULL AND ("t1"."city" <> ? OR "t1"."city" IS NULL) ORDER BY "t0"."name"
                """,
            PostgreSql = """
                SELECT "t0"."id" FROM "event" AS "t0" LEFT JOIN "address" AS "t1" ON "t1"."event_id" = "t0"."id" WHERE "t1"."event_id" IS NULL AND ("t1"."city" <> $1 OR "t1"."city" IS NULL) ORDER BY "t0"."name"
                """,
            MySql = "SELECT `t0`.`id` FROM `event` AS `t0` LEFT JOIN `address` AS `t1` ON `t1`.`event_id` = `t0`.`id` WHERE `t1`.`event_id` IS NULL AND (`t1`.`city` <> ? OR `t1`.`city` IS NULL) ORDER BY `t0`.`name`",
            SqlServer = "SELECT [t0].[id] FROM [event] AS [t0] LEFT JOIN [address] AS [t1] ON [t1].[event_id] = [t0].[id] WHERE [t1].[event_id] IS NULL AND ([t1].[city] <> @p0 OR DATALENGTH([t1].[city]) <> DATALENGTH(@p0) OR [t1].[city] IS NULL) ORDER BY [t0].[name]",
            Values = ["Bern"],
        });

    [Test]
    public void A_condition_on_what_may_be_missing_has_the_meaning_of_CSharp() =>
        SqlOf.Statement(Event.Filter(e => !(e.Reporter.Name == "Ann")).Select(e => e.Id).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."id" FROM "event" AS "t0" LEFT JOIN "re_port_er" AS "t1" ON "t1"."id" = "t0"."reporter_id" WHERE "t1"."name" <> ? OR "t1"."name" IS NULL ORDER BY "t0"."name"
                """,
            PostgreSql = """
                SELECT "t0"."id" FROM "event" AS "t0" LEFT JOIN "re_port_er" AS "t1" ON "t1"."id" = "t0"."reporter_id" WHERE "t1"."name" <> $1 OR "t1"."name" IS NULL ORDER BY "t0"."name"
                """,
            MySql = "SELECT `t0`.`id` FROM `event` AS `t0` LEFT JOIN `re_port_er` AS `t1` ON `t1`.`id` = `t0`.`reporter_id` WHERE `t1`.`name` <> ? OR `t1`.`name` IS NULL ORDER BY `t0`.`name`",
            SqlServer = "SELECT [t0].[id] FROM [event] AS [t0] LEFT JOIN [re_port_er] AS [t1] ON [t1].[id] = [t0].[reporter_id] WHERE [t1].[name] <> @p0 OR DATALENGTH([t1].[name]) <> DATALENGTH(@p0) OR [t1].[name] IS NULL ORDER BY [t0].[name]",
            Values = ["Ann"],
        });

    [Test]
    public void A_relation_to_the_own_table_is_joined_under_another_name() =>
        SqlOf.Statement(Employee.Filter(e => e.Manager.Name == "Ann" && e.Manager.Manager.Name == e.Name!).Select(e => e.Name).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."name" FROM "staff" AS "t0" LEFT JOIN "staff" AS "t1" ON "t1"."id" = "t0"."manager_id" LEFT JOIN "staff" AS "t2" ON "t2"."id" = "t1"."manager_id" WHERE "t1"."name" = ? AND "t2"."name" = "t0"."name" ORDER BY "t0"."id"
                """,
            PostgreSql = """
                SELECT "t0"."name" FROM "staff" AS "t0" LEFT JOIN "staff" AS "t1" ON "t1"."id" = "t0"."manager_id" LEFT JOIN "staff" AS "t2" ON "t2"."id" = "t1"."manager_id" WHERE "t1"."name" = $1 AND "t2"."name" = "t0"."name" ORDER BY "t0"."id"
                """,
            MySql = "SELECT `t0`.`name` FROM `staff` AS `t0` LEFT JOIN `staff` AS `t1` ON `t1`.`id` = `t0`.`manager_id` LEFT JOIN `staff` AS `t2` ON `t2`.`id` = `t1`.`manager_id` WHERE `t1`.`name` = ? AND `t2`.`name` = `t0`.`name` ORDER BY `t0`.`id`",
            SqlServer = "SELECT [t0].[name] FROM [staff] AS [t0] LEFT JOIN [staff] AS [t1] ON [t1].[id] = [t0].[manager_id] LEFT JOIN [staff] AS [t2] ON [t2].[id] = [t1].[manager_id] WHERE [t1].[name] = @p0 AND DATALENGTH([t1].[name]) = DATALENGTH(@p0) AND [t2].[name] = [t0].[name] AND DATALENGTH([t2].[name]) = DATALENGTH([t0].[name]) ORDER BY [t0].[id]",
            Values = ["Ann"],
        });

    [Test]
    public void An_object_is_compared_by_its_key() =>
        SqlOf.Statement(Event.Filter(e => e.Tournament == Cup && e.Reporter != Ann).Select(e => e.Id).Query).Is(new()
        {
            Sqlite = """SELECT "id" FROM "event" WHERE "tournament_id" = ? AND ("reporter_id" <> ? OR "reporter_id" IS NULL) ORDER BY "name" """,
            PostgreSql = """SELECT "id" FROM "event" WHERE "tournament_id" = $1 AND ("reporter_id" <> $2 OR "reporter_id" IS NULL) ORDER BY "name" """,
            MySql = "SELECT `id` FROM `event` WHERE `tournament_id` = ? AND (`reporter_id` <> ? OR `reporter_id` IS NULL) ORDER BY `name`",
            SqlServer = "SELECT [id] FROM [event] WHERE [tournament_id] = @p0 AND ([reporter_id] <> @p1 OR [reporter_id] IS NULL) ORDER BY [name]",
            Values = [7, 8],
        });

    [Test]
    public void A_list_of_objects_is_a_list_of_keys() =>
        SqlOf.Statement(Event.Filter(e => e.Tournament.In(Cup) && e.Reporter.NotIn(Ann)).Select(e => e.Id).Query).Is(new()
        {
            Sqlite = """
                SELECT "id" FROM "event" WHERE "tournament_id" IN (?) AND ("reporter_id" NOT IN (?) OR "reporter_id" IS NULL) ORDER BY "name"
                """,
            PostgreSql = new(
                """
                SELECT "id" FROM "event" WHERE "tournament_id" = ANY($1) AND ("reporter_id" <> ALL($2) OR "reporter_id" IS NULL) ORDER BY "name"
                """,
                new object[] { 7 }, new object[] { 8 }),
            MySql = "SELECT `id` FROM `event` WHERE `tournament_id` IN (?) AND (`reporter_id` NOT IN (?) OR `reporter_id` IS NULL) ORDER BY `name`",
            SqlServer = "SELECT [id] FROM [event] WHERE [tournament_id] IN (@p0) AND ([reporter_id] NOT IN (@p1) OR [reporter_id] IS NULL) ORDER BY [name]",
            Values = [7, 8],
        });

    [Test]
    public void A_query_of_objects_is_a_query_of_keys() =>
        SqlOf.Statement(Event.Filter(e => e.Tournament.In(Tournament.Filter(t => t.Notes == null))).Select(e => e.Id).Query).Is(new()
        {
            Sqlite = """SELECT "id" FROM "event" WHERE "tournament_id" IN (SELECT "id" FROM "tournament" WHERE "notes" IS NULL) ORDER BY "name" """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT `id` FROM `event` WHERE `tournament_id` IN (SELECT `id` FROM `tournament` WHERE `notes` IS NULL) ORDER BY `name`",
            SqlServer = "SELECT [id] FROM [event] WHERE [tournament_id] IN (SELECT [id] FROM [tournament] WHERE [notes] IS NULL) ORDER BY [name]",
        });

    [Test]
    public void A_composite_key_is_joined_by_all_its_columns() =>
        SqlOf.Statement(Book.Filter(b => b.Shelf.Topic == "x").Select(b => b.Id).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."book_no" FROM "book" AS "t0" LEFT JOIN "library_shelf" AS "t1" ON "t1"."room" = "t0"."shelf_room" AND "t1"."number" = "t0"."shelf_number" WHERE "t1"."topic" = ? ORDER BY "t0"."book_title"
                """,
            PostgreSql = """
                SELECT "t0"."book_no" FROM "book" AS "t0" LEFT JOIN "library_shelf" AS "t1" ON "t1"."room" = "t0"."shelf_room" AND "t1"."number" = "t0"."shelf_number" WHERE "t1"."topic" = $1 ORDER BY "t0"."book_title"
                """,
            MySql = "SELECT `t0`.`book_no` FROM `book` AS `t0` LEFT JOIN `library_shelf` AS `t1` ON `t1`.`room` = `t0`.`shelf_room` AND `t1`.`number` = `t0`.`shelf_number` WHERE `t1`.`topic` = ? ORDER BY `t0`.`book_title`",
            SqlServer = "SELECT [t0].[book_no] FROM [book] AS [t0] LEFT JOIN [library_shelf] AS [t1] ON [t1].[room] = [t0].[shelf_room] AND [t1].[number] = [t0].[shelf_number] WHERE [t1].[topic] = @p0 AND DATALENGTH([t1].[topic]) = DATALENGTH(@p0) ORDER BY [t0].[book_title]",
            Values = ["x"],
        });

    [Test]
    public void A_page_counts_what_it_is_a_page_of() =>
        SqlOf.Statement(Slices.Page(Event.Filter(e => e.Tournament.Name == "Cup").SelectRelated(e => e.Reporter).Query, 2, 10)).Is(new()
        {
            Sqlite = """
                SELECT "t0"."id", "t0"."name", "t0"."kind", "t0"."seats", "t0"."tournament_id", "t0"."reporter_id", "t0"."reporter_id", "t2"."name", (SELECT COUNT(*) FROM "event" AS "t3" INNER JOIN "tournament" AS "t4" ON "t4"."id" = "t3"."tournament_id" WHERE "t4"."name" = ?) FROM "event" AS "t0" INNER JOIN "tournament" AS "t1" ON "t1"."id" = "t0"."tournament_id" LEFT JOIN "re_port_er" AS "t2" ON "t2"."id" = "t0"."reporter_id" WHERE "t1"."name" = ? ORDER BY "t0"."name", "t0"."id" LIMIT ? OFFSET ?
                """,
            PostgreSql = new(
                """
                SELECT "t0"."c0", "t0"."c1", "t0"."c2", "t0"."c3", "t0"."c4", "t0"."c5", "t0"."c6", "t0"."c7", (SELECT COUNT(*) FROM "event" AS "t1" INNER JOIN "tournament" AS "t2" ON "t2"."id" = "t1"."tournament_id" WHERE "t2"."name" = $1) FROM (SELECT "t3"."id" AS "c0", "t3"."name" AS "c1", "t3"."kind" AS "c2", "t3"."seats" AS "c3", "t3"."tournament_id" AS "c4", "t3"."reporter_id" AS "c5", "t3"."reporter_id" AS "c6", "t5"."name" AS "c7" FROM "event" AS "t3" INNER JOIN "tournament" AS "t4" ON "t4"."id" = "t3"."tournament_id" LEFT JOIN "re_port_er" AS "t5" ON "t5"."id" = "t3"."reporter_id" WHERE "t4"."name" = $1 ORDER BY "t3"."name", "t3"."id" LIMIT $2 OFFSET $3) AS "t0" ORDER BY "t0"."c1", "t0"."c0"
                """,
                "Cup", 10L, 10L),
            MySql = "SELECT `t0`.`id`, `t0`.`name`, `t0`.`kind`, `t0`.`seats`, `t0`.`tournament_id`, `t0`.`reporter_id`, `t0`.`reporter_id`, `t2`.`name`, (SELECT COUNT(*) FROM `event` AS `t3` INNER JOIN `tournament` AS `t4` ON `t4`.`id` = `t3`.`tournament_id` WHERE `t4`.`name` = ?) FROM `event` AS `t0` INNER JOIN `tournament` AS `t1` ON `t1`.`id` = `t0`.`tournament_id` LEFT JOIN `re_port_er` AS `t2` ON `t2`.`id` = `t0`.`reporter_id` WHERE `t1`.`name` = ? ORDER BY `t0`.`name`, `t0`.`id` LIMIT ? OFFSET ?",
            SqlServer = new("SELECT [t0].[id], [t0].[name], [t0].[kind], [t0].[seats], [t0].[tournament_id], [t0].[reporter_id], [t0].[reporter_id], [t2].[name], (SELECT COUNT_BIG(*) FROM [event] AS [t3] INNER JOIN [tournament] AS [t4] ON [t4].[id] = [t3].[tournament_id] WHERE [t4].[name] = @p0 AND DATALENGTH([t4].[name]) = DATALENGTH(@p0)) FROM [event] AS [t0] INNER JOIN [tournament] AS [t1] ON [t1].[id] = [t0].[tournament_id] LEFT JOIN [re_port_er] AS [t2] ON [t2].[id] = [t0].[reporter_id] WHERE [t1].[name] = @p0 AND DATALENGTH([t1].[name]) = DATALENGTH(@p0) AND @p1 > 0 ORDER BY [t0].[name], [t0].[id] OFFSET @p2 ROWS FETCH NEXT CASE WHEN @p1 > 0 THEN @p1 ELSE 1 END ROWS ONLY", "Cup", 10L, 10L),
            Values = ["Cup", "Cup", 10L, 10L],
        });

    [Test]
    public void Rows_that_are_joined_are_not_locked_except_by_MySQL() =>
        SqlOf.Statement(Tree.Filter(t => t.Parent.Id > 1 && t.Parent.Name > "a").Locked().Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."id", "t0"."parent_id", "t0"."child_id" FROM "tree" AS "t0" INNER JOIN "node" AS "t1" ON "t1"."id" = "t0"."parent_id" WHERE "t0"."parent_id" > ? AND "t1"."name" > ?
                """,
            PostgreSql = """
                SELECT "t0"."id", "t0"."parent_id", "t0"."child_id" FROM "tree" AS "t0" INNER JOIN "node" AS "t1" ON "t1"."id" = "t0"."parent_id" WHERE "t0"."parent_id" > $1 AND "t1"."name" > $2 FOR UPDATE OF "t0"
                """,
            MySql = "SELECT `t0`.`id`, `t0`.`parent_id`, `t0`.`child_id` FROM `tree` AS `t0` INNER JOIN `node` AS `t1` ON `t1`.`id` = `t0`.`parent_id` WHERE `t0`.`parent_id` > ? AND `t1`.`name` > ? FOR UPDATE OF `t0`",
            MariaDb = "SELECT `t0`.`id`, `t0`.`parent_id`, `t0`.`child_id` FROM `tree` AS `t0` INNER JOIN `node` AS `t1` ON `t1`.`id` = `t0`.`parent_id` WHERE `t0`.`parent_id` > ? AND `t1`.`name` > ? FOR UPDATE",
            SqlServer = "SELECT [t0].[id], [t0].[parent_id], [t0].[child_id] FROM [tree] AS [t0] WITH (UPDLOCK, ROWLOCK) INNER JOIN [node] AS [t1] ON [t1].[id] = [t0].[parent_id] WHERE [t0].[parent_id] > @p0 AND [t1].[name] > @p1",
            Values = [1, "a"],
        });

    [Test]
    public void Related_rows_are_selected_after_the_own() =>
        SqlOf.Statement(Event.Filter(e => e.Seats > 1).SelectRelated(e => [e.Tournament, e.Reporter]).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."id", "t0"."name", "t0"."kind", "t0"."seats", "t0"."tournament_id", "t0"."reporter_id", "t0"."tournament_id", "t1"."name", "t1"."notes", "t0"."reporter_id", "t2"."name" FROM "event" AS "t0" INNER JOIN "tournament" AS "t1" ON "t1"."id" = "t0"."tournament_id" LEFT JOIN "re_port_er" AS "t2" ON "t2"."id" = "t0"."reporter_id" WHERE "t0"."seats" > ? ORDER BY "t0"."name"
                """,
            PostgreSql = """
                SELECT "t0"."id", "t0"."name", "t0"."kind", "t0"."seats", "t0"."tournament_id", "t0"."reporter_id", "t0"."tournament_id", "t1"."name", "t1"."notes", "t0"."reporter_id", "t2"."name" FROM "event" AS "t0" INNER JOIN "tournament" AS "t1" ON "t1"."id" = "t0"."tournament_id" LEFT JOIN "re_port_er" AS "t2" ON "t2"."id" = "t0"."reporter_id" WHERE "t0"."seats" > $1 ORDER BY "t0"."name"
                """,
            MySql = "SELECT `t0`.`id`, `t0`.`name`, `t0`.`kind`, `t0`.`seats`, `t0`.`tournament_id`, `t0`.`reporter_id`, `t0`.`tournament_id`, `t1`.`name`, `t1`.`notes`, `t0`.`reporter_id`, `t2`.`name` FROM `event` AS `t0` INNER JOIN `tournament` AS `t1` ON `t1`.`id` = `t0`.`tournament_id` LEFT JOIN `re_port_er` AS `t2` ON `t2`.`id` = `t0`.`reporter_id` WHERE `t0`.`seats` > ? ORDER BY `t0`.`name`",
            SqlServer = "SELECT [t0].[id], [t0].[name], [t0].[kind], [t0].[seats], [t0].[tournament_id], [t0].[reporter_id], [t0].[tournament_id], [t1].[name], [t1].[notes], [t0].[reporter_id], [t2].[name] FROM [event] AS [t0] INNER JOIN [tournament] AS [t1] ON [t1].[id] = [t0].[tournament_id] LEFT JOIN [re_port_er] AS [t2] ON [t2].[id] = [t0].[reporter_id] WHERE [t0].[seats] > @p0 ORDER BY [t0].[name]",
            Values = [1],
        });

    [Test]
    public void Only_some_fields_are_selected_with_the_keys() =>
        SqlOf.Statement(Article.All().Only(a => [a.Title, a.Magazine.Name]).Query).Is(new()
        {
            Sqlite = """
                SELECT "t0"."id", "t0"."title", "t0"."magazine_id", "t0"."magazine_id", "t1"."name" FROM "press_article" AS "t0" LEFT JOIN "magazine" AS "t1" ON "t1"."id" = "t0"."magazine_id" ORDER BY "t0"."id"
                """,
            PostgreSql = SameAs.Sqlite,
            MySql = "SELECT `t0`.`id`, `t0`.`title`, `t0`.`magazine_id`, `t0`.`magazine_id`, `t1`.`name` FROM `press_article` AS `t0` LEFT JOIN `magazine` AS `t1` ON `t1`.`id` = `t0`.`magazine_id` ORDER BY `t0`.`id`",
            SqlServer = "SELECT [t0].[id], [t0].[title], [t0].[magazine_id], [t0].[magazine_id], [t1].[name] FROM [press_article] AS [t0] LEFT JOIN [magazine] AS [t1] ON [t1].[id] = [t0].[magazine_id] ORDER BY [t0].[id]",
        });

    [Test]
    public void Counting_joins_what_the_condition_needs() =>
        SqlOf.Statement(new CountQuery(Event.Filter(e => e.Tournament.Name == "Cup").SelectRelated(e => e.Reporter).Query)).Is(new()
        {
            Sqlite = """
                SELECT COUNT(*) FROM "event" AS "t0" INNER JOIN "tournament" AS "t1" ON "t1"."id" = "t0"."tournament_id" WHERE "t1"."name" = ?
                """,
            PostgreSql = """
                SELECT COUNT(*) FROM "event" AS "t0" INNER JOIN "tournament" AS "t1" ON "t1"."id" = "t0"."tournament_id" WHERE "t1"."name" = $1
                """,
            MySql = "SELECT COUNT(*) FROM `event` AS `t0` INNER JOIN `tournament` AS `t1` ON `t1`.`id` = `t0`.`tournament_id` WHERE `t1`.`name` = ?",
            SqlServer = "SELECT COUNT_BIG(*) FROM [event] AS [t0] INNER JOIN [tournament] AS [t1] ON [t1].[id] = [t0].[tournament_id] WHERE [t1].[name] = @p0 AND DATALENGTH([t1].[name]) = DATALENGTH(@p0)",
            Values = ["Cup"],
        });
}
