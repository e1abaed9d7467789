namespace Tortoise.Tests.Sqlite;

/// <summary>SQLite reads text up to a NUL character.</summary>
public sealed class Scripts : SqliteFile
{
    [Test]
    public async Task A_script_with_a_NUL_character_is_refused_as_a_whole()
    {
        await using var database = Database.Open($"sqlite://{Path}", new DatabaseOptions { MayBeDefault = false });

        Assert.That(
            async () => await database.ExecuteScriptAsync("CREATE TABLE one (id INTEGER);\0CREATE TABLE two (id INTEGER)"),
            Throws.TypeOf<StatementException>().With.Message.Contains("NUL character"));
        Assert.That(await database.QueryAsync<string>($"SELECT name FROM sqlite_schema"), Is.Empty);
    }
}
