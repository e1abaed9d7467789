using System.Data;
using System.Data.Common;
using Tortoise.Compilation;
using Tortoise.Diagnostics;

namespace Tortoise.Execution;

/// <summary>The connections to a server: any of them can run any statement.</summary>
/// <typeparam name="TConnection">The driver's connection.</typeparam>
/// <param name="create">Makes a connection, or gives the one of the program's own.</param>
/// <param name="ownsConnections">False for a connection of the program's own, which stays open.</param>
/// <param name="start">Begins a session on a connection that is open.</param>
/// <param name="errorOfOpen">Tortoise's exception for a driver's exception; null leaves it as it is.</param>
/// <param name="options">How many connections there may be.</param>
/// <param name="endpoint">Where the database is.</param>
internal sealed class ServerPool<TConnection>(
    Func<TConnection> create,
    bool ownsConnections,
    Func<TConnection, CancellationToken, ValueTask<Session>> start,
    Func<Exception, Exception?> errorOfOpen,
    PoolOptions options,
    DatabaseEndpoint endpoint) : SessionPool(endpoint)
    where TConnection : DbConnection
{
    private readonly BoundedPool _sessions = new(
        cancellationToken => OpenAsync(create(), ownsConnections, start, errorOfOpen, cancellationToken), options, endpoint.PoolName);

    /// <summary>Closes what the driver holds in addition to its sessions.</summary>
    public Func<ValueTask>? Close { get; init; }

    public override ValueTask<Session> RentAsync(CompiledStatement statement, CancellationToken cancellationToken) => _sessions.RentAsync(cancellationToken);

    public override ValueTask<Session> RentAsync(TransactionOptions options, CancellationToken cancellationToken) => _sessions.RentAsync(cancellationToken);

    public override void Observe(ConnectionLog log) => _sessions.Observe(log);

    public override ValueTask DisposeAsync()
    {
        _sessions.Close();
        return Close?.Invoke() ?? default;
    }

    private static async ValueTask<Session> OpenAsync(
        TConnection connection,
        bool ownsConnection,
        Func<TConnection, CancellationToken, ValueTask<Session>> start,
        Func<Exception, Exception?> errorOfOpen,
        CancellationToken cancellationToken)
    {
        try
        {
            if (connection.State != ConnectionState.Open)
            {
                await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            }

            return await start(connection, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            if (ownsConnection)
            {
                await connection.DisposeAsync().ConfigureAwait(false);
            }

            cancellationToken.ThrowIfCancellationRequested();
            if (errorOfOpen(exception) is { } translated)
            {
                throw translated;
            }

            throw;
        }
    }
}
