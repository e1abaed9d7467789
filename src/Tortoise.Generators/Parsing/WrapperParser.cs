using Microsoft.CodeAnalysis;
using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;

namespace Tortoise.Generators.Parsing;

/// <summary>
/// A type that holds one value, such as <c>readonly record struct TeamId(Guid Value)</c>: it is stored as that value. Its declaration says all that is
/// needed: a constructor takes the value, and a property or field returns it.
/// </summary>
internal static class WrapperParser
{
    /// <summary>The value that a type holds; null for a type that is no wrapper.</summary>
    public static WrappedSpec? Find(ITypeSymbol type)
    {
        // Equality without boxing is that of the type itself.
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Struct, IsReadOnly: true, IsRefLikeType: false, IsTupleType: false, SpecialType: SpecialType.None } wrapper
            || FieldTypeParser.RowOf(wrapper) is not null
            || !IsEquatable(wrapper))
        {
            return null;
        }

        foreach (var constructor in wrapper.InstanceConstructors)
        {
            if (constructor is { DeclaredAccessibility: Accessibility.Public or Accessibility.Internal, Parameters: [{ RefKind: RefKind.None or RefKind.In } parameter] }
                && !FieldTypeParser.IsNullable(parameter.Type)
                && FieldTypeParser.RowOf(parameter.Type) is { IsMutable: false } row
                && Member(wrapper, parameter) is { } member
                && IsAlone(wrapper))
            {
                return new WrappedSpec(row.Kind, row.Clr, CSharpNames.Escape(member), row.IsReference);
            }
        }

        return null;
    }

    public static FieldTypeSpec? Parse(ModelDeclaration model, IPropertySymbol property, ITypeSymbol type, WrappedSpec wrapped, bool isNullable)
    {
        if (!model.Compilation.IsSymbolAccessibleWithin(type, model.Compilation.Assembly))
        {
            FieldTypeParser.Refuse(model, property, "which generated code cannot access");
            return null;
        }

        return new FieldTypeSpec(FieldCatalog.Custom, type.FullName(), isNullable) { IsReference = false, Wrapped = wrapped };
    }

    /// <summary>The public member that returns what a constructor was given.</summary>
    private static string? Member(INamedTypeSymbol type, IParameterSymbol parameter)
    {
        var members = type.GetMembers()
            .Where(member => member switch
            {
                IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod.DeclaredAccessibility: Accessibility.Public } property =>
                    SymbolEqualityComparer.Default.Equals(property.Type, parameter.Type) && (property.DeclaringSyntaxReferences.Length > 0 || property.IsAuto()),
                IFieldSymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public } field => SymbolEqualityComparer.Default.Equals(field.Type, parameter.Type),
                _ => false,
            })
            .Select(static member => member.Name)
            .ToArray();
        return members.FirstOrDefault(name => string.Equals(name, parameter.Name, StringComparison.OrdinalIgnoreCase))
            ?? (members is [var only] ? only : null);
    }

    /// <summary>True if there is no other data. Metadata does not show private fields, but which properties have one.</summary>
    private static bool IsAlone(INamedTypeSymbol type)
    {
        var members = type.GetMembers();
        var fields = members.OfType<IFieldSymbol>().Count(static field => !field.IsStatic);
        return type.DeclaringSyntaxReferences.Length > 0
            ? fields == 1
            : fields + members.OfType<IPropertySymbol>().Count(static property => !property.IsStatic && property.IsAuto()) == 1;
    }

    private static bool IsEquatable(INamedTypeSymbol type) => type.IsRecord || type.AllInterfaces.Any(one =>
        one is { MetadataName: "IEquatable`1", TypeArguments: [var other] }
        && one.ContainingNamespace.FullName() == "System"
        && SymbolEqualityComparer.Default.Equals(other, type));
}
