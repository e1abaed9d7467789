namespace Tortoise.Tests.Execution;

/// <summary>What is logged of an exception, all that is inside it too, shows no value, unless the program asks for it.</summary>
public sealed class ValuesInErrors(TestServer server) : DatabaseTest(server, SecretQuerySet.Model)
{
    private const string Value = "S3cr'et% \"for\" key 'x'";

    [Test]
    public async Task A_broken_constraint_shows_no_value()
    {
        await Secret.CreateAsync(new() { Text = Value });
        var exception = await CatchAsync<IntegrityException>(Db, async () => await Secret.CreateAsync(new() { Text = Value }));
        Assert.That(exception.ToString(), Does.Not.Contain("S3cr").And.Contain(Server.ReportsErrorTable ? "secret" : "").IgnoreCase);
        Assert.That(exception.InnerException, Is.InstanceOf<System.Data.Common.DbException>());
        Assert.That(exception.Columns, Is.EqualTo(["text"]));
    }

    [Test]
    public async Task A_value_that_does_not_fit_its_place_is_not_shown()
    {
        await Secret.CreateAsync(new() { Text = Value });
        switch (Server)
        {
            case SqliteFileServer or SqliteMemoryServer:
                await AssertHiddenAsync($"SELECT json_extract('{{}}', {Value})");
                break;
            case PostgreSqlServer:
                await AssertHiddenAsync($"SELECT CAST({Value} AS integer)");
                break;
            default:
                await AssertHiddenAsync($"INSERT INTO secret (number, text) VALUES ({Value}, 'a')");
                break;
        }
    }

    [Test]
    public void A_table_that_is_not_there_is_named() => Assert.That(
        async () => await Db.QueryAsync<int>($"SELECT COUNT(*) FROM absent WHERE name = {Value}"),
        Throws.TypeOf<StatementException>().With.Message.Contains("absent"));

    private async Task AssertHiddenAsync(SqlTemplate sql)
    {
        var hidden = await CatchAsync<StatementException>(Db, async () => await Db.ExecuteAsync(sql));
        Assert.That(hidden.ToString(), Does.Not.Contain("S3cr").And.Not.Contain("et%"));
        Assert.That(hidden.Message, Does.Contain("SQL: "));
        using var open = Server.Create(new DatabaseOptions { IncludeErrorDetail = true, MayBeDefault = false });
        await open.Database.GenerateSchemasAsync([SecretQuerySet.Model]);
        var shown = await CatchAsync<StatementException>(open.Database, async () => await open.Database.ExecuteAsync(sql));
        Assert.That(shown.ToString(), Does.Contain("S3cr"));
    }

    private static async Task<TException> CatchAsync<TException>(Database database, Func<Task> work)
        where TException : Exception
    {
        using (database.Enter())
        {
            try
            {
                await work();
            }
            catch (TException exception)
            {
                return exception;
            }
        }

        throw new AssertionException($"A {typeof(TException).Name} was expected.");
    }
}

/// <summary>A value that nobody may read in a log.</summary>
[Model]
public partial class Secret
{
    public int Id { get; set; }

    [Unique]
    [MaxLength(100)]
    public string Text { get; set; } = "";

    public int? Number { get; set; }
}
