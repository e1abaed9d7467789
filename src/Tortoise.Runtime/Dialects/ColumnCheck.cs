using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Dialects;

/// <summary>Refuses a model with arrays where the database has none, before anything of it is made or asked.</summary>
internal static class ArrayCheck
{
    public static void Run(Dialect dialect, ModelMetadata model)
    {
        if (!dialect.HasArrays && model.Fields.FirstOrDefault(field => field.Type.Kind == FieldKind.Array) is { } field)
        {
            throw new UnsupportedByDialectException(
                dialect.Name,
                $"arrays, as {field} is one",
                $"keep the elements in a table of their own, or use {model.Name} with a database that has arrays only");
        }
    }
}
