using Microsoft.Data.Sqlite;

namespace Tortoise.Tests.Sqlite;

/// <summary>SQLite looks at foreign keys only on connections that are told to: all of Tortoise's are, however they are opened.</summary>
public sealed class EnforcedForeignKeys : SqliteFile
{
    private const string Tables = "CREATE TABLE parent (id INTEGER PRIMARY KEY); CREATE TABLE child (parent INTEGER REFERENCES parent (id))";

    [Test]
    public async Task On_connections_of_a_URL_and_of_a_connection_string()
    {
        foreach (var address in new[] { $"sqlite://{Path}", $"sqlite://{InFolder("one.db")}?maxsize=1", $"sqlite:Data Source={InFolder("two.db")}", "sqlite://:memory:" })
        {
            await using var database = Database.Open(address, new DatabaseOptions { MayBeDefault = false });
            await AssertEnforcedAsync(database);
        }
    }

    [Test]
    public async Task On_every_connection_that_reads_and_writes_at_once()
    {
        await using var database = Database.Open($"sqlite://{Path}?maxsize=3", new DatabaseOptions { MayBeDefault = false });
        await using var one = await database.BeginAsync(new TransactionOptions { IsReadOnly = true });
        Assert.That(await database.QueryAsync<int>($"PRAGMA foreign_keys"), Is.EqualTo([1]));
        await Apart(async () =>
        {
            await using var two = await database.BeginAsync(new TransactionOptions { IsReadOnly = true });
            Assert.That(await database.QueryAsync<int>($"PRAGMA foreign_keys"), Is.EqualTo([1]));
            await Apart(async () =>
            {
                await using var writer = await database.BeginAsync();
                Assert.That(await database.QueryAsync<int>($"PRAGMA foreign_keys"), Is.EqualTo([1]));
                return true;
            });
            return true;
        });
    }

    [Test]
    public async Task On_a_connection_of_the_callers_own()
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        await using var database = Database.Open(connection, new DatabaseOptions { MayBeDefault = false });
        await AssertEnforcedAsync(database);
    }

    [Test]
    public async Task Not_where_the_connection_string_says_so()
    {
        await using var database = Database.Open($"sqlite:Data Source={Path};Foreign Keys=False", new DatabaseOptions { MayBeDefault = false });
        await database.ExecuteScriptAsync(Tables);
        Assert.That(await database.ExecuteAsync($"INSERT INTO child VALUES (1)"), Is.EqualTo(1));
    }

    private static async Task AssertEnforcedAsync(Database database)
    {
        await database.ExecuteScriptAsync(Tables);
        Assert.That(
            async () => await database.ExecuteAsync($"INSERT INTO child VALUES (1)"),
            Throws.TypeOf<IntegrityException>().With.Property("Kind").EqualTo(IntegrityKind.ForeignKey));
    }
}
