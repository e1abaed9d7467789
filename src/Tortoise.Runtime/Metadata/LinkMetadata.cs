using System.Runtime.CompilerServices;

namespace Tortoise.Metadata;

/// <summary>The metadata of a many-to-many relation: a link table, each with a key of both ends.</summary>
/// <param name="property">Name of the property that declares it.</param>
/// <param name="target">The model at the other end.</param>
[method: MethodImpl(MethodImplOptions.NoInlining)] // not in the code of each model
public sealed class LinkMetadata(string property, Func<ModelMetadata> target)
{
    private ModelMetadata? _links;

    /// <summary>Name of the property that declares it.</summary>
    public string Property { get; } = property;

    /// <summary>The model of the links, if the user declared one; null for a generated table.</summary>
    public Func<ModelMetadata>? LinkModel { get; init; }

    /// <summary>Name of the link table. Unused if there is a <see cref="LinkModel"/>.</summary>
    public string Table { get; init; } = "";

    /// <summary>Column of the target's key, or the relation of the link model; null is the default.</summary>
    public string? ForwardKey { get; init; }

    /// <summary>Column of the own key, or the relation of the link model; null is the default.</summary>
    public string? BackwardKey { get; init; }

    /// <summary>What happens to links when an end is deleted.</summary>
    public OnDelete OnDelete { get; init; }

    /// <summary>False if the database does not guarantee that the ends exist.</summary>
    public bool HasConstraint { get; init; } = true;

    /// <summary>True if a link leads both ways: it is kept as two rows.</summary>
    public bool IsSymmetrical { get; init; }

    /// <summary>The model that declares it.</summary>
    public ModelMetadata Model { get; private set; } = null!;

    /// <summary>The model at the other end.</summary>
    public ModelMetadata Target => Forward.Target;

    /// <summary>The links as a model.</summary>
    public ModelMetadata Links => LazyInitializer.EnsureInitialized(ref _links, () => LinkModel?.Invoke() ?? Make(target()));

    /// <summary>From a link to the declaring model.</summary>
    public RelationMetadata Backward => Find(BackwardKey, Model, last: false);

    /// <summary>From a link to the other model.</summary>
    public RelationMetadata Forward => Find(ForwardKey, target(), last: true);

    internal void Attach(ModelMetadata model) => Model = model;

    /// <inheritdoc/>
    public override string ToString() => $"{Model.Name}.{Property}";

    private RelationMetadata Find(string? key, ModelMetadata end, bool last)
    {
        if (LinkModel is null)
        {
            return Links.Relations[last ? 1 : 0];
        }

        var found = Links.Relations.Where(relation => key is null ? relation.Target == end : relation.Property == key).ToList();
        return last ? found[^1] : found[0];
    }

    private ModelMetadata Make(ModelMetadata other)
    {
        var isSelf = other == Model;
        var backward = Fields(Model, BackwardKey, isSelf ? $"{Model.Table}_rel" : Model.Table, "Backward");
        var forward = Fields(other, ForwardKey, other.Table, "Forward");
        int[] near = [.. Enumerable.Range(0, backward.Length)];
        int[] far = [.. Enumerable.Range(backward.Length, forward.Length)];
        return new ModelMetadata($"{Model.Name}.{Property}", Table, [.. backward, .. forward], [.. near, .. far])
        {
            Schema = Model.Schema,
            Group = Model.Group,
            IsManaged = Model.IsManaged,
            Relations =
            [
                new("Backward", () => Model, near) { OnDelete = OnDelete, HasConstraint = HasConstraint },
                new("Forward", () => other, far) { OnDelete = OnDelete, HasConstraint = HasConstraint },
            ],
        };
    }

    private static FieldMetadata[] Fields(ModelMetadata model, string? column, string prefix, string side) =>
    [
        .. model.Key.Select(index => model.Fields[index]).Select(key => new FieldMetadata(
            side + key.Property,
            model.Key.Count > 1 ? DefaultName.Fit($"{column ?? prefix}_{key.Column}") : column ?? DefaultName.Fit($"{prefix}_id"),
            key.Type)
        {
            MaxLength = key.MaxLength,
        }),
    ];
}
