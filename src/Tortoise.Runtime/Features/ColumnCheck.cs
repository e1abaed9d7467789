using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Dialects;

/// <summary>Throws for a model with a field that the database has no column type for, before anything is created or queried.</summary>
internal static class ColumnCheck
{
    public static void Run(Dialect dialect, ModelMetadata model)
    {
        if (model.Fields.FirstOrDefault(field => !IsKnown(dialect, field)) is { } unknown)
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

    private static bool IsKnown(Dialect dialect, FieldMetadata field) =>
        dialect.StoreTypes.Has(field.Type.StoreType) || (dialect.DeclaredType(field) is { } declared && !IsOther(declared, field));

    /// <summary>True for a type of other databases that is declared with its length for all: <c>vector(3)</c>.</summary>
    private static bool IsOther(string declared, FieldMetadata field) =>
        field is { Type.StoreType: { Databases: not null, Name: var name }, ColumnType.Databases.Count: 0 }
        && declared.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && declared.AsSpan(name.Length).TrimStart() is [] or ['(', ..];
}
