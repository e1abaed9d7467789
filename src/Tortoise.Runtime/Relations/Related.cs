using System.Collections;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Persistence;
using Tortoise.Relations;

namespace Tortoise;

/// <summary>
/// The objects that refer to an object: <c>cup.Events</c>. Once loaded it is a read-only list; before that it can be queried with <c>Filter</c>, or loaded
/// by awaiting it. There is no lazy loading. Changes are in <c>Related.Changes.cs</c>.
/// </summary>
/// <typeparam name="TModel">The model of the objects.</typeparam>
[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(RelatedView<>))]
public partial class Related<TModel> : IReadOnlyList<TModel>, IRelated<TModel>, IRelatedRows
    where TModel : class, IModel<TModel>
{
    private List<TModel>? _rows;

    /// <summary>Creates the related objects of an object.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Related(object owner, RelationEnd end)
    {
        Owner = owner;
        End = end;
    }

    /// <summary>Gets whether the objects are loaded.</summary>
    public bool IsLoaded => _rows is not null;

    /// <summary>Gets the number of loaded objects.</summary>
    /// <exception cref="RelationNotLoadedException">They are not loaded.</exception>
    public int Count => Rows.Count;

    bool IRelatedRows.IsEmpty => Rows.Count == 0;

    IEnumerable<object> IRelatedRows.Loaded => Rows;

    private protected object Owner { get; }

    private protected RelationEnd End { get; }

    private protected bool OwnerIsSaved => End.Model.Objects!.IsSaved(Owner);

    /// <summary>The database that the owner came from.</summary>
    private protected Database OwnDatabase => ObjectDatabase.Of(End.Model, Owner);

    private List<TModel> Rows => _rows ?? throw RelationFailures.NotLoaded(End);

    /// <summary>Gets a loaded object.</summary>
    /// <exception cref="RelationNotLoadedException">They are not loaded.</exception>
    public TModel this[int index] => Rows[index];

    /// <summary>Returns the objects; loads them if they are not loaded.</summary>
    /// <exception cref="InvalidOperationException">The owner is not saved.</exception>
    public async ValueTask<List<TModel>> ToListAsync(CancellationToken cancellationToken = default)
    {
        if (!IsLoaded)
        {
            ThrowIfOwnerIsUnsaved();
            await RelationLoader.LoadAsync(
                OwnDatabase, [Owner], [RelationLoad.Of(End)], reload: false, cancellationToken).ConfigureAwait(false);
        }

        return [.. Rows];
    }

    /// <summary>Makes the objects awaitable: loads them if they are not loaded.</summary>
    public ValueTaskAwaiter<List<TModel>> GetAwaiter() => ToListAsync().GetAwaiter();

    /// <summary>Returns a query for the related rows among those of a query, in the owner's database.</summary>
    /// <exception cref="InvalidOperationException">The owner is not saved.</exception>
    internal TQuerySet Of<TQuerySet, TFields>(QuerySet<TQuerySet, TModel, TFields> query)
        where TQuerySet : QuerySet<TQuerySet, TModel, TFields>
        where TFields : class, IRowFields<TFields>
    {
        ThrowIfOwnerIsUnsaved();
        return query.Filter(Where()).Using(OwnDatabase);
    }

    /// <summary>Returns whether an object is the owner: a copy of a record starts with the related objects of the original.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool IsOf(object owner) => ReferenceEquals(Owner, owner);

    /// <summary>Sets what was loaded.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Hold(List<TModel> rows) => _rows = rows;

    /// <inheritdoc/>
    public IEnumerator<TModel> GetEnumerator() => Rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => IsLoaded ? $"{End}: {Count}" : $"{End}: not loaded";

    private protected virtual Q Where() => KeyConditions.RefersTo(End.Near, Owner);

    private protected void ThrowIfOwnerIsUnsaved()
    {
        if (!OwnerIsSaved)
        {
            throw RelationFailures.UnsavedOwner(End);
        }
    }

    private protected void Append(IEnumerable<TModel> added)
    {
        Remember();
        foreach (var model in added.Where(model => _rows?.Contains(model, ReferenceEqualityComparer.Instance) == false))
        {
            _rows!.Add(model);
        }
    }

    private protected void Drop(Predicate<TModel> removed)
    {
        Remember();
        _rows?.RemoveAll(removed);
    }

    private protected void Replace(List<TModel> rows)
    {
        Remember();
        _rows = rows;
    }

    /// <summary>A rollback of the transaction that the change is in takes it back from the list as well.</summary>
    private void Remember()
    {
        if (_rows is not null && OwnDatabase.TransactionOfFlow is { } transaction)
        {
            var before = _rows.ToList();
            transaction.OnRollback(new EarlierRows(this, before));
        }
    }

    private sealed class EarlierRows(Related<TModel> related, List<TModel> rows) : Execution.UndoStep
    {
        public override void Undo() => related._rows = rows;
    }
}
