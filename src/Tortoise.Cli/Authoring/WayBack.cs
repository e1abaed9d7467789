using Tortoise.Dialects;
using Tortoise.Schema;

namespace Tortoise.Cli.Authoring;

/// <summary>The statements that undo a migration, where it took nothing away that they would have to bring back.</summary>
internal static class WayBack
{
    /// <summary>The statements; none if there is no way back.</summary>
    /// <param name="changes">The way forward.</param>
    /// <param name="step">From where to where it leads.</param>
    /// <param name="decisions">What was decided of it.</param>
    public static IReadOnlyList<ChangeStatement> Of(SchemaChanges changes, SchemaStep step, SchemaDecisions decisions)
    {
        if (changes.IsEmpty || LosesAnything(changes))
        {
            return [];
        }

        try
        {
            var tables = decisions.Tables.ToDictionary(static pair => pair.Value, static pair => pair.Key, StringComparer.Ordinal);
            var back = new SchemaDecisions
            {
                Tables = tables,
                Columns = decisions.Columns.ToDictionary(
                    pair => (decisions.Tables.GetValueOrDefault(pair.Key.Table, pair.Key.Table), pair.Value), static pair => pair.Key.Column),
            };
            return step.Dialect.CreateSchemaWriter(safe: false).Change(SchemaChanges.Between(step.To, step.From with { Tables = [.. step.From.Tables.Except(step.Left)] }, back));
        }
        catch (Exception exception) when (exception is MigrationException or UnsupportedByDialectException)
        {
            return [];
        }
    }

    private static bool LosesAnything(SchemaChanges changes) =>
        changes.Dropped.Count + changes.DroppedEnums.Count + changes.DroppedSequences.Count + changes.ChangedEnums.Count > 0
        || changes.Changed.Any(static change => change.DroppedColumns.Any() || change.FilledColumns.Any() || change.HasOtherKey
            || change.AlteredColumns.Any(pair => pair.From.Type != pair.To.Type || pair.From.IsGenerated != pair.To.IsGenerated || (pair.To.IsNullable != pair.From.IsNullable)));
}
