using System.Text;
using Tortoise.Dialects;

namespace Tortoise.Migrations;

/// <summary>
/// What rebuilds of tables need around them: while a table is dropped and another gets its name, foreign keys must not be enforced, and views and triggers that name it, which would be
/// in the way or go with it, are taken away and made again.
/// </summary>
internal sealed class TableRebuild
{
    private readonly MigrationSession _session;
    private readonly RebuildFeatures _features;
    private IReadOnlyList<string?[]>? _saved;

    private TableRebuild(MigrationSession session, RebuildFeatures features) => (_session, _features) = (session, features);

    /// <summary>Does work in a transaction, before and after which foreign keys are turned off and on again if tables are rebuilt in it.</summary>
    /// <param name="session">The connection, without a transaction.</param>
    /// <param name="isNeeded">True if tables are rebuilt.</param>
    /// <param name="work">The work; it gets null where no table is rebuilt.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="MigrationException">Foreign keys cannot be turned off.</exception>
    public static async ValueTask RunAsync(MigrationSession session, bool isNeeded, Func<TableRebuild?, ValueTask> work, CancellationToken cancellationToken)
    {
        if (!isNeeded || session.Features.Rebuilds is not { } features)
        {
            await work(null).ConfigureAwait(false);
            return;
        }

        var rebuild = new TableRebuild(session, features);
        var wereEnforced = await rebuild.SuspendForeignKeysAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await work(rebuild).ConfigureAwait(false);
        }
        finally
        {
            await (wereEnforced ? session.ExecuteAsync(features.ForeignKeysOn, CancellationToken.None) : default).ConfigureAwait(false);
        }
    }

    /// <summary>Ends the enforcement of foreign keys, which is possible only outside of a transaction; returns whether they were enforced.</summary>
    private async ValueTask<bool> SuspendForeignKeysAsync(CancellationToken cancellationToken)
    {
        var wereEnforced = await AreEnforcedAsync(cancellationToken).ConfigureAwait(false);
        await _session.ExecuteAsync(_features.ForeignKeysOff, cancellationToken).ConfigureAwait(false);
        return !await AreEnforcedAsync(cancellationToken).ConfigureAwait(false)
            ? wereEnforced
            : throw new MigrationException("A table cannot be rebuilt, because foreign keys cannot be turned off: the connection has an open transaction. Commit it before the migration.");
    }

    /// <summary>Takes views and triggers away before the first statement of a rebuild, and makes them again after its last.</summary>
    /// <param name="isRebuild">True if the next statement belongs to a rebuild.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async ValueTask BeforeAsync(bool isRebuild, CancellationToken cancellationToken)
    {
        if (isRebuild && _saved is null)
        {
            _saved = await _session.RowsAsync(_features.ViewsAndTriggers, cancellationToken).ConfigureAwait(false);
            foreach (var part in _saved)
            {
                var sql = new StringBuilder($"DROP {part[0]} ");
                _session.Dialect.WriteName(sql, part[1]!);
                await _session.ExecuteAsync(sql.ToString(), cancellationToken).ConfigureAwait(false);
            }
        }
        else if (!isRebuild && _saved is { } saved)
        {
            _saved = null;

            // A trigger can be one of a view.
            foreach (var part in saved.OrderByDescending(static part => part[0] == "view"))
            {
                await _session.ExecuteAsync(part[2]!, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Makes views and triggers again after the last statement, and refuses rows that refer to none.</summary>
    /// <exception cref="MigrationException">There are such rows.</exception>
    public async ValueTask EndAsync(CancellationToken cancellationToken)
    {
        await BeforeAsync(isRebuild: false, cancellationToken).ConfigureAwait(false);
        await CheckForeignKeysAsync(cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask CheckForeignKeysAsync(CancellationToken cancellationToken)
    {
        const int Shown = 10;
        var rows = await _session.RowsAsync(_features.BrokenReferences, cancellationToken).ConfigureAwait(false);
        if (rows.Count > 0)
        {
            var shown = rows.Take(Shown).Select(static row => $"{row[0]}{(row[1] is { } id ? $" (rowid {id})" : "")} → {row[2]}");
            throw new MigrationException($"{rows.Count} rows refer to rows that do not exist, so the migration is rolled back: {string.Join(", ", shown)}{(rows.Count > Shown ? ", …" : "")}. Correct them first.");
        }
    }

    private ValueTask<bool> AreEnforcedAsync(CancellationToken cancellationToken) =>
        _session.HasRowsAsync(_features.AreForeignKeysOn, cancellationToken);
}
