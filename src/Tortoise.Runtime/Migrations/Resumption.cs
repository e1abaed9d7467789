using Tortoise.Diagnostics;
using Tortoise.Dialects;
using Tortoise.Schema;

namespace Tortoise.Migrations;

/// <summary>Finds out where a migration goes on that failed or was cut off.</summary>
internal sealed class Resumption(MigrationSession session, Journal journal, MigrationLog log)
{
    /// <summary>The number of statements that need not be run again, as long as they are those that were.</summary>
    public async ValueTask<int> FirstAsync(MigrationProgress progress, MigrationEvent entry, CancellationToken cancellationToken)
    {
        if (entry.Done == 0)
        {
            return 0;
        }

        var (migration, statements) = (progress.Migration, progress.Statements);
        var ran = await journal.ScriptAsync(migration.Group, migration.Id, cancellationToken).ConfigureAwait(false) is { } text
            ? progress.StatementsOf(MigrationScript.Parse(session.Dialect, text, migration.Id))
            : statements;
        for (var i = 0; i < entry.Done; i++)
        {
            if (i >= statements.Count || i >= ran.Count || statements[i].Checksum != ran[i].Checksum)
            {
                throw new MigrationException(
                    $"The migration {migration.Id} was cut off after statement {entry.Done} of {entry.Total}, and its statement {i + 1} is not the one that was run. "
                    + $"It was: {(i < ran.Count ? ran[i].Sql : "")}\nIt is: {(i < statements.Count ? statements[i].Sql : "nothing")}\nRestore it; what comes after statement {entry.Done} may be changed.");
            }
        }

        log.Resumed(migration.Id, entry.Done + 1, statements.Count);
        return entry.Done;
    }

    /// <summary>True if the first statement that is not recorded as done was run all the same.</summary>
    /// <exception cref="MigrationException">Nobody knows.</exception>
    public async ValueTask<bool> WasRunAsync(MigrationProgress progress, MigrationStatement statement, MigrationEvent entry, CancellationToken cancellationToken)
    {
        if (statement.DoneWhen is { } query)
        {
            return await session.HasRowsAsync(query, cancellationToken).ConfigureAwait(false);
        }

        if (statement.WritesRows || statement.Step is not null)
        {
            // It was undone if it was not recorded.
            return false;
        }

        if (await DropInvalidAsync(statement, cancellationToken).ConfigureAwait(false) || !entry.IsCutOff)
        {
            // What failed had no effect: where all looks as if it had, it failed because of that.
            return false;
        }

        var path = await SearchPathAsync(cancellationToken).ConfigureAwait(false);
        return PostCondition.Of(session.Dialect, statement.Tokens, path) switch
        {
            { DroppedIndex: { } index } => PostCondition.IsGone(await PlaceAsync(index, path, cancellationToken).ConfigureAwait(false)),
            { } condition => condition.IsMetBy(await SchemaAsync(statement, path, cancellationToken).ConfigureAwait(false)),
            null => null,
        } ?? throw new MigrationException(
            $"The migration {progress.Migration.Id} was cut off, and nothing tells whether its statement {progress.Done + 1} of {progress.Statements.Count} was run: {statement}. Look in the database, and call "
            + $"db.RepairMigrationAsync(\"{progress.Migration.Id}\", {progress.Done + 1}, options) if it was, or with {progress.Done} if it was not. Then migrate again. "
            + "A comment '-- tortoise: done-when SELECT …' before a statement, with a query that has a row once it was run, answers it in future.");
    }

    /// <summary>Drops the index that a statement creates, if it was cut off while it did, or failed; true if it was there.</summary>
    public async ValueTask<bool> DropInvalidAsync(MigrationStatement statement, CancellationToken cancellationToken)
    {
        if (PostCondition.Of(session.Dialect, statement.Tokens, await SearchPathAsync(cancellationToken).ConfigureAwait(false)) is not { Index: { } index } condition
            || (await IndexesAsync(index, IsOnVisibleTable, cancellationToken).ConfigureAwait(false)).Find(row => row[3] == condition.IndexTable && row[5] == "0") is not [{ } schema, _, { } name, ..])
        {
            return false;
        }

        var sql = new System.Text.StringBuilder(session.Features.DropInvalidIndex);
        session.Dialect.WriteName(sql, schema);
        session.Dialect.WriteName(sql.Append('.'), name);
        await session.ExecuteAsync(sql.ToString(), cancellationToken).ConfigureAwait(false);
        return true;

        // It is made where its table is, though another of its name may come before it in the search path.
        static bool IsOnVisibleTable(string?[] row) => row[4] == "1";
    }

    /// <summary>The first table that a migration creates, if its statement was the last to be run and there is one already; otherwise null.</summary>
    public async ValueTask<string?> TakenTableAsync(MigrationProgress progress, CancellationToken cancellationToken)
    {
        var path = await SearchPathAsync(cancellationToken).ConfigureAwait(false);
        var current = progress.Current ?? progress.Done;
        var created = progress.Statements.Take(current + 1)
            .Select(statement => (Statement: statement, Condition: PostCondition.Of(session.Dialect, statement.Tokens, path)))
            .FirstOrDefault(static one => one.Condition?.Table is not null);
        return created is (var first, { Table: { } table } condition) && ReferenceEquals(first, progress.Statements[current])
            && condition.IsMetBy(await SchemaAsync(first, path, cancellationToken).ConfigureAwait(false)) == true ? table : null;
    }

    private ValueTask<SchemaModel> SchemaAsync(MigrationStatement statement, IReadOnlyList<string> path, CancellationToken cancellationToken) =>
        session.Dialect.CreateIntrospector(sql => session.RowsAsync(sql, cancellationToken)).ReadAsync([.. statement.Schemas.Union(path.Skip(1))]);

    private async ValueTask<IReadOnlyList<string>> SearchPathAsync(CancellationToken cancellationToken) =>
        [.. (await session.RowsAsync(session.Features.SearchPath, cancellationToken).ConfigureAwait(false)).Select(static row => row[0]).OfType<string>()];

    /// <summary>0 if the index that a name means is where tables are made, or where the name says, 1 if it is in another schema of the search path, and -1 if there is none.</summary>
    private async ValueTask<int> PlaceAsync(string index, IReadOnlyList<string> path, CancellationToken cancellationToken) =>
        await IndexesAsync(index, static row => row[1] == "1", cancellationToken).ConfigureAwait(false) is not [var found, ..] ? -1
        : index.Contains('.', StringComparison.Ordinal) || found[0] == path[0] ? 0
        : 1;

    /// <summary>The indexes that a name means; none where the database has no list of them.</summary>
    /// <param name="index">The name, with a schema or without.</param>
    /// <param name="isMeant">True for an index that may be meant by a name without one.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    private async ValueTask<List<string?[]>> IndexesAsync(string index, Func<string?[], bool> isMeant, CancellationToken cancellationToken)
    {
        var comparison = session.Dialect.HasCaseInsensitiveTables ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return session.Features.Indexes is not { } query ? [] :
        [
            .. (await session.RowsAsync(query, cancellationToken).ConfigureAwait(false))
                .Where(row => string.Equals(index.Contains('.', StringComparison.Ordinal) ? $"{row[0]}.{row[2]}" : isMeant(row) ? row[2] : null, index, comparison)),
        ];
    }
}
