using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>The place of a model among the classes that share one table by a discriminator.</summary>
internal static class HierarchyParser
{
    private static readonly string[] OfTable = [AttributeNames.Ordering, AttributeNames.PrimaryKey];

    /// <summary>What decides which rows of the table are seen.</summary>
    private static readonly string[] OfRows = [AttributeNames.QueryFilter, AttributeNames.Manager, AttributeNames.SoftDelete];

    /// <summary>The class that declares the table which a class shares, possibly itself; null if it has a table of its own.</summary>
    public static INamedTypeSymbol? RootOf(INamedTypeSymbol type)
    {
        INamedTypeSymbol? root = null;
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            root = current.FindAttribute(AttributeNames.Discriminator) is not null && current.IsModel() ? current : root;
        }

        return root;
    }

    /// <summary>The nearest model above a class that shares a table; null for the root, and for a model with a table of its own.</summary>
    public static INamedTypeSymbol? BaseOf(INamedTypeSymbol type) =>
        type.BaseType is { } parent && RootOf(parent) is not null ? type.BaseClasses().LastOrDefault(static current => current.IsModel()) : null;

    /// <summary>Null for a model with a table of its own.</summary>
    public static HierarchySpec? Parse(ModelDeclaration model)
    {
        var type = model.Type;
        if (RootOf(type) is not { } root)
        {
            if (type.FindAttribute(AttributeNames.DiscriminatorValue) is { } alone)
            {
                model.Report(HierarchyRules.ValueWithoutRoot, type, alone, type.Name);
            }

            return null;
        }

        var parent = BaseOf(type);
        if (parent is null && type.IsSealed)
        {
            model.RefuseOption(type, type.FindAttribute(AttributeNames.Discriminator)!, "no class can derive from a sealed one and share its table");
            return null;
        }

        Check(model, root, parent);
        return new HierarchySpec(root.FullName(), parent?.FullName())
        {
            Column = parent is null ? root.FindAttribute(AttributeNames.Discriminator)!.StringAt(0) ?? model.Naming.Column(AttributeNames.Discriminator) : null,
            IsAbstract = type.IsAbstract,
            Value = type.IsAbstract ? null : Value(type),
            Declared = [.. SubclassMethods.Names.SelectMany(name => Declared(type, name)).Distinct()],
        };
    }

    private static IEnumerable<string> Declared(INamedTypeSymbol type, string name)
    {
        var own = type.GetMembers(name).Where(CollisionCheck.IsOfUser);
        var inherited = type.BaseClasses().SelectMany(one => one.GetMembers(name)).Where(static member =>
            member is not IMethodSymbol && member.DeclaredAccessibility != Accessibility.Private && CollisionCheck.IsOfUser(member));
        return own.Concat(inherited).Select(member => member is IMethodSymbol method ? $"{name}({CollisionCheck.Signature(method)})" : name);
    }

    /// <summary>The value of the discriminator, as C#.</summary>
    public static string Value(INamedTypeSymbol type) => type.FindAttribute(AttributeNames.DiscriminatorValue)?.At(0) switch
    {
        { Kind: TypedConstantKind.Primitive, Value: string text } => SymbolDisplay.FormatLiteral(text, quote: true),
        { Kind: TypedConstantKind.Primitive or TypedConstantKind.Enum, Value: int or byte or short } number => Convert.ToString(number.Value, CultureInfo.InvariantCulture),
        _ => SymbolDisplay.FormatLiteral(type.Name, quote: true),
    };

    private static void Check(ModelDeclaration model, INamedTypeSymbol root, INamedTypeSymbol? parent)
    {
        var type = model.Type;
        var value = type.FindAttribute(AttributeNames.DiscriminatorValue);
        if (value is not null && type.IsAbstract)
        {
            model.RefuseOption(type, value, "no row is of an abstract class");
        }
        else if (value?.At(0) is { Value: not (string or int or byte or short) })
        {
            model.RefuseOption(type, value, "a value is a string, an int, or a member of an enum of int");
        }

        if (parent is null)
        {
            if (type.FindAttribute(AttributeNames.Model)?.NamedBool("Abstract") == true)
            {
                model.RefuseOption(type, type.FindAttribute(AttributeNames.Discriminator)!, "a base class with Abstract = true has no table; declare the class itself abstract");
            }

            return;
        }

        if (type.FindAttribute(AttributeNames.Discriminator) is { } second)
        {
            model.Report(HierarchyRules.SecondDiscriminator, type, second, type.Name, root.Name);
        }

        if (!SymbolEqualityComparer.Default.Equals(root.ContainingAssembly, type.ContainingAssembly))
        {
            model.Report(HierarchyRules.OtherAssembly, type, type.Name, root.Name);
        }

        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (property.FindAttributes(AttributeNames.Version).Concat(property.FindAttributes(AttributeNames.PrimaryKey)).FirstOrDefault() is { } option)
            {
                model.RefuseOption(property, option, $"'{type.Name}' shares the table of '{root.Name}', where it is declared");
            }
        }

        foreach (var member in type.GetMembers())
        {
            foreach (var name in OfRows)
            {
                if (member.FindAttribute(name) is { } option)
                {
                    model.RefuseOption(member, option, $"'{type.Name}' shares the table of '{root.Name}', where it is said for all rows");
                }
            }
        }

        foreach (var name in OfTable)
        {
            if (type.FindAttribute(name) is { } option)
            {
                model.RefuseOption(type, option, $"'{type.Name}' shares the table of '{root.Name}', where it is said");
            }
        }
    }
}
