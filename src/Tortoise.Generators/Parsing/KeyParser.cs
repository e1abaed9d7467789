using Microsoft.CodeAnalysis;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>The primary key: [PrimaryKey] on properties, relations or the class, otherwise the property named Id.</summary>
internal static class KeyParser
{
    private const string DefaultKey = "Id";

    public static KeyDeclaration Parse(ModelDeclaration model, ModelProperties properties, bool isOptional)
    {
        var marked = properties.Declared
            .Select(static declared => (Property: declared.Symbol, Attribute: declared.Symbol.FindAttribute(AttributeNames.PrimaryKey)!))
            .Where(static pair => pair.Attribute is not null)
            .ToArray();
        foreach (var (property, attribute) in marked)
        {
            if (attribute.Names().Length > 0)
            {
                model.RefuseOption(property, attribute, "the properties of a composite key are named on the class");
            }
        }

        foreach (var (property, attribute) in marked.Skip(1))
        {
            model.Report(ModelRules.TwoKeys, property, attribute, model.Type.Name);
        }

        if (OnClass(model.Type) is { } onClass)
        {
            if (marked.Length > 0)
            {
                model.Report(ModelRules.TwoKeys, marked[0].Property, marked[0].Attribute, model.Type.Name);
            }

            return Composite(model, properties, onClass);
        }

        var positions = properties.Positions(marked.Length > 0 ? marked[0].Property.Name : DefaultKey);
        if (positions.Count == 0)
        {
            if (!isOptional)
            {
                model.Report(ModelRules.NoKey, model.Type, model.Type.Name);
            }

            return KeyDeclaration.None;
        }

        return new KeyDeclaration(positions, IsGenerated: marked.FirstOrDefault().Attribute?.NamedBool("Generated") != false);
    }

    private static KeyDeclaration Composite(ModelDeclaration model, ModelProperties properties, AttributeData attribute)
    {
        if (attribute.Names().Length == 0)
        {
            model.RefuseOption(model.Type, attribute, "on the class it names the properties of the key");
        }

        if (attribute.Names().Length > 1 && attribute.NamedBool("Generated") == true)
        {
            model.RefuseOption(model.Type, attribute, "a key of several columns is never generated");
        }

        var fields = NameList.Resolve(model, properties, attribute).ConvertAll(static named => named.Position);
        return new KeyDeclaration(fields, IsGenerated: fields.Count == 1 && attribute.NamedBool("Generated") != false);
    }

    private static AttributeData? OnClass(INamedTypeSymbol type) => type.BaseClasses()
        .Append(type)
        .Reverse()
        .Select(static current => current.FindAttribute(AttributeNames.PrimaryKey))
        .FirstOrDefault(static attribute => attribute is not null);
}
