using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;

namespace Tortoise.Generators.Parsing;

/// <summary>What a record prints: what the compiler would print, except relations, which may not be loaded.</summary>
internal static class RecordTextParser
{
    private const string PrintMembers = "PrintMembers";

    public static RecordTextSpec? Parse(ModelDeclaration model)
    {
        var type = model.Type;
        if (!type.IsRecord || type.GetMembers(PrintMembers).Any(static member => !member.IsImplicitlyDeclared && !member.IsGenerated()))
        {
            return null;
        }

        var hasBase = type.BaseType is { IsRecord: true };
        return new RecordTextSpec(
            hasBase ? "protected override" : type.IsSealed ? "private" : "protected virtual",
            hasBase,
            [
                .. type.GetMembers()
                    .Where(static member => member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false } or IPropertySymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public })
                    .Where(static member => member is IFieldSymbol || (member is IPropertySymbol { IsIndexer: false, GetMethod: not null, IsOverride: false } property && !RelationCollector.IsRelation(property) && !property.IsGeneratedAsWhole()))
                    .Select(static member => CSharpNames.Escape(member.Name)),
            ]);
    }
}
