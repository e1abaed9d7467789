using Tortoise.Metadata;

namespace Tortoise.Relations;

/// <summary>The errors of relations, worded once.</summary>
internal static class RelationFailures
{
    public static RelationNotLoadedException NotLoaded(RelationEnd end)
    {
        var (model, path) = (end.Model.Name, $"x => x.{end.Property}");
        var joined = end.IsMany ? "" : $"SelectRelated({path}) or ";
        var query = end.IsMany ? $", or ask for them by {end.Property}.Filter(…)" : "";
        return new($"{end} is not loaded. Load it with the query by {joined}Prefetch({path}), or later by FetchRelatedAsync({path}) of the {model}{query}.");
    }

    public static InvalidOperationException UnsavedOwner(RelationEnd end) =>
        new($"This {end.Model.Name} is not saved, so no row can refer to it. Save it before you ask for, or change, its {end.Property}.");

    public static InvalidOperationException Unsaved(RelationEnd end) =>
        new($"This {end.Model.Name} can't be saved: its {end.Property} is a {end.Target.Name} that is not saved. Save that first, or insert both with BulkCreateAsync.");

    public static InvalidOperationException NoPlace(RelationEnd end) =>
        new($"{end} leads back from another assembly, so no {end.Model.Name} has a place for what it loads. Give one: Prefetch(x => x.{end.Property}, (model, rows) => …).");
}
