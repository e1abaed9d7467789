using Tortoise.CompilerServices;
using Tortoise.Execution;

namespace Tortoise.Persistence;

/// <summary>The state of objects before a statement, so that a rollback can restore it.</summary>
internal class SavedState<TModel> : UndoStep
    where TModel : class, IModel<TModel>
{
    private readonly ObjectList<TModel> _models;
    private readonly FieldSet _returned;
    private readonly ModelState _first;

    // Null if none of them has a state: new objects without tracked fields.
    private readonly ModelState[]? _others;

    protected SavedState(ObjectList<TModel> models, FieldSet returned)
    {
        _models = models;
        _returned = returned;
        _first = models.Count > 0 ? TModel.State(models[0]) : default;
        for (var i = 1; i < models.Count; i++)
        {
            ref readonly var state = ref TModel.State(models[i]);
            if (_others is not null || !state.IsNew)
            {
                _others ??= new ModelState[models.Count - 1];
                _others[i - 1] = state;
            }
        }
    }

    protected ObjectList<TModel> Models => _models;

    /// <param name="models">The objects.</param>
    /// <param name="returned">The fields that an insert will have the database fill: a rollback resets them.</param>
    public static SavedState<TModel> Of(ObjectList<TModel> models, FieldSet returned) =>
        TModel.Metadata.Version is null ? new SavedState<TModel>(models, returned) : new SavedVersions<TModel>(models, returned);

    /// <summary>Records the state of objects in the transaction of a lease; outside one there is nothing to roll back.</summary>
    /// <param name="lease">The lease.</param>
    /// <param name="models">The objects.</param>
    /// <param name="returned">The fields that an insert will have the database fill: a rollback resets them.</param>
    public static void Remember(Lease lease, ObjectList<TModel> models, FieldSet returned) =>
        lease.Transaction?.OnRollback(Of(models, returned));

    /// <summary>Restores the objects.</summary>
    public override void Undo()
    {
        for (var i = 0; i < _models.Count; i++)
        {
            var state = i == 0 ? _first : _others is null ? default : _others[i - 1];
            if (!state.IsSaved && !_returned.IsEmpty)
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

            TModel.State(_models[i]) = state;
        }
    }
}
