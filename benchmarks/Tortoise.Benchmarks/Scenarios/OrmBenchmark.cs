using Dapper;
using Tortoise.Benchmarks.Models;
using Tortoise.Benchmarks.Peers;

namespace Tortoise.Benchmarks.Scenarios;

/// <summary>One of the eleven tests of tortoise/orm-benchmarks, the suite of Tortoise for Python, on one of its three models. Ratios are to Dapper.</summary>
/// <param name="test">Its letter.</param>
/// <param name="model">small, related or wide.</param>
internal sealed class OrmBenchmark(char test, string model) : Scenario
{
    private const int Few = 100;

    private readonly string _table = $"journal_{model}";

    public static IEnumerable<Scenario> All { get; } =
        from name in (string[])["small", "related", "wide"]
        from letter in "ABCDEFGHIJK"
        select new OrmBenchmark(letter, name);

    public override bool IsOrdered => test == 'E';

    public override string Name => $"orm-benchmarks-{char.ToLowerInvariant(test)}-{model}";

    public override string Suite => "orm-benchmarks, beside Dapper";

    public override string Title => $"{test}, {model}: " + test switch
    {
        'A' => "an insert",
        'B' => "inserts in a transaction",
        'C' => "a bulk insert of 100",
        'D' => "200 objects by a filter",
        'E' => "20 of them, at an offset",
        'F' => "a row by its key",
        'G' => "200 dictionaries of four columns",
        'H' => "200 tuples of four columns",
        'I' => "all fields updated, one by one in a transaction",
        'J' => "one field updated, one by one in a transaction",
        _ => "deletes in a transaction",
    };

    public override int RowsPerOperation => test is 'B' or 'C' or 'I' or 'J' or 'K' ? Few : 1;

    public override int MaxOperations => test switch { 'A' => 500, 'B' or 'C' => 5, 'I' or 'J' or 'K' => 1, _ => base.MaxOperations };

    public override string Evidence => $"SELECT level, text FROM {_table} ORDER BY id";

    public override string? CleanUp(Engine engine) => test switch
    {
        'A' or 'B' or 'C' => $"DELETE FROM {_table} WHERE id > {Journals.Count}",
        'I' or 'J' => $"UPDATE {_table} SET level = 10, text = 'Insert, item 0' WHERE id <= {Few}",
        'K' => $"INSERT INTO {_table} ({Columns("id")}) SELECT {Columns("id - 900")} FROM {_table} AS s WHERE id > 900 AND NOT EXISTS (SELECT 1 FROM {_table} AS o WHERE o.id = s.id - 900)",
        _ => null,
    };

    public override Task FillAsync(Stage stage) => Journals.FillAsync();

    public override async Task SetUpAsync(Stage stage)
    {
        var dapper = await stage.ConnectAsync();
        var ef = await stage.OpenEfAsync();
        (IJournalPeer Dapper, IJournalPeer Ef, IJournalPeer Tortoise) peers = model switch
        {
            "small" => (
                new DapperJournal<Plain.SmallJournal>(dapper, _table, await LoadAsync<Plain.SmallJournal>(dapper)),
                new EfJournal<Plain.SmallJournal>(ef, await LoadAsync<Plain.SmallJournal>(dapper)),
                new SmallTortoiseJournal(await SmallJournal.Filter(j => j.Id <= Few))),
            "related" => (
                new DapperJournal<Plain.RelatedJournal>(dapper, _table, await LoadAsync<Plain.RelatedJournal>(dapper)),
                new EfJournal<Plain.RelatedJournal>(ef, await LoadAsync<Plain.RelatedJournal>(dapper)),
                new RelatedTortoiseJournal(await RelatedJournal.Filter(j => j.Id <= Few))),
            _ => (
                new DapperJournal<Plain.WideJournal>(dapper, _table, await LoadAsync<Plain.WideJournal>(dapper)),
                new EfJournal<Plain.WideJournal>(ef, await LoadAsync<Plain.WideJournal>(dapper)),
                new WideTortoiseJournal(await WideJournal.Filter(j => j.Id <= Few))),
        };
        stage.Add(Peer.Dapper, i => RunAsync(peers.Dapper, i));
        stage.Add(Peer.Tortoise, i => RunAsync(peers.Tortoise, i));
        stage.Add(test is >= 'D' and <= 'H' ? Peer.Ef : Peer.EfTracking, i => RunAsync(peers.Ef, i));
    }

    private async ValueTask<object?> RunAsync(IJournalPeer peer, int number)
    {
        var level = Journals.Level(number);
        switch (test)
        {
            case 'A':
                await peer.InsertAsync(number);
                return null;
            case 'B':
                await peer.InsertInTransactionAsync(Few);
                return null;
            case 'C':
                await peer.BulkInsertAsync(Few);
                return null;
            case 'D':
                return await peer.FilterAsync(level);
            case 'E':
                return await peer.PageAsync(level, number * 7 % 180);
            case 'F':
                return await peer.GetAsync((number * 7 % Journals.Count) + 1);
            case 'G':
                return await peer.DictionariesAsync(level);
            case 'H':
                return await peer.TuplesAsync(level);
            case 'I':
                await peer.UpdateAsync(level + 1);
                return null;
            case 'J':
                await peer.UpdateLevelAsync(level + 1);
                return null;
            default:
                await peer.DeleteAsync();
                return null;
        }
    }

    private async Task<List<T>> LoadAsync<T>(System.Data.Common.DbConnection connection) =>
        (await connection.QueryAsync<T>($"SELECT * FROM {_table} WHERE id <= {Few}")).AsList();

    private string Columns(string id)
    {
        var row = model switch { "small" => typeof(Plain.SmallJournal), "related" => typeof(Plain.RelatedJournal), _ => typeof(Plain.WideJournal) };
        return string.Join(", ", row.GetProperties().Where(property => property.Name != "Id").Select(property => SnakeCase.Of(property.Name)).Prepend(id));
    }
}
