using System.Globalization;
using Tortoise.CompilerServices;
using Tortoise.Dialects;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Migrations;

/// <summary>The table <c>tortoise_migrations</c>: what happened to each migration, in order. Its last entry says in which state it is.</summary>
internal sealed class Journal(MigrationSession session, string? actor)
{
    /// <summary>What entries say that came from the table of Tortoise for Python.</summary>
    private const string ForeignTool = "tortoise-orm";

    private const string Table = MigrationFeatures.Journal;

    private static readonly string Tool = $"tortoise {typeof(Journal).Assembly.GetName().Version?.ToString(3)}";

    /// <summary>The last entry of each migration; null if there is no journal, or one of another program that has to be imported.</summary>
    public async ValueTask<IReadOnlyList<MigrationEvent>?> ReadAsync(CancellationToken cancellationToken) =>
        await HistoryAsync(cancellationToken).ConfigureAwait(false) is { } history ? [.. history.GroupBy(static entry => (entry.Group, entry.Name)).Select(static entry => entry.Last())] : null;

    /// <summary>All entries, in order; null if there is no journal, or one of another program that has to be imported.</summary>
    public async ValueTask<IReadOnlyList<MigrationEvent>?> HistoryAsync(CancellationToken cancellationToken) => await ExistsAsync(cancellationToken).ConfigureAwait(false)
        ? await session.ListAsync<MigrationEvent, Reader>(
            $"SELECT seq, app, name, event, done, total, checksum, {session.Features.AppliedAt}, duration_ms, tool, actor, step_cursor FROM {Table} ORDER BY seq",
            default,
            [],
            cancellationToken).ConfigureAwait(false)
        : null;

    /// <summary>The script that ran last for a migration; null if none is known.</summary>
    public async ValueTask<string?> ScriptAsync(string group, string name, CancellationToken cancellationToken) =>
        (await session.RowsAsync(
            $"SELECT script FROM {Table} WHERE app = {session.Placeholder(1)} AND name = {session.Placeholder(2)} AND script IS NOT NULL ORDER BY seq DESC",
            cancellationToken,
            MigrationSession.Text(group),
            MigrationSession.Text(name)).ConfigureAwait(false)).FirstOrDefault()?[0];

    /// <summary>Creates the journal, or makes it of the table that Tortoise for Python has under its name. Each step can be repeated.</summary>
    /// <exception cref="MigrationException">The database's user must not create tables.</exception>
    public async ValueTask CreateAsync(CancellationToken cancellationToken)
    {
        if ((await ColumnsAsync(session.Features.JournalColumns, cancellationToken).ConfigureAwait(false)) is { Count: > 0 } columns && !IsOwn(columns))
        {
            if (!columns.Contains("app") || !columns.Contains("name") || !columns.Contains("applied_at"))
            {
                throw new MigrationException($"The database has a table {Table} of another program, with the columns {string.Join(", ", columns)}. Rename it: Tortoise records its migrations in a table of this name.");
            }

            await session.ExecuteAsync(session.Features.RenameForeignJournal, cancellationToken).ConfigureAwait(false);
        }

        foreach (var sql in session.Features.CreateJournal)
        {
            try
            {
                await session.ExecuteAsync(sql, cancellationToken).ConfigureAwait(false);
            }
            catch (StatementException exception)
            {
                throw new MigrationException($"The table in which migrations are recorded cannot be created. Have somebody create it who may:\n{sql}", exception);
            }
        }

        if ((await ColumnsAsync(session.Features.ForeignColumns, cancellationToken).ConfigureAwait(false)).Count > 0
            && !await session.HasRowsAsync($"SELECT seq FROM {Table} WHERE tool = '{ForeignTool}'", cancellationToken).ConfigureAwait(false))
        {
            await session.ExecuteAsync(
                $"INSERT INTO {Table} (app, name, event, applied_at, tool) SELECT app, name, '{MigrationEvent.Applied}', applied_at, '{ForeignTool}' FROM {Table}_python ORDER BY id",
                cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Adds an entry.</summary>
    public async ValueTask AddAsync(MigrationProgress progress, string what, CancellationToken cancellationToken)
    {
        var (migration, script) = (progress.Migration, progress.Script);
        List<(string Column, Parameter Value)> cells =
        [
            ("app", MigrationSession.Text(migration.Group)),
            ("name", MigrationSession.Text(migration.Id)),
            ("event", MigrationSession.Text(what)),
            ("checksum", MigrationSession.Text(script.Checksum)),
            ("done", MigrationSession.Number(progress.Done)),
            ("total", MigrationSession.Number(progress.Statements.Count)),
            ("duration_ms", MigrationSession.Number(Milliseconds(progress.Elapsed))),
            ("script", MigrationSession.Text(script.Text)),
            ("tool", MigrationSession.Text(Tool)),
            .. actor is null ? [] : new[] { ("actor", MigrationSession.Text(actor)) },
            .. progress.Cursor is not { } cursor ? [] : new[] { ("step_cursor", MigrationSession.Text(cursor)) },
        ];
        await session.ExecuteAsync(
            $"INSERT INTO {Table} ({string.Join(", ", cells.Select(static cell => cell.Column))}) VALUES ({string.Join(", ", cells.Select((_, index) => session.Placeholder(index + 1)))})",
            [.. cells.Select(static cell => cell.Value)],
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Records how many statements are done of a migration that was started.</summary>
    public async ValueTask SetDoneAsync(MigrationProgress progress, int done, CancellationToken cancellationToken) => await session.ExecuteAsync(
        $"UPDATE {Table} SET done = {session.Placeholder(1)}, duration_ms = {session.Placeholder(2)}, step_cursor = NULL WHERE seq = {session.Placeholder(3)}",
        [MigrationSession.Number(done), MigrationSession.Number(Milliseconds(progress.Elapsed)), Sequence(progress)],
        cancellationToken).ConfigureAwait(false);

    /// <summary>Records where the batches of a step have come to.</summary>
    public async ValueTask SetCursorAsync(MigrationProgress progress, string cursor, CancellationToken cancellationToken) => await session.ExecuteAsync(
        $"UPDATE {Table} SET step_cursor = {session.Placeholder(1)}, duration_ms = {session.Placeholder(2)} WHERE seq = {session.Placeholder(3)}",
        [MigrationSession.Text(cursor), MigrationSession.Number(Milliseconds(progress.Elapsed)), Sequence(progress)],
        cancellationToken).ConfigureAwait(false);

    private static Parameter<long> Sequence(MigrationProgress progress) => new(FieldTypes.Int64, progress.Started!.Sequence);

    private static int Milliseconds(TimeSpan duration) => (int)Math.Min(duration.TotalMilliseconds, int.MaxValue);

    private static bool IsOwn(IReadOnlyCollection<string> columns) => columns.Contains("event");

    private async ValueTask<bool> ExistsAsync(CancellationToken cancellationToken) => IsOwn(await ColumnsAsync(session.Features.JournalColumns, cancellationToken).ConfigureAwait(false));

    private async ValueTask<HashSet<string>> ColumnsAsync(string sql, CancellationToken cancellationToken) =>
        session.IsSchemaMissing ? [] : (await session.RowsAsync(sql, cancellationToken).ConfigureAwait(false)).Select(static row => row[0]!).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private readonly struct Reader : IRowReader<MigrationEvent>
    {
        public MigrationEvent Read<TRow>(in TRow row)
            where TRow : struct, IRow =>
            new(row.Int64(0), row.String(1), row.String(2), row.String(3), row.Int32(4), row.Int32(5))
            {
                Checksum = Text(in row, 6),
                At = DateTimeOffset.TryParse(Text(in row, 7), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null,
                Duration = TimeSpan.FromMilliseconds(row.Int32(8)),
                Tool = Text(in row, 9),
                Actor = Text(in row, 10),
                Cursor = Text(in row, 11),
            };

        private static string? Text<TRow>(in TRow row, int column)
            where TRow : struct, IRow => row.IsNull(column) ? null : row.String(column);
    }
}
