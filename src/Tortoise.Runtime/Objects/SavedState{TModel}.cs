using Tortoise.CompilerServices;
using Tortoise.Execution;

namespace Tortoise.Persistence;

/// <summary>The state of objects before a statement, so that a rollback can restore it.</summary>
internal class SavedState<TModel>
    where TModel : class, IModel<TModel>
{
    private readonly ArraySegment<TModel> _models;
    private readonly FieldSet _returned;
    private readonly ModelState[] _states;

    protected SavedState(ArraySegment<TModel> models, FieldSet returned)
    {
        _models = models;
        _returned = returned;
        _states = [.. models.Select(model => TModel.State(model))];
    }

    protected ArraySegment<TModel> Models => _models;

    /// <param name="models">The objects.</param>
    /// <param name="returned">The fields that an insert will have the database fill: a rollback resets them.</param>
    public static SavedState<TModel> Of(ArraySegment<TModel> models, FieldSet returned) =>
        TModel.Metadata.Version is null ? new SavedState<TModel>(models, returned) : new SavedVersions<TModel>(models, returned);

    /// <summary>Records the state of objects in the transaction of a lease; outside one there is nothing to roll back.</summary>
    /// <param name="lease">The lease.</param>
    /// <param name="models">The objects.</param>
    /// <param name="returned">The fields that an insert will have the database fill: a rollback resets them.</param>
    public static void Remember(Lease lease, ArraySegment<TModel> models, FieldSet returned) =>
        lease.Transaction?.OnRollback(Of(models, returned).Restore);

    /// <summary>Restores the objects.</summary>
    public virtual void Restore()
    {
        for (var i = 0; i < _models.Count; i++)
        {
            if (!_states[i].IsSaved && !_returned.IsEmpty)
            {
                for (var index = 0; index < TModel.Metadata.Fields.Count; index++)
                {
                    // Database defaults of tracked fields need no taking back: the restored state says that they were not set.
                    if (_returned.Contains(index) && TModel.Metadata.Fields[index].IsGenerated)
                    {
                        TModel.Load(_models[i], index, default(UnsetRow), 0);
                    }
                }
            }

            TModel.State(_models[i]) = _states[i];
        }
    }
}
