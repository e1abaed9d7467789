using Tortoise.Metadata;
using Tortoise.Tests.Press;

namespace Tortoise.SqlServer.Tests.Driver;

/// <summary>The server's error numbers and messages, as its documentation has them.</summary>
public class ErrorTests
{
    [Test]
    public void A_unique_index_tells_its_columns()
    {
        var exception = Integrity(
            2601, "Cannot insert duplicate key row in object 'dbo.city' with unique index 'uq_city_name'. The duplicate key value is (Oslo).");
        Assert.That((exception.Kind, exception.Table, exception.Constraint), Is.EqualTo((IntegrityKind.Unique, "city", "uq_city_name")));
        Assert.That(exception.Columns, Is.EqualTo(["name"]));
        Assert.That(exception.Message, Does.Contain("uq_city_name").And.Not.Contain("Oslo"));
        Assert.That(exception.InnerException, Is.Not.Null);
    }

    [Test]
    public void A_key_tells_its_table()
    {
        var exception = Integrity(
            2627, "Violation of PRIMARY KEY constraint 'PK__city__3213'. Cannot insert duplicate key in object 'dbo.city'. The duplicate key value is (7).");
        Assert.That((exception.Kind, exception.Table, exception.Constraint), Is.EqualTo((IntegrityKind.Unique, "city", "PK__city__3213")));
        Assert.That(exception.Columns, Is.EqualTo(["id"]));
        Assert.That(exception.Message, Does.Not.Contain("7)"));
    }

    [Test]
    public void A_value_is_never_taken_for_a_name()
    {
        var exception = Integrity(
            2627,
            "Violation of UNIQUE KEY constraint 'uq_city_name'. Cannot insert duplicate key in object 'dbo.city'. The duplicate key value is (PRIMARY KEY in object 'secret').");
        Assert.That(exception.Table, Is.EqualTo("city"));
        Assert.That(exception.Columns, Is.EqualTo(["name"]));
        Assert.That(exception.Message, Does.Not.Contain("secret"));
    }

    [Test]
    public void A_missing_value_tells_its_column()
    {
        var exception = Integrity(
            515, "Cannot insert the value NULL into column 'name', table 'club.dbo.city'; column does not allow nulls. INSERT fails.");
        Assert.That((exception.Kind, exception.Table), Is.EqualTo((IntegrityKind.NotNull, "city")));
        Assert.That(exception.Columns, Is.EqualTo(["name"]));
    }

    [Test]
    public void A_check_tells_its_constraint()
    {
        var exception = Integrity(
            547, """The UPDATE statement conflicted with the CHECK constraint "positive". The conflict occurred in database "club", table "dbo.city", column 'people'.""");
        Assert.That((exception.Kind, exception.Table, exception.Constraint), Is.EqualTo((IntegrityKind.Check, "city", "positive")));
        Assert.That(exception.Columns, Is.EqualTo(["people"]));
    }

    /// <summary>The message names the table that is referred to.</summary>
    [TestCase("FOREIGN KEY constraint", "magazine")]
    [TestCase("FOREIGN KEY SAME TABLE constraint", "press_article")]
    public void A_parent_that_is_missing_tells_the_row_that_refers_to_it(string what, string parent)
    {
        var message = $"""The INSERT statement conflicted with the {what} "fk_press_article_magazine_id". The conflict occurred in database "club", table "dbo.{parent}", column 'id'.""";
        var exception = (IntegrityException)Of(547, message, ArticleQuerySet.Model);
        Assert.That((exception.Kind, exception.Table, exception.Constraint), Is.EqualTo((IntegrityKind.ForeignKey, "press_article", "fk_press_article_magazine_id")));
        Assert.That(exception.Columns, Is.EqualTo(["magazine_id"]));
        var unknown = (IntegrityException)Of(547, message, model: null);
        Assert.That((unknown.Kind, unknown.Table, unknown.Constraint), Is.EqualTo((IntegrityKind.ForeignKey, (string?)null, "fk_press_article_magazine_id")));
        Assert.That(unknown.Columns, Is.Empty, "the columns of the other table are none of it");
    }

    [TestCase("REFERENCE", ", column 'magazine_id'")]
    [TestCase("SAME TABLE REFERENCE", "")]
    public void A_row_that_is_still_referred_to_tells_by_which_table(string what, string column)
    {
        var exception = Integrity(
            547, $"""The DELETE statement conflicted with the {what} constraint "fk_press_article_magazine_id". The conflict occurred in database "club", table "dbo.press_article"{column}.""");
        Assert.That((exception.Kind, exception.Table, exception.Constraint), Is.EqualTo((IntegrityKind.ForeignKey, "press_article", "fk_press_article_magazine_id")));
        Assert.That(exception.Columns, column.Length > 0 ? Is.EqualTo(["magazine_id"]) : Is.Empty);
    }

    [TestCase(1205)]
    [TestCase(1222)]
    [TestCase(3960)]
    [TestCase(-2)]
    [TestCase(40501)]
    public void What_may_go_better_the_next_time(int number) => Assert.That(Of(number, ""), Is.TypeOf<TransientException>());

    [TestCase(53)]
    [TestCase(10054)]
    [TestCase(596)]
    public void A_lost_connection(int number) => Assert.That(Of(number, ""), Is.TypeOf<ConnectionException>());

    [Test]
    public void Severe_errors_end_the_connection() =>
        Assert.That(SqlServerErrors.Of(9001, 21, "The log is not available.", "", null, mayBeDone: true, new InvalidOperationException()), Is.TypeOf<ConnectionException>());

    [TestCase(628)]
    [TestCase(3902)]
    [TestCase(3930)]
    public void A_transaction_that_is_gone(int number) => Assert.That(Of(number, ""), Is.TypeOf<TransactionException>());

    [Test]
    public void Another_error_tells_the_SQL_and_no_values()
    {
        var exception = Of(245, "Conversion failed when converting the nvarchar value 'it's secret' to data type int.");
        Assert.That(exception, Is.TypeOf<StatementException>());
        Assert.That(exception.Message, Does.Contain("245").And.Contain("SELECT 1"));
        Assert.That(exception.ToString(), Does.Not.Contain("secret"));
        Assert.That(exception.InnerException, Is.TypeOf<RedactedDbException>().With.Property("ErrorCode").EqualTo(245));
    }

    [Test]
    public void A_full_disk_is_told_apart()
    {
        var exception = Of(1105, "Could not allocate space for object 'dbo.city' in database 'club' because the 'PRIMARY' filegroup is full.");
        Assert.That(exception, Is.TypeOf<StorageFullException>());
    }

    [Test]
    public void A_cancelled_statement_says_so()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var exception = SqlServerErrors.Of(
            new InvalidOperationException("Operation cancelled by user."), "SELECT 1", null, isConnected: true, mayBeDone: false, includesDetail: false, source.Token);
        Assert.That(exception, Is.TypeOf<OperationCanceledException>());
    }

    private static IntegrityException Integrity(int number, string message) => (IntegrityException)Of(number, message);

    private static Exception Of(int number, string message) => Of(number, message, CityQuerySet.Model);

    private static Exception Of(int number, string message, ModelMetadata? model) =>
        SqlServerErrors.Of(number, severity: 14, message, "SELECT 1", model, mayBeDone: true, new InvalidOperationException(message));
}
