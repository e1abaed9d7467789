namespace Tortoise.Schema;

/// <summary>What changes in a table that stays.</summary>
/// <param name="original">The table as it is there, with its old names.</param>
/// <param name="from">The same with its new names.</param>
/// <param name="to">The table as it is wanted.</param>
internal sealed class TableChange(TableSchema original, TableSchema from, TableSchema to)
{
    private PartChanges<UniqueSchema>? _uniques;
    private PartChanges<ForeignKeySchema>? _foreignKeys;
    private PartChanges<CheckSchema>? _checks;
    private PartChanges<IndexSchema>? _indexes;

    /// <summary>The table as it is there, with its old names.</summary>
    public TableSchema Original { get; } = original;

    /// <summary>The same with its new names.</summary>
    public TableSchema From { get; } = from;

    /// <summary>The table as it is wanted.</summary>
    public TableSchema To { get; } = to;

    /// <summary>The old names of columns that have another one, by the new name.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>What rows that exist get in a column, as an SQL expression.</summary>
    public IReadOnlyDictionary<string, string> Fills { get; init; } = new Dictionary<string, string>();

    public bool IsRenamed => Original.ToString() != To.ToString();

    public IEnumerable<ColumnSchema> AddedColumns => To.Columns.Where(column => Find(From, column.Name) is null);

    public IEnumerable<ColumnSchema> DroppedColumns => From.Columns.Where(column => Find(To, column.Name) is null);

    /// <summary>The columns that stay and are different, apart from their comments.</summary>
    public IEnumerable<(ColumnSchema From, ColumnSchema To)> AlteredColumns =>
        from column in To.Columns
        let was = Find(From, column.Name)
        where was is not null && (was with { Comment = null } != column with { Comment = null } || IsOverRenamed(column.Computed))
        select (was, column);

    /// <summary>The columns that stay as they are, and whose rows without a value get one.</summary>
    public IEnumerable<ColumnSchema> FilledColumns =>
        To.Columns.Where(column => column is { IsNullable: true, Computed: null } && Fills.ContainsKey(column.Name) && Find(From, column.Name) is { } was && was with { Comment = null } == column with { Comment = null });

    /// <summary>The columns with another comment.</summary>
    public IEnumerable<ColumnSchema> CommentedColumns => To.Columns.Where(column => Find(From, column.Name)?.Comment != column.Comment);

    public bool HasOtherKey => !From.Key.SequenceEqual(To.Key);

    public PartChanges<UniqueSchema> Uniques => _uniques ??= PartChanges<UniqueSchema>.Of(From.Uniques, To.Uniques, static unique => unique.Name, SchemaParts.AreSame);

    public PartChanges<ForeignKeySchema> ForeignKeys =>
        _foreignKeys ??= PartChanges<ForeignKeySchema>.Of(From.ForeignKeys, To.ForeignKeys, static key => key.Name, SchemaParts.AreSame);

    public PartChanges<CheckSchema> Checks => _checks ??= PartChanges<CheckSchema>.Of(From.Checks, To.Checks, static check => check.Name, (one, other) => SchemaParts.AreSame(one, other) && !IsOverRenamed(other.Sql));

    public PartChanges<IndexSchema> Indexes => _indexes ??= PartChanges<IndexSchema>.Of(From.Indexes, To.Indexes, static index => index.Name, (one, other) => SchemaParts.AreSame(one, other) && !IsOverRenamed(other));

    public bool IsEmpty =>
        !IsRenamed && Columns.Count == 0 && !HasOtherKey && From.Comment == To.Comment && Uniques.IsEmpty && ForeignKeys.IsEmpty && Checks.IsEmpty && Indexes.IsEmpty
        && !AddedColumns.Any() && !DroppedColumns.Any() && !AlteredColumns.Any() && !FilledColumns.Any() && !CommentedColumns.Any();

    private bool IsOverRenamed(IndexSchema index) => index.Parts.Select(static part => part.Expression).Append(index.Where).Any(IsOverRenamed);

    /// <summary>True for SQL that names a column which had another name: the same text was about another column, and the database has followed that.</summary>
    private bool IsOverRenamed(string? sql) => Columns.Count > 0 && sql is not null && SchemaParts.Mentions(sql, Columns.Keys);

    public static ColumnSchema? Find(TableSchema table, string column) => table.Columns.FirstOrDefault(one => one.Name == column);
}
