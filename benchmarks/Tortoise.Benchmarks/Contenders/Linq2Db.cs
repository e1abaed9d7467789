using LinqToDB;
using LinqToDB.Async;
using LinqToDB.Data;
using Mapping = LinqToDB.Mapping;

namespace Tortoise.Benchmarks.Contenders;

/// <summary>linq2db with compiled queries, on a connection that stays open.</summary>
internal sealed class Linq2Db(DataOptions options) : IAsyncDisposable
{
    private static readonly Func<DataConnection, long, Task<Row>> ByKey =
        CompiledQuery.Compile((DataConnection db, long id) => db.GetTable<Row>().FirstAsync(row => row.Id == id, default));

    private static readonly Func<DataConnection, int, Task<List<Row>>> ByRank =
        CompiledQuery.Compile((DataConnection db, int rank) => db.GetTable<Row>().Where(row => row.Rank < rank).ToListAsync(default));

    private readonly DataConnection _connection = new(options);

    public async ValueTask<double> Get(int operations)
    {
        var sum = 0.0;
        for (var i = 0; i < operations; i++)
        {
            sum += (await ByKey(_connection, Workload.Key(i))).Score;
        }

        return sum;
    }

    public async ValueTask<double> List(int operations)
    {
        var sum = 0.0;
        for (var i = 0; i < operations; i++)
        {
            sum += (await ByRank(_connection, Workload.ListRank)).Count;
        }

        return sum;
    }

    public async ValueTask<double> Insert(int operations)
    {
        var sum = 0.0;
        for (var i = 0; i < operations; i++)
        {
            var row = new Row { Name = Workload.Name(i), City = Workload.City(i), Score = i, Rank = i };
            sum += await _connection.InsertWithInt64IdentityAsync(row, tableName: "entry") > 0 ? 1 : 0;
        }

        return sum;
    }

    public async ValueTask<double> InsertInTransaction(int operations)
    {
        await using var transaction = await _connection.BeginTransactionAsync();
        var sum = await Insert(operations);
        await transaction.CommitAsync();
        return sum;
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    /// <summary>Public, because its code is made at run time.</summary>
    [Mapping.Table("team")]
    public sealed class Row
    {
        [Mapping.Column("id"), Mapping.PrimaryKey, Mapping.Identity]
        public long Id { get; set; }

        [Mapping.Column("name"), Mapping.NotNull]
        public required string Name { get; set; }

        [Mapping.Column("city")]
        public string? City { get; set; }

        [Mapping.Column("score")]
        public double Score { get; set; }

        [Mapping.Column("rank")]
        public int Rank { get; set; }
    }
}
