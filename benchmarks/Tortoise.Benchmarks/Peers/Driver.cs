using System.Data.Common;
using Npgsql;

namespace Tortoise.Benchmarks.Peers;

/// <summary>The driver by hand: commands that are prepared once, and those that are made for each call.</summary>
internal static class Driver
{
    /// <summary>A command that is prepared. Its parameters are given by their names, with @, and values that have their types: without it, Microsoft.Data.Sqlite would look for each of them in four ways.</summary>
    public static async Task<PreparedCommand> PrepareAsync(this DbConnection connection, string sql, params (string Name, object? Example)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, example) in parameters)
        {
            command.Parameters.Add(Parameter(command, name, example));
        }

        await command.PrepareAsync();
        return new PreparedCommand(command);
    }

    /// <summary>A command as most programs make it.</summary>
    public static DbCommand Command(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static DbParameter Parameter(DbCommand command, string name, object? example)
    {
        if (command is NpgsqlCommand)
        {
            return example switch
            {
                int => new NpgsqlParameter<int> { ParameterName = name },
                long => new NpgsqlParameter<long> { ParameterName = name },
                double => new NpgsqlParameter<double> { ParameterName = name },
                decimal => new NpgsqlParameter<decimal> { ParameterName = name },
                DateTime => new NpgsqlParameter<DateTime> { ParameterName = name },
                string => new NpgsqlParameter<string?> { ParameterName = name },
                _ => throw new ArgumentException($"Of which type is {name}?", nameof(example)),
            };
        }

        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = example;
        return parameter;
    }
}

/// <summary>A command that is prepared and kept.</summary>
internal sealed class PreparedCommand(DbCommand command)
{
    private readonly DbParameter[] _parameters = [.. command.Parameters.Cast<DbParameter>()];

    public DbTransaction? Transaction
    {
        set => command.Transaction = value;
    }

    /// <summary>Npgsql takes typed values without boxing them.</summary>
    public PreparedCommand Set<T>(int index, T value)
    {
        if (_parameters[index] is NpgsqlParameter<T> typed)
        {
            typed.TypedValue = value;
        }
        else
        {
            _parameters[index].Value = value is null ? DBNull.Value : value;
        }

        return this;
    }

    /// <summary>Sets values of which only the caller knew the types.</summary>
    public PreparedCommand SetAll(ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _ = values[i] switch
            {
                int value => Set(i, value),
                long value => Set(i, value),
                double value => Set(i, value),
                string value => Set(i, value),
                var value => throw new ArgumentException($"{value.GetType().Name} is no type of a parameter.", nameof(values)),
            };
        }

        return this;
    }

    public Task<DbDataReader> ReadAsync() => command.ExecuteReaderAsync();

    public Task<int> ExecuteAsync() => command.ExecuteNonQueryAsync();
}
