using Tortoise.Metadata;

namespace Tortoise.Dialects.SqlServer;

/// <summary>
/// A delete may reach each table on one path of actions only: the server refuses the foreign key that makes a second path, or a cycle. A
/// weaker action in its place would change what the models say, so they are refused here, with the names of the relations.
/// </summary>
internal sealed class CascadePaths
{
    private readonly SqlServerDialect _dialect;
    private readonly ILookup<(string?, string), RelationMetadata> _actions;
    private readonly Dictionary<(string?, string), RelationMetadata?> _reached = [];

    private CascadePaths(SqlServerDialect dialect, ILookup<(string?, string), RelationMetadata> actions)
    {
        _dialect = dialect;
        _actions = actions;
    }

    public static void Check(SqlServerDialect dialect, IReadOnlyList<ModelMetadata> models)
    {
        var actions = models.SelectMany(model => model.Relations)
            .Where(relation => relation is { HasConstraint: true, OnDelete: OnDelete.Cascade or OnDelete.SetNull or OnDelete.SetDefault })
            .ToLookup(relation => Place(relation.Target));
        foreach (var model in models)
        {
            new CascadePaths(dialect, actions).From(model);
        }
    }

    private static (string? Schema, string Table) Place(ModelMetadata model) => (model.Schema, model.Table);

    private void From(ModelMetadata model)
    {
        _reached.Add(Place(model), null);
        Follow(model);
    }

    private void Follow(ModelMetadata model)
    {
        foreach (var relation in _actions[Place(model)])
        {
            if (!_reached.TryAdd(Place(relation.Model), relation))
            {
                Refuse(relation, _reached[Place(relation.Model)]);
            }

            // A row that is changed and not deleted leaves those that refer to it alone.
            if (relation.OnDelete == OnDelete.Cascade)
            {
                Follow(relation.Model);
            }
        }
    }

    private void Refuse(RelationMetadata relation, RelationMetadata? other) => throw new UnsupportedByDialectException(
        _dialect.Name,
        other is null
            ? $"a delete that returns to the table it began in, as {relation} ({relation.OnDelete}) would"
            : $"two paths by which a delete reaches a table, as {relation} ({relation.OnDelete}) and {other} ({other.OnDelete}) would be",
        "give one of the relations on the path OnDelete.NoAction, and delete or change its rows first");
}
