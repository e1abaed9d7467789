using Microsoft.Data.Sqlite;

namespace Tortoise.Tests.Migrations;

/// <summary>On a connection of the program's own, which stays open, nothing is left of a migration but what it made.</summary>
public sealed class OwnConnections
{
    [Test]
    public async Task The_connection_is_as_it_was()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:;Foreign Keys=True");
        await connection.OpenAsync();
        await using var db = Database.Open(connection, new DatabaseOptions { MayBeDefault = false });
        const string rebuild = "-- tortoise: rebuild a\nCREATE TABLE tortoise_new_a (id INTEGER PRIMARY KEY); INSERT INTO tortoise_new_a SELECT id FROM a; DROP TABLE a; ALTER TABLE tortoise_new_a RENAME TO a;";
        await db.MigrateAsync(Chain.Of("CREATE TABLE a (id INTEGER PRIMARY KEY, b TEXT); CREATE TABLE c (a INTEGER REFERENCES a); INSERT INTO a VALUES (1, 'x'); INSERT INTO c VALUES (1)", rebuild));
        Assert.That(await db.QueryAsync<int>($"SELECT foreign_keys FROM pragma_foreign_keys"), Is.EqualTo(new[] { 1 }));
        Assert.That(await db.QueryAsync<int>($"SELECT a FROM c"), Is.EqualTo(new[] { 1 }));

        await using var transaction = await connection.BeginTransactionAsync();
        Assert.That(
            async () => await db.MigrateAsync(Chain.Of("CREATE TABLE a (id INTEGER PRIMARY KEY, b TEXT); CREATE TABLE c (a INTEGER REFERENCES a); INSERT INTO a VALUES (1, 'x'); INSERT INTO c VALUES (1)", rebuild, rebuild)),
            Throws.InstanceOf<TortoiseException>());
    }
}
