using Microsoft.CodeAnalysis;
using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;

namespace Tortoise.Generators.Parsing;

/// <summary>What an input can do with the fields of a model, by its symbols: those of another assembly, or all for the analyzer.</summary>
internal sealed class InputUses(INamedTypeSymbol model)
{
    private readonly IPropertySymbol[] _properties = [.. model.BaseClasses().Append(model).SelectMany(static type => type.GetMembers().OfType<IPropertySymbol>())];

    public InputUse Of(string name) => _properties.LastOrDefault(property => property.Name == name) is not { } field
        ? InputUse.ReadOnly
        : field switch
        {
            _ when field.FindAttribute(AttributeNames.Generated) is not null || IsRowVersion(field) => InputUse.Computed,
            _ when IsKey(field) => IsGenerated(field) ? InputUse.GeneratedKey : field.IsReadOnly() && !IsMade(field) ? InputUse.ReadOnly : InputUse.Make,
            _ when !field.IsReadOnly() => InputUse.Set,
            _ => IsMade(field) ? InputUse.Make : InputUse.ReadOnly,
        };

    /// <summary>True if the property is set only when an object is made.</summary>
    public bool IsInit(string name) => _properties.LastOrDefault(property => property.Name == name)?.SetMethod is { IsInitOnly: true };

    private static bool IsMade(IPropertySymbol field) => field is { IsRequired: true, SetMethod.IsInitOnly: true };

    private static bool IsRowVersion(IPropertySymbol field) => field.FindAttribute(AttributeNames.Version) is not null && field.Type is IArrayTypeSymbol;

    private bool IsKey(IPropertySymbol field)
    {
        var named = KeyOfClass()?.Names() is { Length: > 0 } names
            ? names
            : [.. _properties.Where(static property => property.FindAttribute(AttributeNames.PrimaryKey) is not null).Select(static property => property.Name).DefaultIfEmpty("Id")];
        return named.Contains(field.Name)
            || (field.IsGeneratedAsWhole() && named.Any(name => field.Name.StartsWith(name, StringComparison.Ordinal) && _properties.Any(property => property.Name == name && property.Type is INamedTypeSymbol type && type.IsModel())));
    }

    private bool IsGenerated(IPropertySymbol field) =>
        !field.IsGeneratedAsWhole()
        && KeyOfClass()?.Names().Length is null or 1
        && (field.FindAttribute(AttributeNames.PrimaryKey) ?? KeyOfClass())?.NamedBool("Generated") != false
        && field.FindAttribute(AttributeNames.DbDefault) is null
        && field.FindAttribute(AttributeNames.Sequence) is null
        && (WrapperParser.Find(field.Type) is { } wrapped ? FieldCatalog.Of(wrapped.Kind) : FieldTypeParser.RowOf(field.Type)) is { CanBeGenerated: true };

    private AttributeData? KeyOfClass() => model.BaseClasses().Append(model).Reverse()
        .Select(static type => type.FindAttribute(AttributeNames.PrimaryKey))
        .FirstOrDefault(static attribute => attribute is not null);
}
