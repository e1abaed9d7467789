using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tortoise.Generators.Parsing;

/// <summary>Arguments of an attribute. Code that is still being typed gives none, or wrong ones: that is never an error here.</summary>
internal static class AttributeDataExtensions
{
    private const string Suffix = "Attribute";

    /// <summary>The attribute as users write it.</summary>
    public static string OptionName(this AttributeData attribute) =>
        attribute.AttributeClass is { Name: var name } ? name.Substring(0, name.Length - Suffix.Length) : "";

    public static string? StringAt(this AttributeData attribute, int index) =>
        attribute.At(index) is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;

    public static int? IntAt(this AttributeData attribute, int index) =>
        attribute.At(index) is { Kind: TypedConstantKind.Primitive, Value: int number } ? number : null;

    /// <summary>The names given as <c>params string[]</c>; a name that is null is left out.</summary>
    public static string[] Names(this AttributeData attribute) =>
        attribute.At(0) is { Kind: TypedConstantKind.Array, IsNull: false } array
            ? [.. array.Values.Select(value => value.Kind == TypedConstantKind.Primitive ? value.Value as string : null).OfType<string>()]
            : [];

    public static TypedConstant? At(this AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length ? attribute.ConstructorArguments[index] : null;

    public static string? NamedString(this AttributeData attribute, string name) => attribute.Named(name) as string;

    public static bool? NamedBool(this AttributeData attribute, string name) => attribute.Named(name) as bool?;

    public static Location? Location(this AttributeData attribute) =>
        attribute.ApplicationSyntaxReference is { } reference ? reference.SyntaxTree.GetLocation(reference.Span) : null;

    /// <summary>The argument that gives a name, where each name is an argument of its own; else the whole attribute.</summary>
    public static Location? LocationOfName(this AttributeData attribute, int index)
    {
        var arguments = (attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax)?.ArgumentList?.Arguments
            .Where(static argument => argument.NameEquals is null)
            .ToArray();
        return arguments?.Length == attribute.Names().Length ? arguments[index].GetLocation() : attribute.Location();
    }

    private static object? Named(this AttributeData attribute, string name) => attribute.NamedArguments
        .Where(argument => argument.Key == name && argument.Value.Kind == TypedConstantKind.Primitive)
        .Select(static argument => argument.Value.Value)
        .FirstOrDefault();
}
