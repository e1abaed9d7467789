using Tortoise.Metadata;

namespace Tortoise.Schema;

/// <content>Enums that are types of the database, or the values of a column.</content>
internal abstract partial class SchemaWriter
{
    /// <summary>The statement that creates the type of an enum, unless it exists: tables share it. Null if the database has no such types.</summary>
    /// <exception cref="ConfigurationException">It cannot have that name.</exception>
    protected virtual string? EnumType(EnumSchema type) => null;

    /// <summary>The condition for a column that may hold no text but the values of an enum; null for any other column.</summary>
    /// <param name="field">The property.</param>
    /// <param name="column">The column, quoted.</param>
    protected string? Members(FieldMetadata field, string column) => field.Type.StoreType is { EnumName: not null } type
        ? $"{column} IN ({string.Join(", ", type.EnumValues.Select(Literal))})"
        : null;

    private List<EnumSchema> Enums(IReadOnlyList<ModelMetadata> models)
    {
        var types = new SortedDictionary<string, (EnumSchema Type, FieldMetadata Field)>(StringComparer.Ordinal);
        foreach (var field in models.SelectMany(model => model.Fields).Where(field => dialect.DeclaredType(field) is null))
        {
            if (field.Type.StoreType is not { EnumName: { } name, EnumValues: var values } || EnumType(new(name, values)) is null)
            {
                continue;
            }

            if (models.FirstOrDefault(model => model.Table == name) is { } model)
            {
                throw new ConfigurationException(
                    $"The type of {field} has the name of the table of {model.Name}, '{name}', and a table of {dialect.ProductName} is a type, too: name the type, [AsDatabaseEnum(\"…\")].");
            }

            if (!types.TryAdd(name, (new(name, values), field)) && types[name] is var first && !first.Type.Values.SequenceEqual(values))
            {
                throw new ConfigurationException(
                    $"{first.Field} and {field} have the same type of {dialect.ProductName}, '{name}', but other values: name one of them, [AsDatabaseEnum(\"…\")].");
            }
        }

        return [.. types.Values.Select(one => one.Type)];
    }
}
