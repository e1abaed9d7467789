using System.Runtime.CompilerServices;

namespace Tortoise.Metadata;

/// <summary>The metadata of a foreign key or a one-to-one relation: fields that hold the key of a row of another model.</summary>
/// <param name="property">Name of the property.</param>
/// <param name="target">The other model; resolved lazily, because models may refer to each other.</param>
/// <param name="fields">Indexes of the fields that hold the key, in the order of the key.</param>
[method: MethodImpl(MethodImplOptions.NoInlining)] // not in the code of each model
public sealed class RelationMetadata(string property, Func<ModelMetadata> target, int[] fields)
{
    private static int _lastId;
    private ModelMetadata? _target;
    private int[]? _targetFields;

    /// <summary>Name of the property.</summary>
    public string Property { get; } = property;

    /// <summary>Indexes of the fields that hold the key.</summary>
    public IReadOnlyList<int> Fields { get; } = fields;

    /// <summary>The property of the other model that the key refers to; null is its primary key.</summary>
    public string? ToField { get; init; }

    /// <summary>True if no two rows may refer to the same.</summary>
    public bool IsUnique { get; init; }

    /// <summary>What happens when the other row is deleted.</summary>
    public OnDelete OnDelete { get; init; }

    /// <summary>False if the database does not guarantee that the other row exists.</summary>
    public bool HasConstraint { get; init; } = true;

    /// <summary>The model that has the key.</summary>
    public ModelMetadata Model { get; private set; } = null!;

    /// <summary>Its index among the model's relations.</summary>
    public int Index { get; private set; }

    /// <summary>The other model.</summary>
    public ModelMetadata Target => _target ??= target();

    /// <summary>Indexes of the other model's fields that the key refers to.</summary>
    public IReadOnlyList<int> TargetFields => _targetFields ??= ToField is null
        ? [.. Target.Key]
        : [Target.Fields.Single(unique => unique.Property == ToField).Index];

    /// <summary>True if the key may be NULL.</summary>
    public bool IsNullable => Fields.Any(index => Model.Fields[index].IsNullable);

    /// <summary>Names the relation in a structural key; unique within the process and otherwise without meaning.</summary>
    internal int Id { get; } = Interlocked.Increment(ref _lastId);

    /// <inheritdoc/>
    public override string ToString() => $"{Model.Name}.{Property}";

    internal void Attach(ModelMetadata model, int index)
    {
        Model = model;
        Index = index;
    }
}
