using Tortoise.CompilerServices;
using Tortoise.Dialects;
using Tortoise.Dialects.PostgreSql;
using Tortoise.Dialects.SqlServer;
using Tortoise.Dialects.Sqlite;
using Tortoise.Expressions;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>Columns that are declared with a type of their own: cast on PostgreSQL, by name in the schemas of all, and columns that are computed.</summary>
public class ServerTypeTests
{
    private static readonly FieldSet Rating = default(FieldSet).With(1);

    [Test]
    public void A_value_is_of_the_type_of_the_column_beside_it() =>
        SqlOf.Statement(Movie.Filter(m => m.Rating == "PG" && m.Lasts > TimeSpan.Zero && m.Code.In("a", "b")).Select(m => m.Id).Query).Is(new()
        {
            Sqlite = """SELECT "id" FROM "movie" WHERE "rating" = ? AND "lasts" > ? AND "code" IN (?, ?)""",
            PostgreSql = new(
                """
                SELECT "id" FROM "movie" WHERE "rating" = $1::mpaa_rating AND "lasts" > (($2 / 10) || ' microseconds')::interval AND "code" = ANY($3::bpchar[])
                """,
                "PG", TimeSpan.Zero, new object[] { "a", "b" }),
            MySql = "SELECT `id` FROM `movie` WHERE `rating` = ? AND `lasts` > ? AND `code` IN (?, ?)",
            SqlServer = "SELECT [id] FROM [movie] WHERE [rating] = @p0 AND DATALENGTH([rating]) = DATALENGTH(@p0) AND [lasts] > @p1 AND EXISTS (SELECT 1 FROM (VALUES (@p2), (@p3)) AS [t0] ([c0]) WHERE [t0].[c0] COLLATE Latin1_General_100_BIN2 = [movie].[code] AND DATALENGTH([t0].[c0] COLLATE Latin1_General_100_BIN2) = DATALENGTH([movie].[code]))",
            Values = ["PG", TimeSpan.Zero, "a", "b"],
        });

    [Test]
    public void What_is_read_or_computed_is_of_the_type_of_the_property() =>
        SqlOf.Statement(Movie.Filter(m => m.Rating.Contains("P")).OrderBy(m => m.Rating).Select(m => (m.Rating, m.Lasts)).Query).Is(new()
        {
            Sqlite = """SELECT "rating", "lasts" FROM "movie" WHERE instr("rating", ?) > 0 ORDER BY "rating" """,
            PostgreSql = new(
                """
                SELECT "rating"::text, "lasts" FROM "movie" WHERE "rating"::text LIKE $1 ESCAPE '!' ORDER BY "movie"."rating"
                """,
                "%P%"),
            MySql = new("SELECT `rating`, `lasts` FROM `movie` WHERE `rating` LIKE ? ESCAPE '!' ORDER BY `rating`", "%P%"),
            SqlServer = new("SELECT [rating], [lasts] FROM [movie] WHERE [rating] LIKE @p0 ESCAPE '!' ORDER BY [rating]", "%P%"),
            Values = ["P"],
        });

    [Test]
    public void Distinct_values_are_sorted_by_what_is_selected() =>
        SqlOf.Statement(Movie.All().OrderBy(m => [m.Price.Desc(), m.Rating, m.Id]).Select(m => (m.Id, m.Rating, m.Price)).Distinct().Query).Is(new()
        {
            Sqlite = """SELECT DISTINCT "id", "rating", "price" FROM "movie" ORDER BY "price" COLLATE TORTOISE_DECIMAL DESC, "rating", "id" """,
            PostgreSql = """SELECT DISTINCT "id", "rating", "price"::numeric::numeric FROM "movie" ORDER BY 3 DESC, 2, "id" """,
            MySql = "SELECT DISTINCT `id`, `rating`, `price` FROM `movie` ORDER BY `price` DESC, `rating`, `id`",
            SqlServer = "SELECT [id], [rating], [price] FROM [movie] GROUP BY [id], [rating], DATALENGTH([rating]), [price] ORDER BY [price] DESC, [rating], [id]",
        });

    [Test]
    public void The_greatest_is_that_of_the_column() =>
        SqlOf.Statement(Movie.All().Select(m => m.Rating.Max()).Query).Is(new()
        {
            Sqlite = """SELECT MAX("rating") FROM "movie" """,
            PostgreSql = """SELECT MAX("rating")::text FROM "movie" """,
            MySql = "SELECT MAX(`rating`) FROM `movie`",
            SqlServer = "SELECT MAX([rating]) FROM [movie]",
        });

    [Test]
    public void A_row_is_written_and_returned_so()
    {
        SqlOf.Statement(new InsertRow(MovieQuerySet.Model, Rating.With(2), default(FieldSet).With(0))).Is(new()
        {
            Sqlite = """INSERT INTO "movie" ("rating", "lasts") VALUES (?, ?)""",
            PostgreSql = """
                INSERT INTO "movie" ("rating", "lasts") VALUES ($1::mpaa_rating, (($2 / 10) || ' microseconds')::interval) RETURNING "id"
                """,
            MySql = "INSERT INTO `movie` (`rating`, `lasts`) VALUES (?, ?)",
            SqlServer = "INSERT INTO [movie] ([rating], [lasts]) VALUES (@p0, @p1); SELECT CAST(SCOPE_IDENTITY() AS int)",
        });
        SqlOf.Statement(new SelectRow(MovieQuerySet.Model, Rating)).Is(new()
        {
            Sqlite = """SELECT "rating" FROM "movie" WHERE "id" = ?""",
            PostgreSql = """SELECT "rating"::text FROM "movie" WHERE "id" = $1""",
            MySql = "SELECT `rating` FROM `movie` WHERE `id` = ?",
            SqlServer = "SELECT [rating] FROM [movie] WHERE [id] = @p0",
        });
    }

    [Test]
    public void The_schema_names_the_type_where_it_is_meant_for() => Assert.Multiple(() =>
    {
        Assert.That(Column(PostgreSqlDialect.Instance, "details"), Is.EqualTo("jsonb"));
        Assert.That(Column(SqlServerDialect.Instance, "details"), Does.StartWith("nvarchar(max)"));
        Assert.That(Column(SqlServerDialect.Instance, "rating"), Is.EqualTo("mpaa_rating"));
        Assert.That(Column(SqliteDialect.Instance, "rating"), Is.EqualTo("TEXT"), "SQLite would make numbers of texts in a column of that type");
        Assert.That(Column(SqliteDialect.Instance, "size"), Is.EqualTo("NUMERIC"), "named");
    });

    [Test]
    public void A_computed_column_is_not_written_but_returned() =>
        SqlOf.Statement(new UpdateRow(InvoiceQuerySet.Model, default(FieldSet).With(1))).Is(new()
        {
            Sqlite = """UPDATE "invoice" SET "price" = ? WHERE "id" = ? RETURNING "total" """,
            PostgreSql = """UPDATE "invoice" SET "price" = $1 WHERE "id" = $2 RETURNING "total" """,
            MySql = "UPDATE `invoice` SET `price` = ? WHERE `id` = ?",
            SqlServer = "DECLARE @returned TABLE ([total] int); UPDATE [invoice] SET [price] = @p0 OUTPUT INSERTED.[total] INTO @returned WHERE [id] = @p1; SELECT [total] FROM @returned",
        });

    [Test]
    public void SQL_Server_casts_it_to_its_type() => Assert.That(
        string.Concat(SqlServerDialect.Instance.CreateSchemaWriter(safe: false).Create([InvoiceQuerySet.Model])),
        Does.Contain("[total] AS (CAST(price * 2 AS int)) PERSISTED NOT NULL"));

    [Test]
    public void Without_its_expression_the_table_cannot_be_made() => Assert.That(
        () => SqliteDialect.Instance.CreateSchemaWriter(safe: false).Create([ForeignInvoiceQuerySet.Model]),
        Throws.TypeOf<ConfigurationException>().With.Message.Contains("'total' of table 'foreign_invoice'").And.Message.Contains("expression"));

    private static string Column(Dialects.Dialect dialect, string name) =>
        dialect.CreateSchemaWriter(safe: false).Describe([MovieQuerySet.Model]).Tables[0].Columns.Single(column => column.Name == name).Type;
}

[Model]
public partial class Movie
{
    public int Id { get; set; }

    [Column("rating", Type = "mpaa_rating")]
    public string Rating { get; set; } = "";

    [Column(Type = "interval", Databases = ["postgresql"])]
    public TimeSpan Lasts { get; set; }

    [Column(Type = "char(5)")]
    public string Code { get; set; } = "";

    [Column(Type = "jsonb", Databases = ["postgresql"])]
    public string? Details { get; set; }

    [Column(Type = "NUMERIC", Databases = ["sqlite"])]
    public double Size { get; set; }

    [Column(Type = "money", Databases = ["postgresql"])]
    public decimal Price { get; set; }
}

[Model]
public partial class Invoice
{
    public int Id { get; set; }

    public int Price { get; set; }

    [Generated("price * 2")]
    public int Total { get; private set; }
}

[Model]
public partial class ForeignInvoice
{
    public int Id { get; set; }

    [Generated]
    public int Total { get; private set; }
}
