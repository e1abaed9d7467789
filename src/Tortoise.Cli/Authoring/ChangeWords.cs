using Tortoise.Schema;

namespace Tortoise.Cli.Authoring;

/// <summary>What changes, in words that are the same for every database.</summary>
internal static class ChangeWords
{
    public static IEnumerable<string> Of(SchemaChanges changes) =>
    [
        .. changes.CreatedEnums.Select(static type => $"create enum {type.Name}"),
        .. changes.CreatedSequences.Select(static sequence => $"create sequence {sequence.Name}"),
        .. changes.RenamedSequences.Select(static pair => $"rename sequence {pair.From.Name} to {pair.To.Name}"),
        .. changes.Created.Select(static table => $"create table {table}"),
        .. changes.Changed.SelectMany(Of),
        .. changes.ChangedEnums.Select(static type => $"change enum {type.To.Name}"),
        .. changes.ChangedSequences.Select(static sequence => $"change sequence {sequence.Name}"),
        .. changes.Dropped.Select(static table => $"drop table {table}"),
        .. changes.DroppedEnums.Select(static type => $"drop enum {type.Name}"),
        .. changes.DroppedSequences.Select(static sequence => $"drop sequence {sequence.Name}"),
    ];

    /// <summary>What is lost with the changes: the columns and tables that go, the digits of numbers that are rounded, and how far sequences have counted.</summary>
    public static IEnumerable<string> Losses(SchemaChanges changes) =>
    [
        .. changes.Dropped.Select(static table => $"drop table {table}"),
        .. changes.Changed.SelectMany(static change => Dropped(change).Select(column => $"drop column {column}")),
        .. from change in changes.Changed
           from pair in change.AlteredColumns
           where pair.To.Computed is null && TypeFamilies.Rounds(changes.Dialect.NormalForm.Type(pair.From.Type), changes.Dialect.NormalForm.Type(pair.To.Type))
           select $"round column {change.To}.{pair.To.Name}",
        .. changes.DroppedSequences.Select(static sequence => $"drop sequence {sequence.Name}"),
    ];

    private static IEnumerable<string> Of(TableChange change)
    {
        var table = change.To;
        return
        [
            .. change.IsRenamed ? [$"rename table {change.Original} to {table}"] : Array.Empty<string>(),
            .. change.Columns.Select(pair => $"rename column {table}.{pair.Value} to {pair.Key}"),
            .. change.AddedColumns.Select(column => $"add column {table}.{column.Name}"),
            .. change.AlteredColumns.Select(pair => $"alter column {table}.{pair.To.Name}"),
            .. change.FilledColumns.Select(column => $"fill column {table}.{column.Name}"),
            .. Dropped(change).Select(static column => $"drop column {column}"),
            .. change.HasOtherKey ? [$"change key of {table}"] : Array.Empty<string>(),
            .. Parts("unique constraint", table, change.Uniques, static unique => unique.Name),
            .. Parts("check", table, change.Checks, static check => check.Name).Where(words => !IsLimit(words) || change is { IsRenamed: false, Columns.Count: 0 } && !change.AddedColumns.Any() && !change.DroppedColumns.Any()),
            .. Parts("index", table, change.Indexes, static index => index.Name),
            .. Parts("foreign key", table, change.ForeignKeys, static key => key.Name),
            .. change.From.Comment != change.To.Comment ? [$"comment table {table}"] : Array.Empty<string>(),
            .. change.CommentedColumns.Where(column => TableChange.Find(change.From, column.Name) is not null).Select(column => $"comment column {table}.{column.Name}"),
        ];
    }

    /// <summary>True for the check of what a column can hold, which comes and goes with it.</summary>
    private static bool IsLimit(string words) => words.Contains(".limit_", StringComparison.Ordinal);

    private static IEnumerable<string> Dropped(TableChange change) => change.DroppedColumns.Select(column => $"{change.To}.{Original(column.Name)}");

    /// <summary>A column that makes room for another one of its name is named as it was.</summary>
    private static string Original(string name) => name.StartsWith(RenameOrder.Passage, StringComparison.Ordinal) ? name[RenameOrder.Passage.Length..] : name;

    private static IEnumerable<string> Parts<T>(string what, TableSchema table, PartChanges<T> changes, Func<T, string?> name)
        where T : class =>
    [
        .. changes.Dropped.Select(part => $"drop {what} {table}.{name(part)}"),
        .. changes.Renamed.Select(pair => $"rename {what} {table}.{name(pair.From)} to {name(pair.To)}"),
        .. changes.Added.Select(part => $"add {what} {table}.{name(part)}"),
    ];
}
