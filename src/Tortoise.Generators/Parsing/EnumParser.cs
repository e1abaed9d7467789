using System.Globalization;
using Microsoft.CodeAnalysis;
using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;

namespace Tortoise.Generators.Parsing;

/// <summary>An enum: a number, the names of its members (<c>[AsText]</c>), or the database's own enum (<c>[AsDatabaseEnum]</c>).</summary>
internal static class EnumParser
{
    public static FieldTypeSpec? Parse(ModelDeclaration model, IPropertySymbol property, INamedTypeSymbol type, INamedTypeSymbol number, bool isNullable)
    {
        if (!FieldTypeParser.IsVisible(type, Accessibility.Public, Accessibility.Internal, Accessibility.ProtectedOrInternal))
        {
            FieldTypeParser.Refuse(model, property, "which generated code cannot access");
            return null;
        }

        var asText = property.FindAttribute(AttributeNames.AsText);
        var asEnum = property.FindAttribute(AttributeNames.AsDatabaseEnum);
        IFieldSymbol[] members = [.. type.GetMembers().OfType<IFieldSymbol>().Where(static member => member.HasConstantValue)];
        if ((asText ?? asEnum) is { } byName && type.GetAttributes().Any(static attribute => attribute.AttributeClass is { Name: "FlagsAttribute" }))
        {
            model.RefuseOption(property, byName, "a combination of [Flags] members has no name of its own");
        }

        if (asEnum is not null && WhyNot(property, asEnum, members) is { } reason)
        {
            model.RefuseOption(property, asEnum, reason);
        }

        var row = FieldCatalog.Of(number.MetadataName);
        var isNamed = asText is not null || asEnum is not null;
        return new FieldTypeSpec(isNamed ? FieldCatalog.String : row.Kind, type.FullName(), isNullable)
        {
            IsReference = false,
            Enum = new EnumSpec(row.Kind, row.Clr, isNamed, isNamed ? [.. members.Select(static member => member.Name)] : [])
            {
                DatabaseType = asEnum is null ? null : asEnum.StringAt(0) ?? model.Naming.EnumType(type.Name),
                InOrder = asEnum is null ? [] : [.. members.OrderBy(static member => Convert.ToDecimal(member.ConstantValue, CultureInfo.InvariantCulture)).Select(static member => member.Name)],
            },
        };
    }

    private static string? WhyNot(IPropertySymbol property, AttributeData asEnum, IFieldSymbol[] members)
    {
        var other = property.FindAttribute(AttributeNames.AsText) ?? property.FindAttribute(AttributeNames.Unicode);
        return members.GroupBy(static member => member.ConstantValue).FirstOrDefault(static value => value.Count() > 1)?.ToArray() switch
        {
            _ when other is not null => $"the values of the database's own enum are as they are; remove [{other.OptionName()}]",
            _ when members.Length == 0 => "an enum of the database has values, and this one has no members",
            _ when asEnum.StringAt(0) is { } name && string.IsNullOrWhiteSpace(name) => "the name of a type cannot be empty",
            [var first, var second, ..] => $"'{first.Name}' and '{second.Name}' are one value in C#, but would be two in the database",
            _ => null,
        };
    }
}
