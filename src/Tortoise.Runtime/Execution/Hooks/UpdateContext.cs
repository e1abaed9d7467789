using Tortoise.Execution;
using Tortoise.Metadata;

namespace Tortoise;

/// <summary>An update of the rows of a query, which has no objects: <c>Team.Filter(…).UpdateAsync(…)</c>.</summary>
public abstract class UpdateContext : WriteContext
{
    private readonly IReadOnlyList<(FieldMetadata Field, bool IsConstant, object? Value)> _set;

    private protected UpdateContext(Database database, ModelMetadata model, IReadOnlyList<(FieldMetadata Field, bool IsConstant, object? Value)> set)
        : base(database, model)
    {
        _set = set;
        Fields = [.. set.Select(static one => one.Field)];
    }

    /// <summary>The fields that are set.</summary>
    public IReadOnlyList<FieldMetadata> Fields { get; }

    /// <summary>
    /// The number of rows that were written, for the hook of a class also those of other classes which the query is about; null before that.
    /// </summary>
    public int? Count { get; internal set; }

    /// <summary>The objects of the rows as they were before; null unless a hook has read them.</summary>
    public IReadOnlyList<object>? Objects => GetObjects();

    /// <summary>True if the property is set: <c>update.Writes(nameof(Team.Name))</c>.</summary>
    /// <exception cref="ArgumentException">The model has no such field.</exception>
    public bool Writes(string property) => Fields.Contains(FieldOf(property));

    /// <summary>The value that all rows get; false for a property that is not set, or computed by the database.</summary>
    /// <exception cref="ArgumentException">The model has no such field.</exception>
    public bool TryGetValue(string property, out object? value)
    {
        var asked = FieldOf(property);
        foreach (var (field, isConstant, constant) in _set)
        {
            if (isConstant && field == asked)
            {
                value = constant;
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <summary>
    /// Returns the objects of the rows that are updated, as they are before it: reads the rows and locks them, once for all hooks. Exactly these are updated then.
    /// </summary>
    /// <exception cref="InvalidOperationException">The rows are updated, and no hook has read them before.</exception>
    public async ValueTask<IReadOnlyList<object>> ReadAsync(CancellationToken cancellationToken = default) => await ReadObjectsAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>The update for a hook of a class; null if no row can be of it.</summary>
    internal UpdateContext<THook>? For<THook>()
        where THook : class
    {
        if (this is UpdateContext<THook> own)
        {
            return own;
        }

        var view = As<THook, UpdateContext<THook>>(() => MayHave<THook>(Objects)
            ? new(Database, Model, _set, WrittenObjects<THook>.Among(() => Objects, ReadAsync))
            : null);
        view?.Count = Count;
        return view;
    }

    private protected abstract IReadOnlyList<object>? GetObjects();

    private protected abstract ValueTask<IReadOnlyList<object>> ReadObjectsAsync(CancellationToken cancellationToken);
}
