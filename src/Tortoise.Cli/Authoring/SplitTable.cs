using Tortoise.Schema;

namespace Tortoise.Cli.Authoring;

/// <summary>
/// A table in between: it has the columns of both versions, no column that only one of them gives a value must have one, and no constraint holds that only one of them keeps.
/// </summary>
internal sealed class SplitTable
{
    private readonly TableChange _change;
    private readonly SchemaChanges _changes;
    private readonly Dictionary<string, string> _early = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _late = new(StringComparer.Ordinal);
    private readonly List<string> _notes = [];

    /// <param name="change">What changes in the table.</param>
    /// <param name="changes">What changes in all.</param>
    /// <exception cref="MigrationException">There is no table that programs of both versions work with.</exception>
    public SplitTable(TableChange change, SchemaChanges changes)
    {
        (_change, _changes) = (change, changes);
        if (change.IsRenamed)
        {
            throw Refused($"{change.Original} is to be called {change.To}, and no program knows both names");
        }

        if (change.Columns.FirstOrDefault() is { Value: { } was, Key: var now })
        {
            throw Refused($"{change.To}.{was} is to be called {now}, and no program knows both names", $"Let {now} be a new column instead that is filled from the old one, --drop {change.To}.{was} --fill \"{change.To}.{now}=({was})\"");
        }

        if (change.HasOtherKey)
        {
            throw Refused($"{change.To} gets another primary key");
        }

        var to = change.To;
        List<ColumnSchema> columns = [.. to.Columns.Select(OfBoth), .. change.DroppedColumns.Select(Leaving)];
        Between = to with
        {
            Columns = columns,
            Uniques = [.. to.Uniques.Where(unique => !change.Uniques.Added.Contains(unique) || NeverCollides(unique.Columns) || IsReferenced(unique.Columns))],
            Checks =
            [
                .. to.Checks.Where(check => !change.Checks.Added.Contains(check) || !SchemaParts.Mentions(check.Sql, change.From.Columns.Select(static column => column.Name)) || IsLooser(check)),
                .. change.Checks.Dropped.Where(check => to.Checks.All(other => other.Name != check.Name) && HoldsWithoutValues(check)),
            ],
            Indexes =
            [
                .. to.Indexes.Where(index => !index.IsUnique || !change.Indexes.Added.Contains(index) || NeverCollides([.. index.Parts.Select(static part => part.Column).OfType<string>()])),
                .. change.Indexes.Dropped.Where(index => !index.IsUnique && to.Indexes.All(other => other.Name != index.Name)),
            ],
            ForeignKeys =
            [
                .. to.ForeignKeys.Where(key => !change.ForeignKeys.Added.Contains(key) || IsNew(key.Columns)),
                .. change.ForeignKeys.Dropped.Where(key => IsReplaced(key) || (IsGone(key.Columns) && LetsRowsGo(key))),
            ],
        };

        bool NeverCollides(IReadOnlyList<string> names) => columns.Exists(column => names.Contains(column.Name) && TableChange.Find(change.From, column.Name) is null && DiffersInRowsWithout(column));
    }

    /// <summary>The table in between.</summary>
    public TableSchema Between { get; }

    /// <summary>What rows get before the deployment, by column.</summary>
    public IReadOnlyDictionary<string, string> EarlyFills => _early;

    /// <summary>What rows get after it that came without a value meanwhile.</summary>
    public IReadOnlyDictionary<string, string> LateFills => _late;

    /// <summary>What programs have to know of the time in between.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>A table that goes, without what would keep the new program from deleting rows of others.</summary>
    public static TableSchema Leaving(TableSchema table, SchemaChanges changes) => table with
    {
        ForeignKeys = [.. table.ForeignKeys.Where(key => LetsRowsGo(key) || changes.Dropped.Any(other => (other.Schema, other.Name) == (key.ReferencedSchema, key.ReferencedTable)))],
    };

    /// <summary>A column that the new program does not know, and gives no value.</summary>
    private ColumnSchema Leaving(ColumnSchema column)
    {
        if (column is not { IsNullable: false, IsGenerated: false, Computed: null, Default: null, Type: not "rowversion" })
        {
            return column;
        }

        _notes.Add($"{_change.To}.{column.Name} becomes nullable before it goes: rows of the new program have no value there, which the program of the version before must not mind.");
        return column with { IsNullable = true };
    }

    private ColumnSchema OfBoth(ColumnSchema column)
    {
        var fill = _change.Fills.GetValueOrDefault(column.Name);
        if (TableChange.Find(_change.From, column.Name) is not { } was)
        {
            return Coming(column, fill);
        }

        if (fill is not null && was.IsNullable)
        {
            _early[column.Name] = fill;
            if (!column.IsNullable)
            {
                _late[column.Name] = fill;
            }
        }

        if (was with { Comment = null } == column with { Comment = null } || (was.Computed is not null && column.Computed is not null))
        {
            return column;
        }

        return was.Computed is not null || column.Computed is not null
            ? throw Refused($"{_change.To}.{column.Name} is computed in one version, and not in the other")
            : column with
            {
                Type = TypeOfBoth(was, column),
                IsNullable = was.IsNullable || column.IsNullable,
                Default = column.Default ?? was.Default,
                IsGenerated = was.IsGenerated || column.IsGenerated,
                Identity = column.IsGenerated ? column.Identity : was.Identity,
            };
    }

    /// <summary>A column that the program of the version before does not know, and gives no value.</summary>
    private ColumnSchema Coming(ColumnSchema column, string? fill)
    {
        if (fill is null || column.IsGenerated)
        {
            return column;
        }

        if (!column.IsNullable && column.Default is null && SchemaParts.IsConstant(fill))
        {
            return column with { Default = _changes.Dialect.DefaultOf(fill, column.Type) };
        }

        _early[column.Name] = fill;
        if (column.IsNullable || column.Default is not null)
        {
            return column;
        }

        _late[column.Name] = fill;
        _notes.Add($"{_change.To}.{column.Name} has no value in rows that the program of the version before adds, until the second migration gives them one.");
        return column with { IsNullable = true };
    }

    /// <summary>The type whose values are those of either version.</summary>
    private string TypeOfBoth(ColumnSchema was, ColumnSchema column) =>
        was.Type == column.Type || TypeFamilies.Widens(was.Type, column.Type) ? column.Type
        : TypeFamilies.Widens(column.Type, was.Type) ? was.Type
        : throw Refused(
            $"{_change.To}.{column.Name} is {was.Type} in one version and {column.Type} in the other, and no type has the values of both",
            "Let it be a new column instead, of another name, that is filled from the old one");

    /// <summary>True for columns that the program of the version before leaves as they come.</summary>
    private bool IsNew(IReadOnlyList<string> columns) => columns.Any(column => TableChange.Find(_change.From, column) is null);

    /// <summary>True for a new column in which no two rows without a value for it are equal to a unique constraint: they are numbered, or NULL where that equals nothing.</summary>
    private bool DiffersInRowsWithout(ColumnSchema column) =>
        column.IsGenerated || (column is { IsNullable: true, Default: null, Computed: null } && !_changes.Dialect.HasUniqueNulls);

    private bool IsGone(IReadOnlyList<string> columns) => columns.All(column => TableChange.Find(_change.To, column) is null);

    /// <summary>True for a check of columns that go, to which the new program gives no value.</summary>
    private bool HoldsWithoutValues(CheckSchema check) => !SchemaParts.Mentions(check.Sql, _change.To.Columns.Select(static column => column.Name).Append("NULL"));

    /// <summary>True for columns that a foreign key leads to.</summary>
    private bool IsReferenced(IReadOnlyList<string> columns) => _changes.Tables.SelectMany(static table => table.ForeignKeys)
        .Any(key => (key.ReferencedSchema, key.ReferencedTable) == (_change.To.Schema, _change.To.Name) && key.ReferencedColumns.SequenceEqual(columns));

    /// <summary>True if the foreign key has another action afterwards: it holds until it has.</summary>
    private bool IsReplaced(ForeignKeySchema key) => _change.ForeignKeys.Added.Any(added => added.Columns.SequenceEqual(key.Columns)
        && (added.ReferencedSchema, added.ReferencedTable) == (key.ReferencedSchema, key.ReferencedTable) && added.ReferencedColumns.SequenceEqual(key.ReferencedColumns));

    /// <summary>True for a foreign key that keeps nobody from deleting what it leads to.</summary>
    private static bool LetsRowsGo(ForeignKeySchema key) => key.OnDelete is OnDelete.Cascade or OnDelete.SetNull or OnDelete.SetDefault;

    /// <summary>True for a limit that is the old one but for a greater number.</summary>
    private bool IsLooser(CheckSchema check)
    {
        if (_change.Checks.Dropped.FirstOrDefault(one => one.Name == check.Name) is not { } was)
        {
            return false;
        }

        var (before, after) = (SqlTokenizer.Read(was.Sql), SqlTokenizer.Read(check.Sql));
        return before.Count == after.Count && before.Count > 1 && before[^2].Is("<=") && before.Zip(after).SkipLast(1).All(static pair => pair.First.Text == pair.Second.Text)
            && long.TryParse(before[^1].Text, out var less) && long.TryParse(after[^1].Text, out var more) && less <= more;
    }

    private static MigrationException Refused(string what, string? instead = null) =>
        new($"--split: {what}. {(instead is null ? "Leave" : $"{instead}, or leave")} --split out, and stop the program while the migration is applied.");
}
