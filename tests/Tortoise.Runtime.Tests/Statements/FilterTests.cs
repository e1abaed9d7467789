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

[Model]
public partial class Slip
{
    public int Id { get; set; }
    [ForeignKey(RelatedName = "Slips")] public partial Volume Volume { get; set; }

    [QueryFilter]
    private static Q OfShelves(SlipFields s) => s.Volume.Shelf.Room > 0;
}

[Model]
public partial class Stamp
{
    public int Id { get; set; }
    public string Text { get; set; } = "";
    [ForeignKey(RelatedName = "Stamps")] public partial Slip? Slip { get; set; }
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
    public void Of_the_rows_of_a_query() => SqlOf.Statement(Volume.Filter(v => v.Title == "a").Select(v => v.Id).Query).Is(new()
    {
        Sqlite = "SELECT \"id\" FROM \"volume\" WHERE \"title\" = ? AND \"deleted_at\" IS NULL",
        PostgreSql = "SELECT \"id\" FROM \"volume\" WHERE \"title\" = $1 AND \"deleted_at\" IS NULL",
        MySql = "SELECT `id` FROM `volume` WHERE `title` = ? AND `deleted_at` IS NULL",
        SqlServer = "?",
        Values = ["a"],
    });

    [Test]
    public void Of_a_joined_row_in_the_condition_that_joins_it() => SqlOf.Statement(Volume.All().Select(v => (v.Title, v.Shelf.Room.OrNull())).Query).Is(new()
    {
        Sqlite = "?",
        PostgreSql = "?",
        MySql = "?",
        SqlServer = "?",
        Values = [0],
    });

    [Test]
    public void That_join_are_a_key_subquery_where_their_row_is_joined() => SqlOf.Statement(Stamp.All().Select(s => (s.Text, s.Slip.Id)).Query).Is(new()
    {
        Sqlite = "?",
        PostgreSql = "?",
        MySql = "?",
        SqlServer = "?",
        Values = [0, 0],
    });

    [Test]
    public void Of_related_rows() => SqlOf.Statement(Shelf.Filter(s => s.Volumes.Any()).Select(s => (s.Id, s.Volumes.Count())).Query).Is(new()
    {
        Sqlite = "?",
        PostgreSql = "?",
        MySql = "?",
        SqlServer = "?",
        Values = [0],
    });

    [Test]
    public void Of_an_update_that_reads_a_joined_row() => SqlOf.Statement(
        new UpdateQuery(Volume.All().Query, [new Assignment(Volume.Fields.Title.Metadata, Volume.Fields.Shelf.Room.OrNull())])).Is(new()
        {
            Sqlite = "?",
            PostgreSql = "?",
            MySql = "?",
            SqlServer = "?",
            Values = [0],
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
