using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;

namespace Tortoise.Generators.Parsing;

/// <summary>Names of models, with the notices of their classes.</summary>
internal static class ModelNameParser
{
    /// <summary>How other code names a model.</summary>
    public static ModelName ModelName(this INamedTypeSymbol type)
    {
        var outer = type.ContainingType?.FullName() ?? $"global::{type.ContainingNamespace.FullName()}";
        var fields = type.Name + nameof(Model.ModelName.Fields);
        var siblings = type.ContainingType?.GetTypeMembers(fields) ?? type.ContainingNamespace.GetTypeMembers(fields);
        return new ModelName(
            type.Name, type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).FullName(), $"{(outer == "global::" ? outer : outer + ".")}{fields}")
        {
            IsSubclass = HierarchyParser.RootOf(type) is { } root && !SymbolEqualityComparer.Default.Equals(root, type),
            Notice = NoticeParser.Parse(type),
            IsForeignWithOrNull = siblings.Any(static sibling => !sibling.GetTypeMembers(Model.ModelName.OrNull).IsEmpty),
        };
    }
}
