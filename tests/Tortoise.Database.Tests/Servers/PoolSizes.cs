namespace Tortoise.Tests.Servers;

/// <summary>What a URL, or a connection string, says about the number of connections means the same in every driver. No server is asked.</summary>
public sealed class PoolSizes
{
    private const string Sqlite = "sqlite://:memory:?";
    private const string PostgreSql = "postgres://user@127.0.0.1:1/club?";
    private const string MariaDb = "mariadb://user@127.0.0.1:1/club?";

    private static readonly DatabaseOptions NeverDefault = new() { MayBeDefault = false };

    [Test]
    public void A_least_number_above_the_greatest_is_refused_with_the_same_words([Values(Sqlite, PostgreSql, MariaDb)] string url)
    {
        Assert.That(
            () => Database.Open(url + "minsize=3&maxsize=2", NeverDefault),
            Throws.TypeOf<ConfigurationException>().With.Message.EqualTo(
                "The minimum number of connections ('minsize' in a URL) exceeds the maximum ('maxsize'), which is 2: lower the minimum or raise the maximum."));
        Assert.That(
            () => Database.Open(url + "minsize=10000", NeverDefault),
            Throws.TypeOf<ConfigurationException>().With.Message.Contains(" by default"));
    }

    [TestCase("postgres:Host=127.0.0.1;Minimum Pool Size=3;Maximum Pool Size=2")]
    [TestCase("postgres:Host=127.0.0.1;MinPoolSize=11")]
    [TestCase("mariadb:Server=127.0.0.1;Minimum Pool Size=3;Maximum Pool Size=2")]
    [TestCase("mariadb:Server=127.0.0.1;Min Pool Size=11")]
    public void So_it_is_in_a_connection_string(string connectionString) =>
        Assert.That(() => Database.Open(connectionString, NeverDefault), Throws.TypeOf<ConfigurationException>().With.Message.Contains("'minsize' in a URL"));

    [Test]
    public async Task Any_greatest_number_may_stand_alone([Values(Sqlite, PostgreSql, MariaDb)] string url, [Values(1, 100)] int maxSize)
    {
        await using var database = Database.Open($"{url}maxsize={maxSize}", NeverDefault);
        Assert.That(database.Dialect.Name, Is.Not.Empty);
    }

    [TestCase("postgres:Host=127.0.0.1;Minimum Pool Size=20;Maximum Pool Size=20")]
    [TestCase("mariadb:Server=127.0.0.1;MaximumPoolSize=20;MinimumPoolSize=20")]
    public void A_connection_string_may_raise_both(string connectionString)
    {
        // MySqlConnector's scheme is both servers', so its connection string asks which of them it is.
        Assert.That(() => Database.Open(connectionString + ";Port=1", NeverDefault), connectionString.StartsWith("mariadb", StringComparison.Ordinal)
            ? Throws.TypeOf<ConnectionException>()
            : Throws.Nothing);
    }
}
