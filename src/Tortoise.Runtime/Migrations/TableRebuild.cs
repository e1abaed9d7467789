using System.Text;
using Tortoise.Dialects;

namespace Tortoise.Migrations;

/// <summary>
/// What rebuilds of tables need around them: while a table is dropped and another gets its name, foreign keys must not be enforced, and views and triggers that name it, which would be
/// in the way or go with it, are taken away and made again.
/// </summary>
internal sealed class TableRebuild(MigrationSession session, RebuildFeatures features)
{
    private IReadOnlyList<string?[]>? _saved;

    /// <summary>Ends the enforcement of foreign keys, which is possible only outside of a transaction; returns whether they were enforced.</summary>
    /// <exception cref="MigrationException">They still are: a transaction is open.</exception>
    public async ValueTask<bool> SuspendForeignKeysAsync(CancellationToken cancellationToken)
    {
        var wereEnforced = await AreEnforcedAsync(cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync(features.ForeignKeysOff, cancellationToken).ConfigureAwait(false);
        return !await AreEnforcedAsync(cancellationToken).ConfigureAwait(false)
            ? wereEnforced
            : throw new MigrationException("A table cannot be rebuilt, because foreign keys cannot be turned off: the connection has an open transaction. Commit it before the migration.");
    }

    /// <summary>Has foreign keys enforced again, if they were.</summary>
    public ValueTask ResumeForeignKeysAsync(bool wereEnforced) => wereEnforced ? session.ExecuteAsync(features.ForeignKeysOn, CancellationToken.None) : default;

    /// <summary>Takes views and triggers away before the first statement of a rebuild, and makes them again after its last.</summary>
    /// <param name="isRebuild">True if the next statement belongs to a rebuild.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async ValueTask BeforeAsync(bool isRebuild, CancellationToken cancellationToken)
    {
        if (isRebuild && _saved is null)
        {
            _saved = await session.RowsAsync(features.ViewsAndTriggers, cancellationToken).ConfigureAwait(false);
            foreach (var part in _saved)
            {
                var sql = new StringBuilder($"DROP {part[0]} ");
                session.Dialect.WriteName(sql, part[1]!);
                await session.ExecuteAsync(sql.ToString(), cancellationToken).ConfigureAwait(false);
            }
        }
        else if (!isRebuild && _saved is { } saved)
        {
            _saved = null;

            // A trigger can be one of a view.
            foreach (var part in saved.OrderByDescending(static part => part[0] == "view"))
            {
                await session.ExecuteAsync(part[2]!, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Refuses rows that refer to none.</summary>
    /// <exception cref="MigrationException">There are such rows.</exception>
    public async ValueTask CheckForeignKeysAsync(CancellationToken cancellationToken)
    {
        const int Shown = 10;
        var rows = await session.RowsAsync(features.BrokenReferences, cancellationToken).ConfigureAwait(false);
        if (rows.Count > 0)
        {
            var shown = rows.Take(Shown).Select(static row => $"{row[0]}{(row[1] is { } id ? $" (rowid {id})" : "")} → {row[2]}");
            throw new MigrationException($"{rows.Count} rows refer to rows that do not exist, so the migration is rolled back: {string.Join(", ", shown)}{(rows.Count > Shown ? ", …" : "")}. Correct them first.");
        }
    }

    private ValueTask<bool> AreEnforcedAsync(CancellationToken cancellationToken) =>
        session.HasRowsAsync(features.AreForeignKeysOn, cancellationToken);
}
