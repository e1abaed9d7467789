namespace Tortoise.Schema;

/// <summary>What is done to all tables that stay, those among them that only a foreign key leads away from.</summary>
internal sealed class ChangePlan
{
    /// <param name="changes">The changes.</param>
    /// <param name="disturbs">True if what is over a column stands in the way of its change.</param>
    /// <param name="rules">What the database asks.</param>
    public ChangePlan(SchemaChanges changes, Func<ColumnSchema, ColumnSchema, bool> disturbs, PartRules rules)
    {
        var known = changes.Changed.Select(static change => change.To.ToString()).Concat(changes.Created.Select(static table => table.ToString())).ToHashSet(StringComparer.Ordinal);
        var others = changes.Tables.Where(table => table.ForeignKeys.Count > 0 && !known.Contains(table.ToString())).Select(static table => new TableChange(table, table, table));
        Tables = [.. changes.Changed.Concat(others).Select(change => new TablePlan(change, disturbs, rules) { IsOnline = changes.AreOnline })];
        var plans = Tables.ToDictionary(static plan => plan.Change.To.ToString(), StringComparer.Ordinal);
        foreach (var plan in Tables)
        {
            plan.Unlock(plans, rules);
        }

        // A name that is still another's is free only after that is gone.
        var taken = Tables.SelectMany(static plan => plan.RenamedNames).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var plan in Tables)
        {
            plan.Replace(taken, rules);
        }
    }

    public IReadOnlyList<TablePlan> Tables { get; }
}
