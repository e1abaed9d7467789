using Microsoft.CodeAnalysis;
using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;

namespace Tortoise.Generators.Parsing;

/// <summary>What the types in a JSON document are in queries: each type of objects gets a handle with its members, however deep it is.</summary>
/// <param name="compilation">Where the handles are needed.</param>
internal sealed class JsonHandles(Compilation compilation)
{
    private const string Tortoise = "global::Tortoise.";
    private const string Untyped = $"{Tortoise}JsonTree<global::System.Text.Json.Nodes.JsonNode>";

    private const string Flag = $"{Tortoise}JsonFlag";

    private readonly Dictionary<INamedTypeSymbol, JsonTypeSpec?> _types = new(SymbolEqualityComparer.Default);

    /// <summary>The types that get a handle here.</summary>
    public IEnumerable<JsonTypeSpec> Types => _types.Values.OfType<JsonTypeSpec>();

    /// <summary>A class of the user's that has the name of a handle; null for none.</summary>
    public string? Taken { get; private set; }

    /// <summary>The handle of a type.</summary>
    public string Of(ITypeSymbol type)
    {
        var plain = FieldTypeParser.Unwrap(type).WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        return plain switch
        {
            { SpecialType: SpecialType.System_Object } => Untyped,
            { SpecialType: SpecialType.System_Boolean } when SymbolEqualityComparer.Default.Equals(plain, type) => Flag,
            _ when JsonTypeParser.MethodOf(plain) is not null => $"{Tortoise}JsonTree<{plain.FullName()}>",
            { TypeKind: TypeKind.Enum } => $"{Tortoise}JsonField<{FullName(type)}>",
            _ when FieldTypeParser.RowOf(plain) is { Kind: not (FieldCatalog.Bytes or "TimeSpan" or "IPAddress") } => $"{Tortoise}JsonField<{FullName(type)}>",
            _ when IsScalar(plain) => $"{Tortoise}JsonExpr<{plain.FullName()}>",
            _ when ValueOf(plain) is { } value => $"{Tortoise}JsonMap<{plain.FullName()}, {Of(value)}>",
            _ when ElementOf(plain) is { } element => $"{Tortoise}JsonList<{plain.FullName()}, {Of(element)}>",
            INamedTypeSymbol named when HandleOf(named) is { } handle => handle,
            _ => $"{Tortoise}JsonExpr<{plain.FullName()}>",
        };
    }

    private static string FullName(ITypeSymbol type) => type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated
        ? type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).FullName() + "?"
        : type.FullName();

    /// <summary>True for a type that is neither an object nor a list in JSON, or nobody knows what.</summary>
    private static bool IsScalar(ITypeSymbol type) => FieldTypeParser.RowOf(type) is not null || type.HasAttribute("JsonConverterAttribute");

    /// <summary>The value of a dictionary with strings as keys; null for any other type.</summary>
    private static ITypeSymbol? ValueOf(ITypeSymbol type) => (ArgumentsOf(type, "IDictionary`2") ?? ArgumentsOf(type, "IReadOnlyDictionary`2")) is [{ SpecialType: SpecialType.System_String }, var value] ? value : null;

    private static ITypeSymbol? ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { IsSZArray: true } array => array.ElementType,
        _ => ArgumentsOf(type, "IEnumerable`1")?[0],
    };

    private static System.Collections.Immutable.ImmutableArray<ITypeSymbol>? ArgumentsOf(ITypeSymbol type, string name) =>
        type.AllInterfaces.Prepend(type as INamedTypeSymbol)
            .FirstOrDefault(face => face?.MetadataName == name && face.ContainingNamespace.FullName() == "System.Collections.Generic")?.TypeArguments;

    private string? HandleOf(INamedTypeSymbol type)
    {
        if (type is not { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, IsGenericType: false, IsTupleType: false } || IsOfSystem(type)
            || !compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
        {
            return null;
        }

        var space = type.ContainingNamespace.FullName();
        var name = NameOf(type) + "Json";
        var full = space.Length == 0 ? name : $"{space}.{name}";
        if (_types.ContainsKey(type))
        {
            return $"global::{full}";
        }

        if (compilation.GetTypeByMetadataName(full) is { } known && !known.IsGenerated())
        {
            Taken ??= known.Name;
            return null;
        }

        if (!type.ContainingAssembly.Equals(compilation.Assembly, SymbolEqualityComparer.Default) && compilation.GetTypeByMetadataName(full) is not null)
        {
            // Its own assembly has generated it.
            return $"global::{full}";
        }

        // It may contain itself.
        _types.Add(type, null);
        _types[type] = new JsonTypeSpec(space, name, type.FullName(), IsPublic(type), [.. Members(type)]);
        return $"global::{full}";
    }

    /// <summary>True for the handle of a number, a string, a date, true or false.</summary>
    public static bool IsValue(string handle) => handle == Flag || handle.StartsWith($"{Tortoise}JsonField<", StringComparison.Ordinal);

    /// <summary>True for a type of objects whose members queries have.</summary>
    public bool HasMembers(INamedTypeSymbol type) =>
        !IsScalar(type) && JsonTypeParser.MethodOf(type) is null && ValueOf(type) is null && ElementOf(type) is null && HandleOf(type) is not null;

    /// <summary>The name that a property is given for JSON; null if the context names it.</summary>
    public static string? GivenName(IPropertySymbol property) =>
        property.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass?.Name == "JsonPropertyNameAttribute")?.StringAt(0);

    /// <summary>The handle of a member of an object.</summary>
    public string OfMember(IPropertySymbol property) => property.HasAttribute("JsonConverterAttribute") ? Untyped : Of(property.Type);

    private IEnumerable<JsonMemberSpec> Members(INamedTypeSymbol type)
    {
        foreach (var property in Properties(type))
        {
            var given = GivenName(property);
            yield return new JsonMemberSpec(
                CSharpNames.Escape(property.Name),
                given ?? property.Name,
                given is not null,
                OfMember(property),
                IsPublic(property.Type),
                SummaryParser.Parse(property));
        }
    }

    /// <summary>The properties of an object that are in its JSON, those of base classes first.</summary>
    public static IReadOnlyList<IPropertySymbol> Properties(INamedTypeSymbol type)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var properties = new List<IPropertySymbol>();
        for (INamedTypeSymbol? current = type; current is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; current = current.BaseType)
        {
            properties.InsertRange(0, current.GetMembers().OfType<IPropertySymbol>().Where(property => IsWritten(property) && names.Add(property.Name)));
        }

        return properties;
    }

    private static bool IsWritten(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod: not null }
        && !property.HasAttribute("JsonExtensionDataAttribute")
        && !property.GetAttributes().Any(static attribute =>
            attribute.AttributeClass?.Name == "JsonIgnoreAttribute" && attribute.NamedEnum("Condition") is null or "Always");

    public static bool IsPublic(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsPublic(array.ElementType),
        INamedTypeSymbol named => FieldTypeParser.IsVisible(named, Accessibility.Public) && named.TypeArguments.All(IsPublic),
        _ => true,
    };

    private static bool IsOfSystem(INamedTypeSymbol type) => type.ContainingNamespace.FullName() is var space && (space == "System" || space.StartsWith("System.", StringComparison.Ordinal));

    /// <summary>The name of the type with those of the types around it: <c>AB</c> for <c>A.B</c>, and <c>A_B</c> if there is another AB.</summary>
    public static string NameOf(INamedTypeSymbol type)
    {
        var name = FlatName(type);
        return type.ContainingType is null || Count(type.ContainingNamespace.GetTypeMembers(), name) == 1 ? name : FlatName(type, "_");
    }

    /// <summary>The number of types that have a name together with the types around them.</summary>
    private static int Count(IEnumerable<INamedTypeSymbol> types, string name) => types
        .Where(type => !type.IsGenericType && name.StartsWith(type.Name, StringComparison.Ordinal) && !type.IsGenerated())
        .Sum(type => type.Name.Length == name.Length ? 1 : Count(type.GetTypeMembers(), name.Substring(type.Name.Length)));

    private static string FlatName(INamedTypeSymbol type, string separator = "") =>
        type.ContainingType is { } outer ? FlatName(outer, separator) + separator + type.Name : type.Name;
}
