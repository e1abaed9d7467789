using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;

namespace Tortoise.Generators.Parsing;

/// <summary>The options of a context, <c>[JsonSourceGenerationOptions]</c>, as far as the names and the kinds of values depend on them.</summary>
internal static class JsonContextOptions
{
    private const string TextConverter = "JsonStringEnumConverter";

    private const int Web = 1;

    public static JsonContextSpec Parse(INamedTypeSymbol context)
    {
        if (context.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass?.Name == "JsonSourceGenerationOptionsAttribute") is not { } options)
        {
            return new(null, EnumsAreText: false, []);
        }

        var converters = options.NamedArguments.FirstOrDefault(static argument => argument.Key == "Converters").Value is { Kind: TypedConstantKind.Array, IsNull: false } list
            ? list.Values.Select(static value => value.Value).OfType<INamedTypeSymbol>().Where(static type => type.Name == TextConverter).ToArray()
            : [];
        var naming = options.NamedEnum("PropertyNamingPolicy") ?? (options.At(0) is { Value: Web } ? "CamelCase" : null);
        return new(
            naming is "Unspecified" ? null : naming,
            options.NamedBool("UseStringEnumConverter") == true || converters.Any(static type => !type.IsGenericType),
            [.. converters.Where(static type => type.IsGenericType).Select(static type => type.TypeArguments[0].FullName())]);
    }

    /// <summary>The kind of a value in documents; null for an enum that a converter of the user's writes.</summary>
    public static string? KindOf(JsonContextSpec? context, ITypeSymbol type)
    {
        var plain = FieldTypeParser.Unwrap(type);
        if (plain is not INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType)
        {
            return FieldTypeParser.RowOf(plain)?.Kind;
        }

        var converter = enumType.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass?.Name == "JsonConverterAttribute")?.At(0)?.Value as ITypeSymbol;
        var isText = context is { EnumsAreText: true } || context?.TextEnums.Contains(enumType.FullName()) == true || converter?.Name == TextConverter;
        return !isText && converter is not null ? null
            : isText && enumType.GetMembers().OfType<IFieldSymbol>().Any(static member => member.HasConstantValue) ? "String"
            : "Int64";
    }
}
