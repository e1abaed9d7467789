using System.Collections;
using System.ComponentModel;
using Tortoise.Metadata;
using Tortoise.Relations;

namespace Tortoise;

/// <summary>
/// The objects that refer to an object: <c>cup.Events</c>. Once loaded it is a read-only list; before it is asked by <c>Filter</c> or
/// awaited. Nothing is loaded behind its back.
/// </summary>
/// <typeparam name="TModel">The model of the objects.</typeparam>
public partial class Related<TModel> : IReadOnlyList<TModel>
    where TModel : class, IModel<TModel>
{
    private readonly object _owner;
    private readonly RelationEnd _end;
    private List<TModel>? _rows;

    /// <summary>The related objects of an object.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Related(object owner, RelationEnd end)
    {
        _owner = owner;
        _end = end;
    }

    /// <summary>True where the objects are loaded.</summary>
    public bool IsLoaded => _rows is not null;

    /// <summary>The condition that finds the objects.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Q Condition => Q.None;

    /// <summary>How many objects are loaded.</summary>
    /// <exception cref="RelationNotLoadedException">They are not loaded.</exception>
    public int Count => Rows.Count;

    private List<TModel> Rows => _rows ?? throw RelationFailures.NotLoaded(_end);

    /// <summary>A loaded object.</summary>
    /// <exception cref="RelationNotLoadedException">They are not loaded.</exception>
    public TModel this[int index] => Rows[index];

    /// <summary>True for the objects of this one; a copy of a record begins with those of the original.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool IsOf(object owner) => ReferenceEquals(_owner, owner);

    /// <summary>Holds what was loaded.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Hold(IReadOnlyList<TModel> rows) => _rows = rows as List<TModel> ?? [.. rows];

    /// <inheritdoc/>
    public IEnumerator<TModel> GetEnumerator() => Rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
