using System.Data.Common;
using System.Globalization;

namespace Tortoise.Chaos.Testbeds;

/// <summary>
/// An empty database, and a look at it from outside: over connections of the driver's own, one for each question, so that nothing of what is
/// tried takes part in the answer.
/// </summary>
internal abstract class Testbed : IAsyncDisposable
{
    private static readonly string Operations =
        $"SELECT writer, number, MAX(parts), COUNT(*), COUNT(DISTINCT part) FROM mark WHERE writer <> {KnownReads.Writer} GROUP BY writer, number";

    /// <summary>The server it is on; null for a file.</summary>
    public virtual IThrowawayServer? Server => null;

    /// <summary>Its URL, with options.</summary>
    public abstract string Url(string options = "");

    /// <summary>How many connections to it are open, apart from the one that asks.</summary>
    public abstract Task<long> ConnectionsAsync();

    /// <summary>How many transactions are open in it.</summary>
    public abstract Task<long> OpenTransactionsAsync();

    /// <summary>How many locks are held in it.</summary>
    public abstract Task<long> LocksAsync();

    /// <summary>Opens the database as the product does, with an empty table of marks in it.</summary>
    public async Task<Database> OpenAsync(string options)
    {
        var database = Database.Open(Url(options), new DatabaseOptions { MayBeDefault = false });
        try
        {
            await database.GenerateSchemasAsync([MarkQuerySet.Model]);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>The operations of numbered writers that left rows.</summary>
    public async Task<List<StoredOperation>> OperationsAsync() =>
    [
        .. (await QueryAsync(Operations)).Select(row => new StoredOperation(Number(row[0]), Number(row[1]), Number(row[2]), Number(row[3]), Number(row[4]))),
    ];

    public async Task<long> CountAsync(string sql) => Convert.ToInt64((await QueryAsync(sql))[0][0], CultureInfo.InvariantCulture);

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public async Task<List<object[]>> QueryAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>An open connection of the driver's own, to this database.</summary>
    public abstract Task<DbConnection> ConnectAsync();

    public abstract ValueTask DisposeAsync();

    protected static async Task<DbConnection> OpenedAsync(DbConnection connection)
    {
        try
        {
            await connection.OpenAsync();
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static int Number(object value) => Convert.ToInt32(value, CultureInfo.InvariantCulture);
}
