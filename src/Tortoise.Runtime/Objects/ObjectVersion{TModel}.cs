using Tortoise.Metadata;
using Tortoise.Relations;

namespace Tortoise.Persistence;

/// <summary>The version that an object holds of its row; for models that have one.</summary>
internal static class ObjectVersion<TModel>
    where TModel : class, IModel<TModel>
{
    private static FieldMetadata Version => TModel.Metadata.Version!;

    /// <summary>The version; one that no row has if the object has none yet.</summary>
    public static RowKey Of(TModel model) => new KeyCapture().Of(TModel.Metadata, [Version.Index], model) ?? default;

    public static void Set(TModel model, RowKey version) =>
        TModel.Load(model, Version.Index, new VersionRow(version.First, version.Other is string given ? Convert.FromHexString(given) : []), 0);

    /// <summary>Increments the version after an update that incremented the row's.</summary>
    public static void CountUp(TModel model) => Set(model, new RowKey(Of(model).First + 1));
}
