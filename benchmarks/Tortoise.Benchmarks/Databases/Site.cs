using System.Data.Common;
using System.Globalization;
using System.Text;

namespace Tortoise.Benchmarks;

/// <summary>Where a database is, and how one connects to it: everybody in the same way.</summary>
internal abstract class Site(Engine engine) : IAsyncDisposable
{
    private DbConnection? _outside;

    public Engine Engine { get; } = engine;

    /// <summary>For Tortoise.</summary>
    public abstract string Url { get; }

    /// <summary>For all others.</summary>
    /// <param name="settings">What is added.</param>
    public abstract string ConnectionString(string settings = "");

    /// <summary>A connection that is not open.</summary>
    public abstract DbConnection Connection(string settings = "");

    /// <summary>A connection that is open, and has the settings that Tortoise's have.</summary>
    public virtual async Task<DbConnection> ConnectAsync(string settings = "")
    {
        var connection = Connection(settings);
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Runs a script outside of what is measured.</summary>
    public async Task ExecuteAsync(string? script)
    {
        if (script is not null)
        {
            await using var command = await CommandAsync(script);
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>Runs the script that makes the tables as they were before a batch, and what the database would otherwise do in somebody's next one.</summary>
    public virtual Task RestoreAsync(string? script) => ExecuteAsync(script);

    /// <summary>The rows of a query outside of what is measured, as text.</summary>
    public async Task<string> QueryAsync(string sql)
    {
        var text = new StringBuilder();
        await using var command = await CommandAsync(sql);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            text.AppendJoin(" | ", values.Select(value => value is DBNull ? "null" : Convert.ToString(value, CultureInfo.InvariantCulture))).AppendLine();
        }

        return text.ToString();
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_outside is not null)
        {
            await _outside.DisposeAsync();
        }
    }

    private async Task<DbCommand> CommandAsync(string sql)
    {
        _outside ??= await ConnectAsync();
        var command = _outside.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
