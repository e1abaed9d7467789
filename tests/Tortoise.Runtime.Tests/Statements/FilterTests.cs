using Tortoise.Compilation;
using Tortoise.Dialects.Sqlite;
using Tortoise.Expressions;

namespace Tortoise.Runtime.Tests.Statements;

[Model]
public partial class Shelf
{
    public int Id { get; set; }
    public int Room { get; set; }

    [QueryFilter]
    private static Q OfRoom(ShelfFields s) => s.Room == Filtering.Room;
}

[Model]
public partial class Volume
{
    public int Id { get; set; }
    public string Title { get; set; } = "";
    [SoftDelete] public DateTime? DeletedAt { get; set; }
    [ForeignKey(RelatedName = "Volumes")] public partial Shelf Shelf { get; set; }
}

[Model(Table = "leaf_of_volume")]
public partial class Leaf
{
    public int Id { get; set; }
    public int? Number { get; set; }
    [ForeignKey(RelatedName = "Leaves")] public partial Volume Volume { get; set; }

    [QueryFilter]
    private static Q OfRoom(LeafFields l) => l.Volume.Shelf.Room == Filtering.Room;
}

[Model(Table = "loan_of_leaf")]
public partial class Loan
{
    public int Id { get; set; }
    [ForeignKey(RelatedName = "Loans")] public partial Leaf Page { get; set; }
}

internal static class Filtering
{
    private static readonly AsyncLocal<int> Current = new();

    public static int Room
    {
        get => Current.Value;
        set => Current.Value = value;
    }
}

/// <summary>The conditions of query filters, and where they stand.</summary>
public sealed class FilterTests
{
    [Test]
    public void Of_the_rows_of_a_query() => SqlOf.Statement(Volume.Filter(v => v.Id > 3).Select(v => v.Id).Query).Is(new()
    {
        Sqlite = "SELECT \"id\" FROM \"volume\" WHERE \"id\" > ? AND \"deleted_at\" IS NULL",
        PostgreSql = "SELECT \"id\" FROM \"volume\" WHERE \"id\" > $1 AND \"deleted_at\" IS NULL",
        MySql = "SELECT `id` FROM `volume` WHERE `id` > ? AND `deleted_at` IS NULL",
        SqlServer = "SELECT [id] FROM [volume] WHERE [id] > @p0 AND [deleted_at] IS NULL",
        Values = [3],
    });

    [Test]
    public void Of_a_joined_row_in_the_condition_that_joins_it() => SqlOf.Statement(Volume.All().Select(v => (v.Id, v.Shelf.Room.OrNull())).Query).Is(new()
    {
        Sqlite = "SELECT \"t0\".\"id\", \"t1\".\"room\" FROM \"volume\" AS \"t0\" LEFT JOIN \"shelf\" AS \"t1\" ON \"t1\".\"id\" = \"t0\".\"shelf_id\" AND \"t1\".\"room\" = ? WHERE \"t0\".\"deleted_at\" IS NULL",
        PostgreSql = "SELECT \"t0\".\"id\", \"t1\".\"room\" FROM \"volume\" AS \"t0\" LEFT JOIN \"shelf\" AS \"t1\" ON \"t1\".\"id\" = \"t0\".\"shelf_id\" AND \"t1\".\"room\" = $1 WHERE \"t0\".\"deleted_at\" IS NULL",
        MySql = "SELECT `t0`.`id`, `t1`.`room` FROM `volume` AS `t0` LEFT JOIN `shelf` AS `t1` ON `t1`.`id` = `t0`.`shelf_id` AND `t1`.`room` = ? WHERE `t0`.`deleted_at` IS NULL",
        SqlServer = "SELECT [t0].[id], [t1].[room] FROM [volume] AS [t0] LEFT JOIN [shelf] AS [t1] ON [t1].[id] = [t0].[shelf_id] AND [t1].[room] = @p0 WHERE [t0].[deleted_at] IS NULL",
        Values = [0],
    });

    [Test]
    public void Of_a_joined_row_in_an_operand_of_a_union() => SqlOf.Statement(new CountQuery(Volume.Filter(v => v.Id > 3).Union(Volume.Filter(v => v.Shelf.Room == 1)).Query)).Is(new()
    {
        Sqlite = "SELECT COUNT(*) FROM (SELECT \"id\" AS \"c0\", \"title\" AS \"c1\", \"deleted_at\" AS \"c2\", \"shelf_id\" AS \"c3\" FROM \"volume\" WHERE \"id\" > ? AND \"deleted_at\" IS NULL UNION SELECT \"t1\".\"id\" AS \"c0\", \"t1\".\"title\" AS \"c1\", \"t1\".\"deleted_at\" AS \"c2\", \"t1\".\"shelf_id\" AS \"c3\" FROM \"volume\" AS \"t1\" LEFT JOIN \"shelf\" AS \"t2\" ON \"t2\".\"id\" = \"t1\".\"shelf_id\" AND \"t2\".\"room\" = ? WHERE \"t2\".\"room\" = ? AND \"t1\".\"deleted_at\" IS NULL) AS \"t0\"",
        PostgreSql = "SELECT COUNT(*) FROM (SELECT \"id\" AS \"c0\", \"title\" AS \"c1\", \"deleted_at\" AS \"c2\", \"shelf_id\" AS \"c3\" FROM \"volume\" WHERE \"id\" > $1 AND \"deleted_at\" IS NULL UNION SELECT \"t1\".\"id\" AS \"c0\", \"t1\".\"title\" AS \"c1\", \"t1\".\"deleted_at\" AS \"c2\", \"t1\".\"shelf_id\" AS \"c3\" FROM \"volume\" AS \"t1\" LEFT JOIN \"shelf\" AS \"t2\" ON \"t2\".\"id\" = \"t1\".\"shelf_id\" AND \"t2\".\"room\" = $2 WHERE \"t2\".\"room\" = $3 AND \"t1\".\"deleted_at\" IS NULL) AS \"t0\"",
        MySql = "SELECT COUNT(*) FROM (SELECT `id` AS `c0`, `title` AS `c1`, `deleted_at` AS `c2`, `shelf_id` AS `c3` FROM `volume` WHERE `id` > ? AND `deleted_at` IS NULL UNION SELECT `t1`.`id` AS `c0`, `t1`.`title` AS `c1`, `t1`.`deleted_at` AS `c2`, `t1`.`shelf_id` AS `c3` FROM `volume` AS `t1` LEFT JOIN `shelf` AS `t2` ON `t2`.`id` = `t1`.`shelf_id` AND `t2`.`room` = ? WHERE `t2`.`room` = ? AND `t1`.`deleted_at` IS NULL) AS `t0`",
        SqlServer = "SELECT COUNT_BIG(*) FROM (SELECT [id] AS [c0], [title] AS [c1], [deleted_at] AS [c2], [shelf_id] AS [c3] FROM [volume] WHERE [id] > @p0 AND [deleted_at] IS NULL UNION SELECT [t1].[id] AS [c0], [t1].[title] AS [c1], [t1].[deleted_at] AS [c2], [t1].[shelf_id] AS [c3] FROM [volume] AS [t1] LEFT JOIN [shelf] AS [t2] ON [t2].[id] = [t1].[shelf_id] AND [t2].[room] = @p1 WHERE [t2].[room] = @p2 AND [t1].[deleted_at] IS NULL) AS [t0]",
        Values = [3, 0, 1],
    });

    [Test]
    public void Of_a_filter_that_joins() => SqlOf.Statement(Loan.All().Select(l => (l.Id, l.Page.Number)).Query).Is(new()
    {
        Sqlite = "SELECT \"t0\".\"id\", \"t1\".\"number\" FROM \"loan_of_leaf\" AS \"t0\" LEFT JOIN \"leaf_of_volume\" AS \"t1\" ON \"t1\".\"id\" = \"t0\".\"page_id\" AND \"t1\".\"id\" IN (SELECT \"t2\".\"id\" FROM \"leaf_of_volume\" AS \"t2\" LEFT JOIN \"volume\" AS \"t3\" ON \"t3\".\"id\" = \"t2\".\"volume_id\" AND \"t3\".\"deleted_at\" IS NULL LEFT JOIN \"shelf\" AS \"t4\" ON \"t4\".\"id\" = \"t3\".\"shelf_id\" AND \"t4\".\"room\" = ? WHERE \"t4\".\"room\" = ?)",
        PostgreSql = "SELECT \"t0\".\"id\", \"t1\".\"number\" FROM \"loan_of_leaf\" AS \"t0\" LEFT JOIN \"leaf_of_volume\" AS \"t1\" ON \"t1\".\"id\" = \"t0\".\"page_id\" AND \"t1\".\"id\" IN (SELECT \"t2\".\"id\" FROM \"leaf_of_volume\" AS \"t2\" LEFT JOIN \"volume\" AS \"t3\" ON \"t3\".\"id\" = \"t2\".\"volume_id\" AND \"t3\".\"deleted_at\" IS NULL LEFT JOIN \"shelf\" AS \"t4\" ON \"t4\".\"id\" = \"t3\".\"shelf_id\" AND \"t4\".\"room\" = $1 WHERE \"t4\".\"room\" = $2)",
        MySql = "SELECT `t0`.`id`, `t1`.`number` FROM `loan_of_leaf` AS `t0` LEFT JOIN `leaf_of_volume` AS `t1` ON `t1`.`id` = `t0`.`page_id` AND `t1`.`id` IN (SELECT `t2`.`id` FROM `leaf_of_volume` AS `t2` LEFT JOIN `volume` AS `t3` ON `t3`.`id` = `t2`.`volume_id` AND `t3`.`deleted_at` IS NULL LEFT JOIN `shelf` AS `t4` ON `t4`.`id` = `t3`.`shelf_id` AND `t4`.`room` = ? WHERE `t4`.`room` = ?)",
        SqlServer = "SELECT [t0].[id], [t1].[number] FROM [loan_of_leaf] AS [t0] LEFT JOIN [leaf_of_volume] AS [t1] ON [t1].[id] = [t0].[page_id] AND [t1].[id] IN (SELECT [t2].[id] FROM [leaf_of_volume] AS [t2] LEFT JOIN [volume] AS [t3] ON [t3].[id] = [t2].[volume_id] AND [t3].[deleted_at] IS NULL LEFT JOIN [shelf] AS [t4] ON [t4].[id] = [t3].[shelf_id] AND [t4].[room] = @p0 WHERE [t4].[room] = @p1)",
        Values = [0, 0],
    });

    [Test]
    public void Of_a_delete() => SqlOf.Statement(new DeleteQuery(Shelf.All().Query)).Is(new()
    {
        Sqlite = "DELETE FROM \"shelf\" WHERE \"room\" = ?",
        PostgreSql = "DELETE FROM \"shelf\" WHERE \"room\" = $1",
        MySql = "DELETE FROM `shelf` WHERE `room` = ?",
        SqlServer = "DELETE FROM [shelf] WHERE [room] = @p0",
        Values = [0],
    });

    [Test]
    public void A_statement_is_compiled_once_whatever_the_values_are()
    {
        var compiler = new StatementCompiler(SqliteDialect.Instance, cacheSize: 10);
        var first = compiler.Bind(Volume.All().SelectRelated(v => v.Shelf).Query).Statement;
        Filtering.Room = 5;
        Assert.That(compiler.Bind(Volume.All().SelectRelated(v => v.Shelf).Query).Statement, Is.SameAs(first));
        Assert.That(compiler.Bind(Volume.All().IgnoreFilters(QueryFilter.SoftDelete).SelectRelated(v => v.Shelf).Query).Statement, Is.Not.SameAs(first));
    }

    [Test]
    public void Two_filters_of_a_model_have_two_names() => Assert.That(
        () => new FilterSet([Shelf.QueryFilter("OfRoom", s => s.Id > 1)]),
        Throws.TypeOf<ConfigurationException>().With.Message.EqualTo("Shelf has two filters named 'OfRoom', and a name switches off one: give them different names."));
}
