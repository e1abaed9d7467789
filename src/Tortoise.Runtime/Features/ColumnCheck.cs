using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Dialects;

/// <summary>Throws for a model with a field that the database has no column type for, before anything is created or queried.</summary>
internal static class ColumnCheck
{
    public static void Run(Dialect dialect, ModelMetadata model)
    {
        if (model.Fields.FirstOrDefault(field => dialect.DeclaredType(field) is null && !dialect.StoreTypes.Has(field.Type.StoreType)) is { } unknown)
        {
            throw dialect.StoreTypes.Unsupported(unknown);
        }

        if (!dialect.HasRowVersions && model.Version is { IsRowVersion: true } version)
        {
            throw new UnsupportedByDialectException(
                dialect.Name,
                $"versions that the server generates, such as {version}",
                "make it an int or a long, which Tortoise counts on every database");
        }
    }
}
