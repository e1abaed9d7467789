using Microsoft.CodeAnalysis;

namespace Tortoise.Generators.Parsing;

/// <summary><c>[RenamedFrom]</c>: the name that a column or a table had.</summary>
internal static class RenamedFromParser
{
    /// <summary>The former name of a field's column; null if none is said.</summary>
    /// <param name="model">The model.</param>
    /// <param name="field">The field.</param>
    /// <param name="column">Its column.</param>
    public static string? Parse(ModelDeclaration model, FieldDeclaration field, string column)
    {
        if (field.OffsetOf is not null || field.Symbol.FindAttribute(AttributeNames.RenamedFrom) is not { } attribute)
        {
            return null;
        }

        var name = attribute.StringAt(0);
        var problem = field.Relation is { Parts.Count: > 1 } ? "the key of the relation has several columns; put it on properties of the key"
            : string.IsNullOrWhiteSpace(name) ? "the name of a column cannot be empty"
            : name == column ? $"the column has the name '{column}'"
            : null;
        if (problem is not null && (field.Relation is null || field.Part == field.Relation.Parts[0]))
        {
            model.RefuseOption(field.Symbol, attribute, problem);
        }

        return name;
    }

    /// <summary>The former name of a model's table; null if none is said.</summary>
    public static string? Parse(ModelDeclaration model, ModelOptions options)
    {
        if (((ISymbol)model.Type).FindAttribute(AttributeNames.RenamedFrom) is not { } attribute)
        {
            return null;
        }

        var name = attribute.StringAt(0);
        var problem = HierarchyParser.BaseOf(model.Type) is not null ? $"'{model.Type.Name}' shares the table of '{HierarchyParser.RootOf(model.Type)!.Name}', so it is said there"
            : options.IsAbstract ? $"'{model.Type.Name}' has no table"
            : string.IsNullOrWhiteSpace(name) ? "the name of a table cannot be empty"
            : name == options.Table ? $"the table has the name '{options.Table}'"
            : null;
        if (problem is not null)
        {
            model.RefuseOption(model.Type, attribute, problem);
        }

        return name;
    }

    /// <summary>The former name of the table of a class, unchecked.</summary>
    public static string? TableOf(INamedTypeSymbol type) => ((ISymbol)type).FindAttribute(AttributeNames.RenamedFrom)?.StringAt(0);
}
