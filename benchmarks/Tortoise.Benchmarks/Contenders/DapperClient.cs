using Dapper;
using Microsoft.Data.Sqlite;

namespace Tortoise.Benchmarks.Contenders;

/// <summary>Dapper as its documentation shows it, on a connection that stays open.</summary>
internal sealed class DapperClient(string path) : IDisposable
{
    private readonly SqliteConnection _connection = DatabaseFile.Connect(path);

    public double Get(int operations)
    {
        var sum = 0.0;
        for (var i = 0; i < operations; i++)
        {
            sum += _connection.QueryFirst<PlainTeam>(Workload.Get, new { id = Workload.Key(i) }).Score;
        }

        return sum;
    }

    public double List(int operations)
    {
        var sum = 0.0;
        for (var i = 0; i < operations; i++)
        {
            sum += _connection.Query<PlainTeam>(Workload.List, new { rank = Workload.ListRank }).AsList().Count;
        }

        return sum;
    }

    public double Insert(int operations)
    {
        var sum = 0.0;
        using var transaction = _connection.BeginTransaction();
        for (var i = 0; i < operations; i++)
        {
            var row = new { name = Workload.Name(i), city = Workload.City(i), score = (double)i, rank = i };
            sum += _connection.ExecuteScalar<long>(Workload.InsertReturning, row, transaction) > 0 ? 1 : 0;
        }

        transaction.Commit();
        return sum;
    }

    public void Dispose() => _connection.Dispose();
}
