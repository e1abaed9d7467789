using Tortoise.CompilerServices;
using Tortoise.Relations;

namespace Tortoise.Persistence;

/// <summary>What objects with a version remembered of their rows before a statement: the version as well.</summary>
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
