using Tortoise.Dialects;
using Tortoise.Expressions;

namespace Tortoise.Migrations;

/// <summary>A lock that is a row with the time at which it ends, and is renewed on another connection until it is given back.</summary>
internal sealed class LeaseLock : MigrationLock
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(LeaseFeatures.Seconds / 3.0);

    private readonly MigrationSession _session;
    private readonly string _group;
    private readonly string _owner = $"{Environment.MachineName} process {Environment.ProcessId} {Guid.NewGuid():N}";
    private readonly CancellationTokenSource _lost = new();
    private readonly CancellationTokenSource _end = new();
    private Task? _renewal;

    public LeaseLock(MigrationSession session, string group)
    {
        _session = session;
        _group = group;
    }

    public override CancellationToken Lost => _lost.Token;

    private LeaseFeatures Lease => _session.Features.Lease!;

    public override async ValueTask HoldAsync(CancellationToken cancellationToken)
    {
        if (!await RenewAsync(_session, cancellationToken).ConfigureAwait(false))
        {
            throw LostError();
        }
    }

    /// <summary>Says that another may have it now.</summary>
    public static MigrationException LostError() => new(
        $"The lock of the migrations was not renewed for {LeaseFeatures.Seconds} s, and another program has it now. What was not committed is rolled back; migrate again, and it goes on where it stopped.");

    public override async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        if (_renewal is { } renewal)
        {
            await renewal.ConfigureAwait(false);
            try
            {
                await RunAsync(_session, $"UPDATE {LeaseFeatures.Table} SET owner = '', expires = {Lease.Now} WHERE app = {{0}} AND owner = {{1}}", CancellationToken.None, _group, _owner).ConfigureAwait(false);
            }
            catch (TortoiseException)
            {
                // It ends by itself.
            }
        }

        _end.Dispose();
        _lost.Dispose();
    }

    protected override async ValueTask<bool> TryTakeAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (!await IsThereAsync(cancellationToken).ConfigureAwait(false))
            {
                await CreateAsync(cancellationToken).ConfigureAwait(false);
            }

            await RunAsync(_session, Lease.Seed, cancellationToken, _group).ConfigureAwait(false);
            var taken = await RunAsync(
                _session,
                $"UPDATE {LeaseFeatures.Table} SET owner = {{0}}, expires = {Lease.Until} WHERE app = {{1}} AND expires < {Lease.Now}",
                cancellationToken,
                _owner,
                _group).ConfigureAwait(false);
            if (taken == 0)
            {
                return false;
            }
        }
        catch (Exception exception) when (exception is IntegrityException or TransientException)
        {
            // Another has created the table, or the row, at the same time.
            return false;
        }

        // Not in the flow of the migration, which can be in a transaction.
        using (ExecutionContext.SuppressFlow())
        {
            _renewal = Task.Run(RenewAsync, CancellationToken.None);
        }

        return true;
    }

    protected override async ValueTask<string?> HolderAsync(CancellationToken cancellationToken) =>
        (await _session.RowsAsync($"SELECT owner FROM {LeaseFeatures.Table} WHERE app = {_session.Placeholder(1)}", cancellationToken, MigrationSession.Text(_group)).ConfigureAwait(false))
        is [[{ Length: > 0 } owner]] ? owner : null;

    private async ValueTask<bool> IsThereAsync(CancellationToken cancellationToken) => (await _session.RowsAsync(Lease.Columns, cancellationToken).ConfigureAwait(false)).Count > 0;

    private async ValueTask CreateAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _session.ExecuteAsync(Lease.Create, cancellationToken).ConfigureAwait(false);
        }
        catch (StatementException)
        {
            // PostgreSQL says that the type of the rows exists, where another has just created the table.
            if (!await IsThereAsync(cancellationToken).ConfigureAwait(false))
            {
                throw;
            }
        }
    }

    private static ValueTask<int> RunAsync(MigrationSession session, string format, CancellationToken cancellationToken, params string[] values) => session.ExecuteAsync(
        string.Format(null, format, [.. values.Select((_, index) => session.Placeholder(index + 1))]), [.. values.Select(MigrationSession.Text)], cancellationToken);

    private async ValueTask<bool> RenewAsync(MigrationSession session, CancellationToken cancellationToken) => await RunAsync(
        session, $"UPDATE {LeaseFeatures.Table} SET expires = {Lease.Until} WHERE app = {{0}} AND owner = {{1}}", cancellationToken, _group, _owner).ConfigureAwait(false) > 0;

    private async Task RenewAsync()
    {
        while (true)
        {
            await Task.Delay(Interval, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_end.IsCancellationRequested)
            {
                return;
            }

            try
            {
                var session = await _session.AnotherAsync(_end.Token).ConfigureAwait(false);
                await using (session.ConfigureAwait(false))
                {
                    if (!await RenewAsync(session, _end.Token).ConfigureAwait(false))
                    {
                        await _lost.CancelAsync().ConfigureAwait(false);
                        return;
                    }
                }
            }
            catch (Exception exception) when (exception is TortoiseException or OperationCanceledException)
            {
                // The next time; if it is lost meanwhile, nothing more is committed.
            }
        }
    }
}
