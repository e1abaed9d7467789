namespace Tortoise.Schema;

/// <summary>
/// What is done to a table that can be altered. Constraints and indexes that stand in the way of an alteration are dropped before it and made again after it.
/// </summary>
internal sealed class TablePlan
{
    public TablePlan(TableChange change, Func<ColumnSchema, ColumnSchema, bool> disturbs, PartRules rules)
    {
        Change = change;
        var altered = change.AlteredColumns.ToList();
        var disturbed = altered.Where(pair => disturbs(pair.From, pair.To)).Select(static pair => pair.To.Name).ToHashSet(StringComparer.Ordinal);

        // What is computed from a column of another type is dropped and added.
        Recomputed = [.. altered.Where(static pair => pair.From.Computed is not null || pair.To.Computed is not null).Select(static pair => pair.To)];
        Recomputed.AddRange(change.To.Columns.Where(column =>
            column.Computed is { } expression && !Recomputed.Contains(column) && TableChange.Find(change.From, column.Name) is not null && SchemaParts.Mentions(expression, disturbed.Concat(change.Columns.Keys))));
        Altered = [.. altered.Where(pair => !Recomputed.Contains(pair.To))];
        Disturbed = [.. disturbed, .. Recomputed.Select(static column => column.Name)];

        var moved = rules.BlockColumns ? Disturbed : [.. Recomputed.Select(static column => column.Name)];
        HasOtherKey = change.HasOtherKey || change.To.Key.Any(moved.Contains);
        Uniques = With(change.Uniques, unique => unique.Columns.Any(moved.Contains));
        Indexes = With(change.Indexes, index => index.Include.Concat(index.Parts.Select(static part => part.Column).OfType<string>()).Any(moved.Contains)
            || index.Parts.Select(static part => part.Expression).Append(index.Where).OfType<string>().Any(sql => SchemaParts.Mentions(sql, moved)));
        Checks = With(change.Checks, check => SchemaParts.Mentions(check.Sql, moved));
        ForeignKeys = change.ForeignKeys;
    }

    public TableChange Change { get; }

    /// <summary>True if others use the table at the same time.</summary>
    public bool IsOnline { get; init; }

    /// <summary>The columns that are altered where they are.</summary>
    public List<(ColumnSchema From, ColumnSchema To)> Altered { get; }

    /// <summary>The computed columns that are dropped and added.</summary>
    public List<ColumnSchema> Recomputed { get; }

    /// <summary>The columns that foreign keys cannot lead from or to while they change.</summary>
    public HashSet<string> Disturbed { get; }

    /// <summary>True if the primary key is dropped and made again.</summary>
    public bool HasOtherKey { get; }

    public PartChanges<UniqueSchema> Uniques { get; private set; }

    public PartChanges<IndexSchema> Indexes { get; private set; }

    public PartChanges<CheckSchema> Checks { get; private set; }

    public PartChanges<ForeignKeySchema> ForeignKeys { get; private set; }

    /// <summary>True if a foreign key to these columns has to go for a while.</summary>
    public bool Moves(IReadOnlyList<string> columns) => columns.Any(Disturbed.Contains)
        || (HasOtherKey && columns.Order(StringComparer.Ordinal).SequenceEqual(Change.From.Key.Order(StringComparer.Ordinal)))
        || Uniques.Dropped.Any(unique => unique.Columns.SequenceEqual(columns));

    /// <summary>Takes foreign keys away for a while that lead from or to what changes.</summary>
    /// <param name="plans">Those of all tables.</param>
    /// <param name="rules">What the database asks.</param>
    public void Unlock(IReadOnlyDictionary<string, TablePlan> plans, PartRules rules) => ForeignKeys = With(ForeignKeys, key =>
        key.Columns.Any(Disturbed.Contains)
        || (rules.ForeignKeysNeedIndex && Indexes.Dropped.Select(static index => index.Parts[0].Column).Concat(Uniques.Dropped.Select(static unique => unique.Columns[0])).Append(HasOtherKey && Change.From.Key is [var first, ..] ? first : null).Contains(key.Columns[0]))
        || (plans.TryGetValue(new TableSchema(key.ReferencedTable) { Schema = key.ReferencedSchema }.ToString(), out var other) && other.Moves(key.ReferencedColumns)));

    /// <summary>The names that parts have until they are renamed.</summary>
    public IEnumerable<string> RenamedNames =>
    [
        .. Indexes.Renamed.Select(static pair => pair.From.Name),
        .. Uniques.Renamed.Select(static pair => pair.From.Name!),
        .. Checks.Renamed.Select(static pair => pair.From.Name!),
        .. ForeignKeys.Renamed.Select(static pair => pair.From.Name!),
    ];

    /// <summary>Drops parts, and makes them again, that cannot be renamed, or whose new name is taken while others are.</summary>
    public void Replace(HashSet<string> taken, PartRules rules)
    {
        Indexes = With(Indexes, static _ => false, index => taken.Contains(index.Name));
        Uniques = With(Uniques, static _ => false, unique => taken.Contains(unique.Name!));
        Checks = With(Checks, static _ => false, check => rules.HaveFixedNames || taken.Contains(check.Name!));
        ForeignKeys = With(ForeignKeys, static _ => false, key => rules.HaveFixedNames || taken.Contains(key.Name!));
    }

    private static PartChanges<T> With<T>(PartChanges<T> changes, Func<T, bool> isMoved, Func<T, bool>? isReplaced = null)
        where T : class
    {
        var moved = changes.Kept.Where(isMoved).ToList();
        var renamed = changes.Renamed.Where(pair => (isReplaced ?? isMoved)(pair.To)).ToList();
        return moved.Count + renamed.Count == 0
            ? changes
            : new PartChanges<T>(
                [.. changes.Added, .. moved, .. renamed.Select(static pair => pair.To)],
                [.. changes.Dropped, .. moved, .. renamed.Select(static pair => pair.From)],
                [.. changes.Renamed.Except(renamed)],
                [.. changes.Kept.Except(moved)]);
    }
}
