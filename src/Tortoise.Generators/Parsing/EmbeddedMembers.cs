using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;

namespace Tortoise.Generators.Parsing;

/// <summary>What of a type is stored when its values are embedded, and how a value is made of it again.</summary>
internal sealed class EmbeddedMembers
{
    private EmbeddedMembers(IReadOnlyList<IPropertySymbol> properties, EquatableArray<ArgumentSpec> arguments, EquatableArray<int> initialized) =>
        (Properties, Arguments, Initialized) = (properties, arguments, initialized);

    /// <summary>The properties, those of base classes first.</summary>
    public IReadOnlyList<IPropertySymbol> Properties { get; }

    /// <summary>The arguments of the constructor, by positions of properties.</summary>
    public EquatableArray<ArgumentSpec> Arguments { get; }

    /// <summary>Positions of the properties that the initializer sets.</summary>
    public EquatableArray<int> Initialized { get; }

    /// <summary>The members of a type; a reason why there are none.</summary>
    public static (EmbeddedMembers? Members, string Reason) Of(Compilation compilation, INamedTypeSymbol type)
    {
        IMethodSymbol[] constructors = [.. type.InstanceConstructors.Where(constructor => CanUse(constructor) && !IsCopy(type, constructor))];
        var properties = Declared(type).Where(property => CanUse(property) && CanUse(property.GetMethod!) && (CanSet(property) || constructors.Any(constructor => Sets(constructor, property)))).ToArray();
        if (properties.Length == 0)
        {
            return (null, $"'{type.Name}' has no properties that are stored: they have a getter, and a setter, an init, or a constructor parameter of their name and type");
        }

        var chosen = constructors
            .Where(constructor => constructor.Parameters.All(parameter => properties.Any(parameter.Matches))
                && properties.All(property => CanSet(property) || Sets(constructor, property)))
            .OrderBy(static constructor => constructor.Parameters.Length)
            .FirstOrDefault();
        if (chosen is null)
        {
            return (null, $"no constructor of '{type.Name}' can be called with its properties: each parameter has the name and type of one");
        }

        var setsRequired = chosen.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "SetsRequiredMembersAttribute");
        if (!setsRequired && Required(type).FirstOrDefault(name => properties.All(property => property.Name != name)) is { } required)
        {
            return (null, $"'{type.Name}' has the required member '{required}', which is not stored");
        }

        return (
            new EmbeddedMembers(
                properties,
                [.. chosen.Parameters.Select(parameter => new ArgumentSpec(CSharpNames.Escape(parameter.Name), Array.FindIndex(properties, parameter.Matches)))],
                [.. Enumerable.Range(0, properties.Length).Where(position => !Sets(chosen, properties[position]) || (properties[position].IsRequired && !setsRequired))]),
            "");

        bool CanUse(ISymbol symbol) => compilation.IsSymbolAccessibleWithin(symbol, compilation.Assembly);

        bool CanSet(IPropertySymbol property) => property.SetMethod is { } setter && CanUse(setter);
    }

    private static bool Sets(IMethodSymbol constructor, IPropertySymbol property) => constructor.Parameters.Any(parameter => parameter.Matches(property));

    private static bool IsCopy(INamedTypeSymbol type, IMethodSymbol constructor) =>
        constructor.Parameters is [var only] && SymbolEqualityComparer.Default.Equals(only.Type, type);

    private static List<IPropertySymbol> Declared(INamedTypeSymbol type)
    {
        var properties = new List<IPropertySymbol>();
        foreach (var property in type.BaseClasses().Append(type).SelectMany(static one => one.GetMembers().OfType<IPropertySymbol>()))
        {
            if (property is { IsStatic: false, IsIndexer: false, RefKind: RefKind.None, GetMethod: not null, ExplicitInterfaceImplementations.Length: 0 }
                && property.FindAttribute(AttributeNames.NotMapped) is null)
            {
                properties.RemoveAll(other => other.Name == property.Name);
                properties.Add(property);
            }
        }

        return properties;
    }

    private static IEnumerable<string> Required(INamedTypeSymbol type) => type.BaseClasses()
        .Append(type)
        .SelectMany(static one => one.GetMembers())
        .Where(static member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
        .Select(static member => member.Name);
}
