using Tortoise.Metadata;

namespace Tortoise.Relations;

/// <summary>The errors of relations, in one place.</summary>
internal static class RelationFailures
{
    public static RelationNotLoadedException NotLoaded(RelationEnd end)
    {
        var (model, path) = (end.Model.Name, $"x => x.{end.Property}");
        var joined = end.IsMany ? "" : $"SelectRelated({path}) or ";
        var query = end.IsMany ? $", or query them with {end.Property}.Filter(…)" : "";
        return new($"{end} is not loaded. Load it in the query with {joined}Prefetch({path}), or later with FetchRelatedAsync({path}) on the {model}{query}.");
    }

    public static RelationNotLoadedException Hidden(RelationEnd end) => new(
        $"{end} was loaded, and no row was found for its key: a query filter hides the {end.Target.Name}. "
        + "Load it with IgnoreFilters, read the key alone, or declare the relation nullable, so that it is null then.");

    public static InvalidOperationException UnsavedOwner(RelationEnd end) =>
        new($"This {end.Model.Name} is not saved, so no row can refer to it. Save it before you query or change its {end.Property}.");

    public static InvalidOperationException Unsaved(RelationEnd end) =>
        new($"This {end.Model.Name} cannot be saved: the {end.Target.Name} that is its {end.Property} is not saved. Save that object first, or insert both with BulkCreateAsync.");

    public static InvalidOperationException NoPlace(RelationEnd end) =>
        new($"{end} is declared in another assembly, so {end.Model.Name} has no property to load it into. Pass one: Prefetch(x => x.{end.Property}, (model, rows) => …).");
}
