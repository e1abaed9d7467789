using Tortoise.Schema;

namespace Tortoise.Cli.Authoring;

/// <summary>What may be the same under another name. It is never more than a question.</summary>
internal static class RenameCandidates
{
    /// <summary>The share of columns that two tables have in common at least.</summary>
    private const double Likeness = 0.7;

    /// <summary>True if one column could be the other one, as far as a type tells.</summary>
    public static bool AreAlike(ColumnSchema one, ColumnSchema other) =>
        (one.Type, one.IsNullable, one.IsGenerated, one.Computed is null) == (other.Type, other.IsNullable, other.IsGenerated, other.Computed is null);

    /// <summary>True if one table could be the other one: most of their columns are the same, or both only link the same tables.</summary>
    /// <param name="gone">The one that is gone.</param>
    /// <param name="fresh">The one that is new.</param>
    /// <param name="renamed">The new name of a table.</param>
    public static bool AreAlike(TableSchema gone, TableSchema fresh, Func<string, string> renamed)
    {
        var same = gone.Columns.Count(column => fresh.Columns.Any(other => other.Name == column.Name && other.Type == column.Type));
        return same >= Likeness * Math.Max(gone.Columns.Count, fresh.Columns.Count)
            || (IsLink(gone) && IsLink(fresh) && gone.Columns.Count == fresh.Columns.Count
                && Targets(gone).Select(renamed).Order(StringComparer.Ordinal).SequenceEqual(Targets(fresh).Order(StringComparer.Ordinal)));
    }

    private static bool IsLink(TableSchema table) =>
        table.ForeignKeys.Count > 1 && table.Columns.All(column => column.IsGenerated || table.ForeignKeys.Any(key => key.Columns.Contains(column.Name)));

    private static IEnumerable<string> Targets(TableSchema table) => table.ForeignKeys.Select(static key => new TableSchema(key.ReferencedTable) { Schema = key.ReferencedSchema }.ToString());
}
