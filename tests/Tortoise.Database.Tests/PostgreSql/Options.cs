namespace Tortoise.Tests.PostgreSql;

/// <summary>What a URL can say, and what is refused by name.</summary>
public sealed class Options() : PostgreSqlTest(TeamQuerySet.Model)
{
    [TestCase("postgres")]
    [TestCase("postgresql")]
    [TestCase("asyncpg")]
    [TestCase("psycopg")]
    public async Task Every_scheme_opens(string scheme)
    {
        await using var database = Database.Open(scheme + Address()[Address().IndexOf(':', StringComparison.Ordinal)..]);
        Assert.That(await Team.All().Using(database).CountAsync(), Is.Zero);
    }

    [Test]
    public async Task Options_reach_the_server()
    {
        await using var database = Database.Open(Address(
            "minsize=1&maxsize=3&timeout=5&connect_timeout=5&statement_timeout=4000&lock_timeout=3000&idle_in_transaction_session_timeout=2000&application_name=a%20b&sslmode=prefer&keepalive=30"));
        Assert.That(
            await database.QueryAsync<string, string, string, string>($"""
                SELECT current_setting('statement_timeout'), current_setting('lock_timeout'), current_setting('idle_in_transaction_session_timeout'),
                current_setting('application_name')
                """),
            Is.EqualTo([("4s", "3s", "2s", "a b")]));
    }

    [Test]
    public async Task Of_several_hosts_the_one_with_the_attributes_serves()
    {
        await using (var database = Database.Open(WithDeadHost("target_session_attributes=primary")))
        {
            Assert.That(await Team.All().Using(database).CountAsync(), Is.Zero);
        }

        await using var standby = Database.Open(WithDeadHost("target_session_attributes=standby"));
        Assert.That(async () => await Team.All().Using(standby).CountAsync(), Throws.TypeOf<ConnectionException>());

        string WithDeadHost(string options)
        {
            var address = Address(options);
            return address.Insert(address.IndexOf('@', StringComparison.Ordinal) + 1, "127.0.0.2:1,");
        }
    }

    [Test]
    public async Task A_backslash_in_a_string_is_a_backslash_whatever_the_server_says()
    {
        await using var database = Database.Open($"postgres:{NpgsqlAddress()};Options=-c standard_conforming_strings=off", new DatabaseOptions { MayBeDefault = false });
        await database.ExecuteScriptAsync("CREATE TABLE path (name text DEFAULT 'a\\')");
        await database.ExecuteAsync($"INSERT INTO path DEFAULT VALUES");
        Assert.That(await database.QueryAsync<string>($"SELECT name FROM path"), Is.EqualTo([@"a\"]));
    }

    [TestCase("postgres://user:hunter2@host/db?colour=red", "colour")]
    [TestCase("postgres://user:hunter2@host/db?maxsize=0", "maxsize")]
    [TestCase("postgres://user:hunter2@host/db?minsize=9&maxsize=3", "minsize")]
    [TestCase("postgres://user:hunter2@host/db?timeout=soon", "timeout")]
    [TestCase("postgres://user:hunter2@host/db?statement_timeout=-1", "statement_timeout")]
    [TestCase("postgres://user:hunter2@host/db?ssl=perhaps", "ssl")]
    [TestCase("postgres://user:hunter2@host/db?sslmode=perhaps", "sslmode")]
    [TestCase("postgres://user:hunter2@host/db?ssl=true&sslmode=require", "sslmode")]
    [TestCase("postgres://user:hunter2@host:port/db", "port")]
    [TestCase("postgres://user:hunter2@/db", "host")]
    public void What_is_wrong_is_told_without_passwords(string url, string told)
    {
        var exception = Assert.Throws<ConfigurationException>(() => Database.Open(url));
        Assert.That(exception.ToString(), Does.Contain(told).And.Not.Contain("hunter2"));
    }

    [Test]
    public async Task A_server_that_is_not_there_is_told_at_the_first_statement()
    {
        await using var nowhere = Database.Open("postgres://user:hunter2@127.0.0.1:1/db?connect_timeout=2");
        var exception = Assert.ThrowsAsync<ConnectionException>(async () => await Team.All().Using(nowhere));
        Assert.That(exception.Message, Does.Contain("127.0.0.1:1").And.Contain("password").And.Not.Contain("hunter2"));
        Assert.That(exception.ToString(), Does.Not.Contain("hunter2"));
    }
}
