using System.Data.Common;

namespace Tortoise.Benchmarks.Contenders;

/// <summary>
/// The driver of a server at its best: commands and parameters are made and prepared once, only their values change, many rows are one
/// statement, and what the driver can take typed is not boxed.
/// </summary>
internal abstract class DriverByHand(DbConnection connection, int many) : IAsyncDisposable
{
    private readonly DbCommand _get = connection.CreateCommand();
    private readonly DbCommand _list = connection.CreateCommand();
    private readonly DbCommand _insert = connection.CreateCommand();
    private readonly DbCommand _insertMany = connection.CreateCommand();

    public async Task PrepareAsync()
    {
        _get.CommandText = Workload.Get;
        _get.Parameters.Add(Parameter<long>("@id"));
        _list.CommandText = Workload.List;
        _list.Parameters.Add(Parameter<int>("@rank"));
        _insert.CommandText = Workload.InsertReturning;
        AddRow(_insert, "");
        _insertMany.CommandText = Workload.InsertManyReturning(many);
        for (var row = 0; row < many; row++)
        {
            AddRow(_insertMany, $"{row}");
        }

        foreach (var command in (DbCommand[])[_get, _list, _insert, _insertMany])
        {
            await command.PrepareAsync();
        }
    }

    public async ValueTask<double> Get(int operations)
    {
        var sum = 0.0;
        for (var i = 0; i < operations; i++)
        {
            Set(_get.Parameters[0], Workload.Key(i));
            await using var reader = await _get.ExecuteReaderAsync();
            await reader.ReadAsync();
            sum += Read(reader).Score;
        }

        return sum;
    }

    public async ValueTask<double> List(int operations)
    {
        var sum = 0.0;
        for (var i = 0; i < operations; i++)
        {
            var teams = new List<PlainTeam>();
            Set(_list.Parameters[0], Workload.ListRank);
            await using var reader = await _list.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                teams.Add(Read(reader));
            }

            sum += teams.Count;
        }

        return sum;
    }

    public async ValueTask<double> Insert(int operations)
    {
        var sum = 0.0;
        for (var i = 0; i < operations; i++)
        {
            SetRow(_insert, 0, i);
            sum += await ReadKeysAsync(_insert);
        }

        return sum;
    }

    public async ValueTask<double> InsertMany(int operations)
    {
        for (var i = 0; i < operations; i++)
        {
            SetRow(_insertMany, i, i);
        }

        return await ReadKeysAsync(_insertMany);
    }

    public async ValueTask DisposeAsync()
    {
        await _get.DisposeAsync();
        await _list.DisposeAsync();
        await _insert.DisposeAsync();
        await _insertMany.DisposeAsync();
    }

    protected abstract DbParameter Parameter<T>(string name);

    protected abstract void Set<T>(DbParameter parameter, T value);

    private static async ValueTask<double> ReadKeysAsync(DbCommand command)
    {
        var sum = 0.0;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            sum += reader.GetInt64(0) > 0 ? 1 : 0;
        }

        return sum;
    }

    private static PlainTeam Read(DbDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Name = row.GetString(1),
        City = row.IsDBNull(2) ? null : row.GetString(2),
        Score = row.GetDouble(3),
        Rank = row.GetInt32(4),
    };

    private void AddRow(DbCommand command, string suffix)
    {
        command.Parameters.Add(Parameter<string>($"@name{suffix}"));
        command.Parameters.Add(Parameter<string?>($"@city{suffix}"));
        command.Parameters.Add(Parameter<double>($"@score{suffix}"));
        command.Parameters.Add(Parameter<int>($"@rank{suffix}"));
    }

    private void SetRow(DbCommand command, int row, int number)
    {
        var parameters = command.Parameters;
        Set(parameters[row * 4], Workload.Name(number));
        Set(parameters[(row * 4) + 1], Workload.City(number));
        Set(parameters[(row * 4) + 2], (double)number);
        Set(parameters[(row * 4) + 3], number);
    }
}
