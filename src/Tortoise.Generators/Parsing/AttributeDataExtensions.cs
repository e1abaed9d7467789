using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tortoise.Generators.Parsing;

/// <summary>Arguments of an attribute. Code that is still being typed may lack them, or have wrong ones: that is never an error here.</summary>
internal static class AttributeDataExtensions
{
    private const string Suffix = "Attribute";

    /// <summary>The attribute as users write it.</summary>
    public static string OptionName(this AttributeData attribute) =>
        attribute.AttributeClass is not { Name: var name } ? ""
        : name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length)
        : name;

    public static string? StringAt(this AttributeData attribute, int index) =>
        attribute.At(index) is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;

    public static int? IntAt(this AttributeData attribute, int index) =>
        attribute.At(index) is { Kind: TypedConstantKind.Primitive, Value: int number } ? number : null;

    /// <summary>The names given as <c>params string[]</c>; a name that is null is left out.</summary>
    public static string[] Names(this AttributeData attribute) => Strings(attribute.At(0));

    public static string[] NamedStrings(this AttributeData attribute, string name) => Strings(attribute.NamedConstant(name));

    public static TypedConstant? At(this AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length ? attribute.ConstructorArguments[index] : null;

    public static string? NamedString(this AttributeData attribute, string name) => attribute.Named(name) as string;

    public static bool? NamedBool(this AttributeData attribute, string name) => attribute.Named(name) as bool?;

    public static int? NamedInt(this AttributeData attribute, string name) => attribute.Named(name) as int?;

    public static long? NamedLong(this AttributeData attribute, string name) => attribute.Named(name) as long?;

    /// <summary>The member of an enum by its name.</summary>
    public static string? NamedEnum(this AttributeData attribute, string name) => Member(attribute.NamedConstant(name));

    /// <inheritdoc cref="NamedEnum"/>
    public static string? EnumAt(this AttributeData attribute, int index) => Member(attribute.At(index));

    private static string? Member(TypedConstant? constant) =>
        constant is { Kind: TypedConstantKind.Enum, Value: { } value, Type: { } type }
            ? type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(member => member.HasConstantValue && member.ConstantValue.Equals(value))?.Name
            : null;

    public static Location? Location(this AttributeData attribute) =>
        attribute.ApplicationSyntaxReference is { } reference ? reference.SyntaxTree.GetLocation(reference.Span) : null;

    /// <summary>The location of the argument with a name, if each name is an argument of its own; otherwise that of the attribute.</summary>
    public static Location? LocationOfName(this AttributeData attribute, int index)
    {
        var arguments = (attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax)?.ArgumentList?.Arguments
            .Where(static argument => argument.NameEquals is null)
            .ToArray();
        return arguments?.Length == attribute.Names().Length ? arguments[index].GetLocation() : attribute.Location();
    }

    /// <summary>The location of the named argument; that of the attribute if it is missing.</summary>
    public static Location? LocationOfNamed(this AttributeData attribute, string name) =>
        (attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax)?.ArgumentList?.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name)?.GetLocation()
        ?? attribute.Location();

    private static object? Named(this AttributeData attribute, string name) =>
        attribute.NamedConstant(name) is { Kind: TypedConstantKind.Primitive } constant ? constant.Value : null;

    private static TypedConstant? NamedConstant(this AttributeData attribute, string name) => attribute.NamedArguments
        .Where(argument => argument.Key == name)
        .Select(static argument => (TypedConstant?)argument.Value)
        .FirstOrDefault();

    private static string[] Strings(TypedConstant? constant) =>
        constant is { Kind: TypedConstantKind.Array, IsNull: false } array
            ? [.. array.Values.Select(static value => value.Kind == TypedConstantKind.Primitive ? value.Value as string : null).OfType<string>()]
            : [];
}
