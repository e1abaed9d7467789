using Microsoft.Data.Sqlite;

namespace Tortoise.Benchmarks.Contenders;

/// <summary>ADO.NET at its best: commands and parameters are made and prepared once, and only their values change.</summary>
internal sealed class AdoNet : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _get;
    private readonly SqliteCommand _list;
    private readonly SqliteCommand _insert;
    private readonly SqliteParameter _id = new("@id", SqliteType.Integer);
    private readonly SqliteParameter _listRank = new("@rank", SqliteType.Integer);
    private readonly SqliteParameter _name = new("@name", SqliteType.Text);
    private readonly SqliteParameter _city = new("@city", SqliteType.Text);
    private readonly SqliteParameter _score = new("@score", SqliteType.Real);
    private readonly SqliteParameter _rank = new("@rank", SqliteType.Integer);

    public AdoNet(string path)
    {
        _connection = DatabaseFile.Connect(path);
        _get = Command(Workload.Get, _id);
        _list = Command(Workload.List, _listRank);
        _insert = Command(Workload.InsertReturning, _name, _city, _score, _rank);
    }

    public double Get(int operations)
    {
        var sum = 0.0;
        for (var i = 0; i < operations; i++)
        {
            _id.Value = Workload.Key(i);
            using var reader = _get.ExecuteReader();
            reader.Read();
            sum += Read(reader).Score;
        }

        return sum;
    }

    public double List(int operations)
    {
        var sum = 0.0;
        for (var i = 0; i < operations; i++)
        {
            var teams = new List<PlainTeam>();
            _listRank.Value = Workload.ListRank;
            using var reader = _list.ExecuteReader();
            while (reader.Read())
            {
                teams.Add(Read(reader));
            }

            sum += teams.Count;
        }

        return sum;
    }

    public double Insert(int operations)
    {
        var sum = 0.0;
        using var transaction = _connection.BeginTransaction();
        _insert.Transaction = transaction;
        for (var i = 0; i < operations; i++)
        {
            _name.Value = Workload.Name(i);
            _city.Value = (object?)Workload.City(i) ?? DBNull.Value;
            _score.Value = (double)i;
            _rank.Value = i;
            sum += (long)_insert.ExecuteScalar()! > 0 ? 1 : 0;
        }

        transaction.Commit();
        return sum;
    }

    public void Dispose()
    {
        _get.Dispose();
        _list.Dispose();
        _insert.Dispose();
        _connection.Dispose();
    }

    private static PlainTeam Read(SqliteDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Name = row.GetString(1),
        City = row.IsDBNull(2) ? null : row.GetString(2),
        Score = row.GetDouble(3),
        Rank = row.GetInt32(4),
    };

    private SqliteCommand Command(string sql, params SqliteParameter[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddRange(parameters);
        command.Prepare();
        return command;
    }
}
