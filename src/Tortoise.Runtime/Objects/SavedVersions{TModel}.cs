using Tortoise.CompilerServices;
using Tortoise.Relations;

namespace Tortoise.Persistence;

/// <summary>The state of objects with a version before a statement, including the version.</summary>
internal sealed class SavedVersions<TModel>(ObjectList<TModel> models, FieldSet returned) : SavedState<TModel>(models, returned)
    where TModel : class, IModel<TModel>
{
    private readonly RowKey[] _versions = [.. Enumerable.Range(0, models.Count).Select(i => ObjectVersion<TModel>.Of(models[i]))];

    public override void Undo()
    {
        for (var i = 0; i < Models.Count; i++)
        {
            ObjectVersion<TModel>.Set(Models[i], _versions[i]);
        }

        base.Undo();
    }
}
