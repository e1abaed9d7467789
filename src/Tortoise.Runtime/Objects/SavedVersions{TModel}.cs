using Tortoise.CompilerServices;
using Tortoise.Relations;

namespace Tortoise.Persistence;

/// <summary>The state of objects with a version before a statement, including the version.</summary>
internal sealed class SavedVersions<TModel>(ArraySegment<TModel> models, FieldSet returned) : SavedState<TModel>(models, returned)
    where TModel : class, IModel<TModel>
{
    private readonly RowKey[] _versions = [.. models.Select(ObjectVersion<TModel>.Of)];

    public override void Restore()
    {
        for (var i = 0; i < Models.Count; i++)
        {
            ObjectVersion<TModel>.Set(Models[i], _versions[i]);
        }

        base.Restore();
    }
}
