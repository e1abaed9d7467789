using Dapper;
using LinqToDB;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tortoise.Benchmarks.Peers;

namespace Tortoise.Benchmarks.Scenarios;

/// <summary>Twenty reads by key that do not depend on each other: how many times one waits for the server.</summary>
internal sealed class IndependentReads : Scenario
{
    private const string Text = "SELECT id, name, city, score, rank FROM team WHERE id = @id";
    private const int Reads = 20;

    public override string Title => "20 independent reads";

    public override Task FillAsync(Stage stage) => Teams.FillAsync();

    public override async Task SetUpAsync(Stage stage)
    {
        if (stage.IsSqlite)
        {
            var statement = stage.OpenCApi().Prepare(Text);
            stage.Add(Peer.CApi, i =>
            {
                var teams = new List<Plain.Team>(Reads);
                for (var read = 0; read < Reads; read++)
                {
                    statement.Bind(1, Key(i, read));
                    statement.Step();
                    teams.Add(Plain.Team.Read(statement));
                    statement.Reset();
                }

                return teams;
            });
        }

        if (stage.IsPostgreSql)
        {
            await AddBatchAsync(stage);
        }

        var command = await (await stage.ConnectAsync()).PrepareAsync(Text, ("@id", 0L));
        stage.Add(stage.Prepared, "one by one", i => OneByOneAsync(i, async id =>
        {
            await using var reader = await command.Set(0, id).ReadAsync();
            await reader.ReadAsync();
            return Plain.Team.Read(reader);
        }));

        stage.Add(Peer.Tortoise, "one by one", i => OneByOneAsync(i, async id => await Models.Team.GetOrDefaultAsync(id)));

        stage.Add(Peer.Tortoise, "BatchAsync", async i =>
            await Database.Current.BatchAsync(Enumerable.Range(0, Reads).Select(read => Key(i, read)).Select(id => Models.Team.All().AsGet(t => t.Id == id))));

        foreach (var (peer, dapper) in await stage.ConnectDapperAsync())
        {
            stage.Add(peer, "one by one", i => OneByOneAsync(i, async id => await dapper.QueryFirstAsync<Plain.Team>(Text, new { id })));
            stage.Add(peer, "QueryMultiple", async i =>
            {
                var (text, parameters) = Multiple(i);
                await using var all = await dapper.QueryMultipleAsync(text, parameters);
                var teams = new List<Plain.Team>(Reads);
                for (var read = 0; read < Reads; read++)
                {
                    teams.Add(await all.ReadFirstAsync<Plain.Team>());
                }

                return teams;
            });
        }

        var compiled = EF.CompileAsyncQuery((EfContext context, long id) => context.Teams.AsNoTracking().First(t => t.Id == id));
        foreach (var (peer, context) in await stage.OpenCompiledEfAsync())
        {
            stage.Add(peer, "one by one", i => OneByOneAsync(i, async id => await compiled(context, id)));
        }

        foreach (var (peer, linq) in await stage.OpenCompiledLinqAsync())
        {
            stage.Add(peer, "one by one", i => OneByOneAsync(i, async id => await CompiledLinq.TeamAsync(linq, id)));
        }
    }

    private static long Key(int operation, int read) => Teams.Key((operation * Reads) + read);

    private static async ValueTask<object?> OneByOneAsync<T>(int operation, Func<long, ValueTask<T>> read)
    {
        var teams = new List<T>(Reads);
        for (var i = 0; i < Reads; i++)
        {
            teams.Add(await read(Key(operation, i)));
        }

        return teams;
    }

    private static async Task AddBatchAsync(Stage stage)
    {
        var batch = stage.Own(new NpgsqlBatch((NpgsqlConnection)await stage.ConnectAsync()));
        for (var read = 0; read < Reads; read++)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(Text) { Parameters = { new NpgsqlParameter<long>("id", 0L) } });
        }

        await batch.PrepareAsync();
        stage.Add(Peer.Driver, "a batch", async i =>
        {
            for (var read = 0; read < Reads; read++)
            {
                ((NpgsqlParameter<long>)batch.BatchCommands[read].Parameters[0]).TypedValue = Key(i, read);
            }

            var teams = new List<Plain.Team>(Reads);
            await using var reader = await batch.ExecuteReaderAsync();
            do
            {
                await reader.ReadAsync();
                teams.Add(Plain.Team.Read(reader));
            }
            while (await reader.NextResultAsync());

            return teams;
        });
    }

    private static (string Text, DynamicParameters Parameters) Multiple(int operation)
    {
        var parameters = new DynamicParameters();
        for (var read = 0; read < Reads; read++)
        {
            parameters.Add($"id{read}", Key(operation, read));
        }

        return (MultipleText, parameters);
    }

    private static readonly string MultipleText = string.Join(";\n", Enumerable.Range(0, Reads).Select(read => $"{Text}{read}"));
}
