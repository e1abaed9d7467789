using MySqlConnector;
using Npgsql;
using NpgsqlTypes;

namespace Tortoise.Benchmarks.Peers;

/// <summary>The fastest ways by hand to insert many rows: COPY or arrays on PostgreSQL, statements of many rows on MariaDB.</summary>
internal static class BulkWriter
{
    private const int RowsPerStatement = 1_000;

    private const string Unnest =
        "INSERT INTO entry (name, city, score, rank) SELECT * FROM unnest($1, $2, $3, $4) RETURNING id";

    /// <summary>COPY in the binary format: nothing is returned.</summary>
    public static async Task CopyAsync(NpgsqlConnection connection, List<Plain.Sample> rows)
    {
        await using var writer = await connection.BeginBinaryImportAsync("COPY sample (id, name, city, score, rank) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            await writer.StartRowAsync();
            await writer.WriteAsync(row.Id, NpgsqlDbType.Bigint);
            await writer.WriteAsync(row.Name, NpgsqlDbType.Text);
            await writer.WriteAsync(row.City!, NpgsqlDbType.Text);
            await writer.WriteAsync(row.Score, NpgsqlDbType.Double);
            await writer.WriteAsync(row.Rank, NpgsqlDbType.Integer);
        }

        await writer.CompleteAsync();
    }

    /// <summary>An array for each column, in one prepared statement, which returns the keys.</summary>
    public static async Task<Func<List<Plain.Entry>, Task>> PrepareArraysAsync(NpgsqlConnection connection)
    {
        var command = new NpgsqlCommand(Unnest, connection);
        var names = new NpgsqlParameter<string[]> { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };
        var cities = new NpgsqlParameter<string?[]> { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };
        var scores = new NpgsqlParameter<double[]> { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Double };
        var ranks = new NpgsqlParameter<int[]> { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Integer };
        command.Parameters.AddRange((NpgsqlParameter[])[names, cities, scores, ranks]);
        await command.PrepareAsync();
        return async rows =>
        {
            names.TypedValue = [.. rows.Select(row => row.Name)];
            cities.TypedValue = [.. rows.Select(row => row.City)];
            scores.TypedValue = [.. rows.Select(row => row.Score)];
            ranks.TypedValue = [.. rows.Select(row => row.Rank)];
            await using var reader = await command.ExecuteReaderAsync();
            foreach (var row in rows)
            {
                await reader.ReadAsync();
                row.Id = reader.GetInt64(0);
            }
        };
    }

    /// <summary>Statements of 1,000 rows, prepared, or one of all if there are fewer; they return the keys. More rows are a multiple of 1,000.</summary>
    public static async Task<Func<List<Plain.Entry>, Task>> PrepareStatementsAsync(MySqlConnection connection, int rows)
    {
        var size = Math.Min(rows, RowsPerStatement);
        var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO entry (name, city, score, rank) VALUES " +
            string.Join(", ", Enumerable.Range(0, size).Select(i => $"(@n{i}, @c{i}, @s{i}, @r{i})")) + " RETURNING id";
        foreach (var i in Enumerable.Range(0, size))
        {
            command.Parameters.AddRange((MySqlParameter[])[new($"@n{i}", ""), new($"@c{i}", ""), new($"@s{i}", 0.0), new($"@r{i}", 0)]);
        }

        await command.PrepareAsync();
        return async entries =>
        {
            // A statement by itself needs none.
            await using var transaction = entries.Count > size ? await connection.BeginTransactionAsync() : null;
            command.Transaction = transaction;
            for (var first = 0; first < entries.Count; first += size)
            {
                for (var i = 0; i < size; i++)
                {
                    var entry = entries[first + i];
                    command.Parameters[i * 4].Value = entry.Name;
                    command.Parameters[(i * 4) + 1].Value = entry.City;
                    command.Parameters[(i * 4) + 2].Value = entry.Score;
                    command.Parameters[(i * 4) + 3].Value = entry.Rank;
                }

                await using var reader = await command.ExecuteReaderAsync();
                for (var i = 0; i < size; i++)
                {
                    await reader.ReadAsync();
                    entries[first + i].Id = reader.GetInt64(0);
                }
            }

            if (transaction is not null)
            {
                await transaction.CommitAsync();
            }
        };
    }
}
