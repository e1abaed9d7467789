using System.Data.Common;
using Dapper;

namespace Tortoise.Benchmarks.Contenders;

/// <summary>Dapper as its documentation shows it, on a connection that stays open.</summary>
internal sealed class DapperOnServer(DbConnection connection)
{
    public async ValueTask<double> Get(int operations)
    {
        var sum = 0.0;
        for (var i = 0; i < operations; i++)
        {
            sum += (await connection.QueryFirstAsync<PlainTeam>(Workload.Get, new { id = Workload.Key(i) })).Score;
        }

        return sum;
    }

    public async ValueTask<double> List(int operations)
    {
        var sum = 0.0;
        for (var i = 0; i < operations; i++)
        {
            sum += (await connection.QueryAsync<PlainTeam>(Workload.List, new { rank = Workload.ListRank })).AsList().Count;
        }

        return sum;
    }

    public ValueTask<double> Insert(int operations) => InsertAsync(operations, null);

    public async ValueTask<double> InsertInTransaction(int operations)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        var sum = await InsertAsync(operations, transaction);
        await transaction.CommitAsync();
        return sum;
    }

    private async ValueTask<double> InsertAsync(int operations, DbTransaction? transaction)
    {
        var sum = 0.0;
        for (var i = 0; i < operations; i++)
        {
            var row = new { name = Workload.Name(i), city = Workload.City(i), score = (double)i, rank = i };
            sum += await connection.ExecuteScalarAsync<long>(Workload.InsertReturning, row, transaction) > 0 ? 1 : 0;
        }

        return sum;
    }
}
