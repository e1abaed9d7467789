using Tortoise.Metadata;

namespace Tortoise;

/// <summary>
/// A condition that all statements add for the rows of a model, by its name (docs/filters.md). A model declares its own (<see cref="QueryFilterAttribute"/>); those of a
/// database are in <see cref="DatabaseOptions.Filters"/>.
/// </summary>
public abstract partial class QueryFilter
{
    private protected QueryFilter(string name, ModelMetadata? model)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        Model = model;
    }

    /// <summary>The name that switches the filter off.</summary>
    public string Name { get; }

    /// <summary>The model whose rows it is about; null for one that the model itself declares.</summary>
    internal ModelMetadata? Model { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
