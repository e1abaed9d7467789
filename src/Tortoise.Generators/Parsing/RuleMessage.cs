using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tortoise.Generators.Names;

namespace Tortoise.Generators.Parsing;

/// <summary>
/// The message that an attribute gives its rule: <c>ErrorMessage</c>, which is formatted here and now, because all that it can show is constant; or a resource,
/// which is read when the rule is broken.
/// </summary>
internal static class RuleMessage
{
    /// <summary>The message as an expression; null for none.</summary>
    public static string? Parse(RuleDeclaration rule, object?[] told)
    {
        object?[] all = [DisplayName(rule.Property), .. told];
        if (rule.Attribute.NamedString("ErrorMessage") is { } format)
        {
            try
            {
                return SymbolDisplay.FormatLiteral(string.Format(CultureInfo.InvariantCulture, format, all), quote: true);
            }
            catch (FormatException)
            {
                rule.Refuse($"its ErrorMessage shows more than {{0}} to {{{all.Length - 1}}}, or has a brace that is not doubled");
                return null;
            }
        }

        var resource = rule.Attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == "ErrorMessageResourceType").Value.Value as INamedTypeSymbol;
        if (resource is null || rule.Attribute.NamedString("ErrorMessageResourceName") is not { } name)
        {
            return null;
        }

        if (!resource.GetMembers(name).Any(member =>
            member is IPropertySymbol { IsStatic: true, Type.SpecialType: SpecialType.System_String } && rule.Model.Compilation.IsSymbolAccessibleWithin(member, rule.Model.Type)))
        {
            rule.Refuse($"'{resource.Name}' has no static property '{name}' of type string that is internal or public");
            return null;
        }

        var arguments = string.Join(", ", all.Select(static value => RuleConstant.OfObject(value)));
        return $"string.Format(sys::Globalization.CultureInfo.CurrentCulture, {resource.FullName()}.{name}, {arguments})";
    }

    /// <summary>The name of a property for users.</summary>
    public static string DisplayName(IPropertySymbol property)
    {
        foreach (var attribute in property.GetAttributes())
        {
            var name = attribute.AttributeClass?.Name switch
            {
                "DisplayAttribute" when attribute.NamedArguments.All(static argument => argument.Key != "ResourceType") => attribute.NamedString("Name"),
                "DisplayNameAttribute" => attribute.StringAt(0),
                _ => null,
            };
            if (name is not null)
            {
                return name;
            }
        }

        return property.Name;
    }
}
