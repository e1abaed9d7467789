namespace Tortoise.Migrations;

/// <summary>A lock of the server. It belongs to the connection, so the server frees it if the program dies.</summary>
internal sealed class ConnectionLock(MigrationSession session, string group) : MigrationLock
{
    private const string Pooled =
        "a pooler such as PgBouncer in transaction mode gives each transaction another connection. Set MigrationOptions.Lock to MigrationLockKind.Lease, or migrate past the pooler.";

    private bool _isTaken;

    public override async ValueTask HoldAsync(CancellationToken cancellationToken)
    {
        if (session.Features.HoldsLock is { } query && await AskAsync(query, cancellationToken).ConfigureAwait(false) != "1")
        {
            throw new MigrationException($"The lock of the migrations is not on this connection: {Pooled}");
        }
    }

    public override async ValueTask DisposeAsync()
    {
        if (!_isTaken)
        {
            return;
        }

        try
        {
            await AskAsync(session.Features.Unlock!, CancellationToken.None).ConfigureAwait(false);
        }
        catch (TortoiseException)
        {
            // The connection is lost, and the lock with it.
        }
    }

    protected override async ValueTask<bool> TryTakeAsync(CancellationToken cancellationToken)
    {
        if (session.Features.HoldsLock is { } query && await AskAsync(query, cancellationToken).ConfigureAwait(false) == "1")
        {
            throw new MigrationException($"The lock of the migrations was on this connection before it was taken: {Pooled}");
        }

        return _isTaken = await AskAsync(session.Features.TryLock!, cancellationToken).ConfigureAwait(false) == "1";
    }

    protected override async ValueTask<string?> HolderAsync(CancellationToken cancellationToken) =>
        session.Features.LockHolder is { } query ? await AskAsync(query, cancellationToken).ConfigureAwait(false) : null;

    private async ValueTask<string?> AskAsync(string query, CancellationToken cancellationToken) =>
        (await session.RowsAsync(query, cancellationToken, MigrationSession.Text(group)).ConfigureAwait(false)).FirstOrDefault()?[0];
}
