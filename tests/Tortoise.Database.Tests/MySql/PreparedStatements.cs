namespace Tortoise.Tests.MySql;

/// <summary>The server has room for a number of prepared statements that all its users share.</summary>
public sealed class PreparedStatements() : MySqlTest(TeamQuerySet.Model)
{
    [Test]
    public async Task A_connection_keeps_a_bounded_number()
    {
        await using var one = Database.Open($"{Url}?maxsize=1", new DatabaseOptions { MayBeDefault = false });
        var before = await CountAsync();
        for (var i = 0; i < 1200; i++)
        {
            await one.QueryAsync<int>(SqlTemplate.FromText($"SELECT {i}"));
        }

        Assert.That(await CountAsync() - before, Is.LessThanOrEqualTo(520));

        async Task<long> CountAsync() =>
            (await Db.QueryAsync<long>($"SELECT CAST(variable_value AS SIGNED) FROM information_schema.global_status WHERE variable_name = 'PREPARED_STMT_COUNT'")).Single();
    }

    [Test]
    public async Task A_server_without_room_is_worked_with_and_recovers()
    {
        using var server = Server.StartAnother(new ThrowawayServerOptions());
        await using var admin = Database.Open(server.Address, new DatabaseOptions { MayBeDefault = false });
        await admin.ExecuteScriptAsync("CREATE DATABASE full; SET GLOBAL max_prepared_stmt_count = 1");
        await using var database = Database.Open($"{server.Address}/full?maxsize=2", new DatabaseOptions { MayBeDefault = false });
        using var entered = database.Enter();
        await database.GenerateSchemasAsync([TeamQuerySet.Model]);
        for (var i = 0; i < 5; i++)
        {
            await Team.CreateAsync(new() { Name = $"{i}", Points = i });
            Assert.That(await Team.Filter(t => t.Points == i).Select(t => t.Name), Is.EqualTo([$"{i}"]));
        }

        // What is not prepared comes back as text, with six digits of a FLOAT.
        await admin.ExecuteScriptAsync("CREATE TABLE full.inexact (number float); INSERT INTO full.inexact VALUES (16777217)");
        await using (await admin.BeginAsync())
        {
            try
            {
                // A connection that was closed may have left room.
                await admin.ExecuteScriptAsync("PREPARE only FROM 'SELECT 1'");
            }
            catch (TransientException)
            {
                // It has not.
            }

            Assert.That(async () => await database.QueryAsync<float>($"SELECT number FROM inexact"), Throws.TypeOf<TransientException>());
        }

        await admin.ExecuteScriptAsync("SET GLOBAL max_prepared_stmt_count = 1000");
        Assert.That(await database.QueryAsync<float>($"SELECT number FROM inexact"), Is.EqualTo([16777216f]));
        Assert.That(await Team.All().CountAsync(), Is.EqualTo(5));
    }
}
