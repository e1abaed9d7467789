using System.Diagnostics;
using Npgsql;

namespace Tortoise.Tests.PostgreSql;

/// <summary>Statements that are cancelled and prepared at the server, and connections that are somebody else's.</summary>
public sealed class Connections() : PostgreSqlTest(TeamQuerySet.Model)
{
    [Test]
    public async Task A_cancelled_statement_ends_at_the_server()
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        var watch = Stopwatch.StartNew();
        Assert.That(
            async () => await Db.QueryAsync<string>($"SELECT pg_sleep(60)::text AS slept", cancellation.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(30)));
        Assert.That(
            async () => await Db.QueryAsync<long>($"SELECT COUNT(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%AS slept%' AND pid <> pg_backend_pid()"),
            Is.EqualTo([0]).After(2000, 50));
    }

    [Test]
    public async Task A_data_source_of_the_program_serves_and_stays_open()
    {
        await using var source = new NpgsqlDataSourceBuilder(NpgsqlAddress()).Build();
        await using (var database = Database.Open(source))
        {
            await Team.Filter(t => t.Name == "x").Using(database).CountAsync();
            using (database.Enter())
            {
                await Team.CreateAsync(new() { Name = "A" });
            }

            Assert.That(await Team.All().Using(database).Select(t => t.Name), Is.EqualTo(["A"]));
        }

        await using var command = source.CreateCommand("SELECT COUNT(*) FROM team");
        Assert.That(await command.ExecuteScalarAsync(), Is.EqualTo(1L));
    }

    [Test]
    public async Task A_connection_of_the_program_serves_and_stays_open()
    {
        await using var connection = new NpgsqlConnection(NpgsqlAddress());
        await connection.OpenAsync();
        await using (var database = Database.Open(connection))
        using (database.Enter())
        {
            await database.InTransactionAsync(async () => await Team.CreateAsync(new() { Name = "A" }));
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () => await Team.All().CountAsync())));
        }

        await using var command = new NpgsqlCommand("SELECT COUNT(*) FROM team", connection);
        Assert.That(await command.ExecuteScalarAsync(), Is.EqualTo(1L));
    }

    [Test]
    public async Task A_transaction_left_open_on_a_connection_of_the_program_is_rolled_back_before_the_next_statement()
    {
        await using var connection = new NpgsqlConnection(NpgsqlAddress());
        await connection.OpenAsync();
        await using var database = Database.Open(connection);
        using var entered = database.Enter();
        var transaction = await database.BeginAsync();
        await Team.CreateAsync(new() { Name = "A" });

        // The transaction is disposed while it runs, and so cannot be rolled back then.
        var running = database.QueryAsync<string>($"SELECT pg_sleep(0.2)::text").AsTask();
        await transaction.DisposeAsync();
        await running;
        await Team.CreateAsync(new() { Name = "B" });
        Assert.That(await Team.All().Using(Db).Select(t => t.Name), Is.EqualTo(["B"]));
    }

    [Test]
    public async Task Statements_that_are_not_used_any_more_are_given_up_at_the_server()
    {
        await using var one = Database.Open(Address("maxsize=1"));
        for (var i = 0; i < 300; i++)
        {
            var text = SqlTemplate.FromText($"SELECT {i}");
            await one.QueryAsync<int>(text);
            await one.QueryAsync<int>(text);
        }

        var kept = await one.QueryAsync<long>($"SELECT COUNT(*) FROM pg_prepared_statements");
        Assert.That(kept.Single(), Is.InRange(200, 257));
    }

    [Test]
    public async Task The_statements_of_batches_are_given_up_as_well()
    {
        await Db.GenerateSchemasAsync([FactQuerySet.Model]);
        await using var one = Database.Open(Address("maxsize=1"));
        using var entered = one.Enter();
        Fact[] facts = [new() { Name = "A" }, new() { Name = "B" }];
        await Fact.BulkCreateAsync(facts);
        for (var shape = 1; shape <= 300; shape++)
        {
            await Fact.BulkUpdateAsync(facts, f => FieldsOf(f, shape));
        }

        Assert.That((await one.QueryAsync<long>($"SELECT COUNT(*) FROM pg_prepared_statements")).Single(), Is.InRange(200, 258));

        static FieldList FieldsOf(FactFields f, int shape) =>
            [.. ((IField[])[f.A, f.B, f.C, f.Name, f.Note, f.Flag, f.Maybe, f.Cost, f.Mood]).Where((_, i) => (shape & (1 << i)) != 0)];
    }

    [Test]
    public async Task A_statement_is_prepared_at_its_second_run()
    {
        await using var one = Database.Open(Address("maxsize=1"));
        await Team.All().Using(one);
        Assert.That(await PreparedAsync(one), Is.Zero);
        await Team.All().Using(one);
        Assert.That(await PreparedAsync(one), Is.EqualTo(1));
        foreach (var length in (int[])[1, 2, 3, 50, 500])
        {
            await Team.Filter(t => t.Id.In(Enumerable.Range(0, length))).Using(one);
        }

        Assert.That(await PreparedAsync(one), Is.EqualTo(2), "one statement for lists of any length");
    }

    [Test]
    public async Task A_statement_whose_preparation_was_cut_off_is_prepared_at_its_next_run()
    {
        await using var one = Database.Open(Address("maxsize=1"));
        await Team.All().Using(one);
        await using (await Db.BeginAsync())
        {
            // What is about the table cannot even be parsed.
            await Db.ExecuteScriptAsync("LOCK TABLE team IN ACCESS EXCLUSIVE MODE");
            using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
            Assert.That(async () => await Team.All().Using(one).ToListAsync(source.Token), Throws.InstanceOf<OperationCanceledException>());
        }

        Assert.That(await PreparedAsync(one), Is.Zero);
        await Team.All().Using(one);
        Assert.That(await PreparedAsync(one), Is.EqualTo(1));
    }

    private static async Task<long> PreparedAsync(Database one) =>
        (await one.QueryAsync<long>($"SELECT COUNT(*) FROM pg_prepared_statements WHERE statement LIKE '%team%' AND statement NOT LIKE '%pg_prep%'")).Single();
}
