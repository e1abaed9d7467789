using Microsoft.CodeAnalysis;
using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>The type of a property as a row of the catalog, with the options of types.</summary>
internal static class FieldTypeParser
{
    private const int MaxDigits = 28;

    public static FieldTypeSpec? Parse(ModelDeclaration model, IPropertySymbol property)
    {
        if (property.Type is IErrorTypeSymbol)
        {
            // The compiler reports a type that does not exist.
            model.Break();
            return null;
        }

        var type = property.Type;
        var isNullable = IsNullable(type);
        type = Unwrap(type);

        var result = type switch
        {
            _ when CustomTypeParser.Find(model, property, type) is { } attribute => CustomTypeParser.Parse(model, property, type, attribute, isNullable),
            _ when JsonTypeParser.IsJson(property, type) => JsonTypeParser.Parse(model, property, type, isNullable),
            INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } number } enumType =>
                EnumParser.Parse(model, property, enumType, number, isNullable),
            _ when ArrayTypeParser.ElementOf(type) is { } element => ArrayTypeParser.Parse(model, property, type, element, isNullable),
            _ when WrapperParser.Find(type) is { } wrapped => WrapperParser.Parse(model, property, type, wrapped, isNullable),
            _ => ParseScalar(model, property, type, isNullable),
        };
        if (result is { Enum: null } && property.FindAttribute(AttributeNames.AsText) is { } asText)
        {
            model.RefuseOption(property, asText, "only an enum can be stored by the names of its members");
        }

        if (result is { Enum: null } && property.FindAttribute(AttributeNames.AsDatabaseEnum) is { } asEnum)
        {
            model.RefuseOption(property, asEnum, "only an enum can be one of the database");
        }

        return result is null ? null : result with
        {
            Precision = Precision(model, property, result),
            IsUnicode = UnicodeParser.Parse(model, property, result),
        };
    }

    public static bool IsNullable(ITypeSymbol type) =>
        !SymbolEqualityComparer.Default.Equals(type, Unwrap(type))
        || (type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated);

    /// <summary>True for an enum or user type that is not public.</summary>
    public static bool IsInternal(ITypeSymbol type) => Unwrap(type) is INamedTypeSymbol named && !IsVisible(named, Accessibility.Public);

    private static FieldTypeSpec? ParseScalar(ModelDeclaration model, IPropertySymbol property, ITypeSymbol type, bool isNullable)
    {
        if (RowOf(type) is not { } row)
        {
            Refuse(model, property, WhyNoColumn(property, type));
            return null;
        }

        return new FieldTypeSpec(row.Kind, row.Clr, isNullable) { IsReference = row.IsReference };
    }

    private static string WhyNoColumn(IPropertySymbol property, ITypeSymbol type) => type switch
    {
        INamedTypeSymbol named when named.IsModel() => $"which is a model: make it a relation, [ForeignKey] public partial {named.Name} {property.Name} {{ get; set; }}",
        INamedTypeSymbol { TypeArguments: [INamedTypeSymbol item] } when item.IsModel() => WhyNoModels(property, item),
        _ => "which cannot be stored in a column unless a field type says how ([FieldType<…>])",
    };

    /// <summary>What is said of a list of models.</summary>
    public static string WhyNoModels(IPropertySymbol property, INamedTypeSymbol item) =>
        $"which holds models: make it a relation, [ManyToMany] public partial ManyToMany<{item.Name}> {property.Name} {{ get; }}, or name it in '{item.Name}' with [ForeignKey(RelatedName = \"{property.Name}\")]";

    /// <summary>The row of a scalar type; null if there is none.</summary>
    public static FieldCatalogRow? RowOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { IsSZArray: true, ElementType.SpecialType: SpecialType.System_Byte } => FieldCatalog.Of(FieldCatalog.Bytes),
        INamedTypeSymbol { IsGenericType: false, ContainingType: null } =>
            FieldCatalog.Find($"{type.ContainingNamespace.FullName()}.{type.MetadataName}"),
        INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_Byte }], ContainingType: null } =>
            FieldCatalog.Find($"{type.ContainingNamespace.FullName()}.{type.Name}{FieldCatalog.OfBytes}"),
        _ => null,
    };

    /// <summary>True for a type that a column can hold; options are not checked.</summary>
    public static bool HasColumnType(ITypeSymbol type) =>
        Unwrap(type) is var plain && (plain.TypeKind == TypeKind.Enum || RowOf(plain) is not null || WrapperParser.Find(plain) is not null);

    private static (int Digits, int Scale)? Precision(ModelDeclaration model, IPropertySymbol property, FieldTypeSpec type)
    {
        if (property.FindAttribute(AttributeNames.Precision) is not { } attribute)
        {
            return null;
        }

        if (type.StoredKind != FieldCatalog.Decimal)
        {
            model.RefuseOption(property, attribute, "only decimal has a precision");
            return null;
        }

        if (attribute.IntAt(0) is not { } digits || attribute.IntAt(1) is not { } scale)
        {
            return null;
        }

        if (digits is < 1 or > MaxDigits || scale < 0 || scale > digits)
        {
            model.RefuseOption(property, attribute, "precision is 1 to 28, scale 0 to precision");
        }

        return (digits, scale);
    }

    public static void Refuse(ModelDeclaration model, IPropertySymbol property, string reason) =>
        model.Report(FieldRules.UnsupportedType, property, property.Name, property.Type.ToDisplayString(), reason);

    public static ITypeSymbol Unwrap(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;

    public static bool IsVisible(ITypeSymbol type, params Accessibility[] enough)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (!enough.Contains(current.DeclaredAccessibility))
            {
                return false;
            }
        }

        return true;
    }
}
