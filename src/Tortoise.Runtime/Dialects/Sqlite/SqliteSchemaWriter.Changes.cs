using System.Diagnostics;
using Tortoise.Schema;

namespace Tortoise.Dialects.Sqlite;

/// <content>
/// How SQLite's tables are changed: what it can alter is altered; for everything else the table is rebuilt with its rows, once for all its changes
/// (https://sqlite.org/lang_altertable.html, "Making Other Kinds Of Table Schema Changes").
/// </content>
internal sealed partial class SqliteSchemaWriter
{
    private const string NewTable = "tortoise_new_";

    public override IReadOnlyList<ChangeStatement> Change(SchemaChanges changes)
    {
        foreach (var change in changes.Changed)
        {
            ChangeCheck.Run(dialect, change);
        }

        // What is dropped is not referred to any more at the end: its rows would take others along. Where its name is needed before, what refers to it is rebuilt, without foreign keys.
        var dropped = changes.Dropped.Select(table => new ChangeStatement($"drop table {table}", $"DROP TABLE {TableName(table)}")).ToList();
        var isFirst = changes.Dropped.Any(table => MustMakeRoom(changes, table));
        return
        [
            .. isFirst ? dropped : [],
            .. RenameTables(changes),

            // By the database itself: foreign keys of other tables follow.
            .. changes.Changed.SelectMany(RenameColumns),
            .. changes.Created.SelectMany(table => Statements(table).Select(sql => new ChangeStatement($"create table {table}", sql))),
            .. changes.Changed.SelectMany(change => CanAlter(change) ? Altered(change) : Rebuilt(change)),
            .. isFirst ? [] : dropped,
        ];
    }

    protected override IEnumerable<string> Alter(TableSchema table, ColumnSchema from, ColumnSchema to, string? fill) => throw new UnreachableException("The table is rebuilt.");

    protected override string DropKey(TableSchema table) => throw new UnreachableException("The table is rebuilt.");

    protected override string Rename(TableSchema table, IndexSchema from, string to) => throw new UnreachableException("The index is dropped and created.");

    protected override string RenameConstraint(TableSchema table, string from, string to) => throw new UnreachableException("The table is rebuilt.");

    /// <summary>True if SQLite can make all changes of a table where it is.</summary>
    private static bool CanAlter(TableChange change) =>
        !change.HasOtherKey && change.From.Comment == change.To.Comment && change.Uniques.IsEmpty && change.ForeignKeys.IsEmpty
        && change.Checks is { Dropped: [], Renamed: [] } && change.Checks.Added.All(check => change.AddedColumns.Any(column => IsOnlyOf(check, column)))
        && !change.AlteredColumns.Any() && !change.DroppedColumns.Any() && !change.CommentedColumns.Any()
        && change.AddedColumns.All(column => CanAdd(change, column));

    private static bool CanAdd(TableChange change, ColumnSchema column) =>
        column is { Computed: null, IsGenerated: false } && !change.To.Key.Contains(column.Name)
        && (column.Default is null ? column.IsNullable : !column.Default.StartsWith('('))
        && !change.Fills.ContainsKey(column.Name)

        // SQLite writes it after the last column, whose comment would be taken for its own.
        && change.To.Columns.All(static one => one.Comment is null);

    /// <summary>True for a limit of the column.</summary>
    private static bool IsOnlyOf(CheckSchema check, ColumnSchema column) => check.Name is { } name && name.EndsWith($"_{column.Name}", StringComparison.Ordinal)
        && SqlTokenizer.Read(check.Sql).Exists(token => token.Text == column.Name);

    private IEnumerable<ChangeStatement> Altered(TableChange change)
    {
        var table = change.To;
        foreach (var index in change.Indexes.Dropped.Concat(change.Indexes.Renamed.Select(static pair => pair.From)))
        {
            yield return new(Words("drop index", table, index.Name), $"DROP INDEX {Name(index.Name)}");
        }

        foreach (var column in change.AddedColumns)
        {
            var checks = change.Checks.Added.Where(check => IsOnlyOf(check, column)).Select(check => $" CONSTRAINT {Name(check.Name!)} CHECK ({check.Sql})");
            yield return new(Words("add column", table, column.Name), AddColumn(table, ColumnOf(table, column) + string.Concat(checks)));
        }

        foreach (var column in change.FilledColumns)
        {
            yield return new(Words("fill column", table, column.Name), Fill(table, column, change.Fills[column.Name]));
        }

        foreach (var index in change.Indexes.Added.Concat(change.Indexes.Renamed.Select(static pair => pair.To)))
        {
            yield return new(Words("add index", table, index.Name), NewIndex(table, index));
        }
    }

    private IEnumerable<ChangeStatement> Rebuilt(TableChange change)
    {
        var table = change.To;
        var fresh = table with { Name = NewTable + table.Name };
        var columns = table.Columns.Where(column => column.Computed is null && (TableChange.Find(change.From, column.Name) is not null || change.Fills.ContainsKey(column.Name))).ToList();
        string[] statements =
        [
            Table(fresh),
            $"INSERT INTO {TableName(fresh)} ({Names(columns.Select(static column => column.Name))}) SELECT {string.Join(", ", columns.Select(column => Value(change, column)))} FROM {TableName(table)}",
            .. IsCounted(change.From) && IsCounted(table) ? Counter(table.Name, fresh.Name) : AfterTable(fresh),
            $"DROP TABLE {TableName(table)}",
            $"ALTER TABLE {TableName(fresh)} RENAME TO {Name(table.Name)}",
            .. Indexes(table),
        ];
        return statements.Select(sql => new ChangeStatement($"rebuild table {table}", sql) { Rebuilds = table.Name });
    }

    private static bool IsCounted(TableSchema table) => table.Columns.Any(static column => column.IsGenerated);

    /// <summary>The last number of a table goes on in the new one, even if its row is deleted.</summary>
    private static string[] Counter(string from, string to) =>
    [
        $"DELETE FROM sqlite_sequence WHERE name = {Quote(to)}",
        $"INSERT INTO sqlite_sequence (name, seq) SELECT {Quote(to)}, seq FROM sqlite_sequence WHERE name = {Quote(from)}",
    ];

    private string Value(TableChange change, ColumnSchema column)
    {
        var fill = change.Fills.GetValueOrDefault(column.Name) ?? (column.IsNullable ? null : column.Default);
        return TableChange.Find(change.From, column.Name) is not { } was ? fill! : fill is not null && was.IsNullable ? $"COALESCE({Name(column.Name)}, {fill})" : Name(column.Name);
    }
}
