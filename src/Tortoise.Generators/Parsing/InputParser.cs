using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>Reads a type with [Input]. One parser, two callers: the generator uses the result, the analyzer the reports.</summary>
internal static class InputParser
{
    public const string Attribute = "Tortoise.InputAttribute`1";

    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken) => node is TypeDeclarationSyntax;

    public static InputSpec? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken) =>
        context.TargetSymbol is INamedTypeSymbol type && context.Attributes.Contains(type.FindAttribute(AttributeNames.Input)!)
            ? Parse(type, report: null, cancellationToken)
            : null;

    /// <summary>The input; null if nothing can be generated for it.</summary>
    public static InputSpec? Parse(INamedTypeSymbol type, Action<Finding>? report, CancellationToken cancellationToken)
    {
        var properties = Properties(type).ToArray();
        if ((WhyNot(type, properties) ?? PartialTypeCheck.WhyNot(type)) is { } reason)
        {
            report?.Invoke(new Finding(InputRules.KindOfType, type.Locations[0], [type.Name, reason]));
            return null;
        }

        // The compiler reports what is not written to its end, and types that do not exist.
        if (properties.Any(static property => property.Name.Length == 0 || property.Type.TypeKind == TypeKind.Error)
            || properties.Select(static property => property.Name).Distinct().Count() < properties.Length)
        {
            return null;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var model = Model(type, report);
        return new InputSpec(TypeParser.Parse(type), [.. properties.Select(Member)], model?.ModelName())
        {
            HasConstructor = model?.InstanceConstructors.Any(constructor => constructor.Parameters.Length == 0 && IsAccessible(constructor, type)) == true,
            Required = model is null ? [] : [.. RequiredMembers(model)],
            ForeignRow = model is null || SymbolEqualityComparer.Default.Equals(model.ContainingAssembly, type.ContainingAssembly) ? null : new ModelRows().Of(model),
            Experimental = [.. new[] { type, model }.OfType<INamedTypeSymbol>().SelectMany(NoticeParser.ExperimentalIds).Distinct().OrderBy(static id => id, StringComparer.Ordinal)],
        };
    }

    /// <summary>The property of a member.</summary>
    public static IPropertySymbol Property(INamedTypeSymbol type, int member) => Properties(type).ElementAt(member);

    /// <summary>The model that the attribute names; null if it is none.</summary>
    public static INamedTypeSymbol? Model(INamedTypeSymbol type, Action<Finding>? report = null)
    {
        var attribute = type.FindAttribute(AttributeNames.Input)!;
        if (attribute.AttributeClass is not { TypeArguments: [INamedTypeSymbol { TypeKind: not TypeKind.Error } model] })
        {
            return null;
        }

        if (model.FindAttribute(AttributeNames.Model) is not null && !ModelOptions.IsAbstractModel(model))
        {
            return model;
        }

        report?.Invoke(new Finding(InputRules.KindOfType, attribute.Location() ?? type.Locations[0], [type.Name, $"'{model.Name}' is not a model with a table"]));
        return null;
    }

    /// <summary>What is set from outside: not what the user leaves out, and nothing of base classes.</summary>
    private static IEnumerable<IPropertySymbol> Properties(INamedTypeSymbol type) => type.GetMembers()
        .OfType<IPropertySymbol>()
        .Where(static property =>
            property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false, RefKind: RefKind.None, GetMethod: not null, SetMethod.DeclaredAccessibility: Accessibility.Public }
            && property.FindAttribute(AttributeNames.NotMapped) is null);

    private static string? WhyNot(INamedTypeSymbol type, IPropertySymbol[] properties)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.IsRefLikeType || type.IsStatic || type.IsAbstract)
        {
            return "it must be a record, a class or a struct of which objects can be made";
        }

        if (type.IsModel())
        {
            return "it is a model; an input is a type of its own, with what may be set from outside";
        }

        if (properties.Length == 0)
        {
            return "it has no members; write public partial string? Name { get; set; }, or parameters of a record";
        }

        return properties.FirstOrDefault(static property => property.IsTracked() && property.SetMethod!.IsInitOnly) is { } init
            ? $"'{init.Name}' is partial, so that it knows whether it was given, but has init, which serializers always call; write set"
            : null;
    }

    private static InputMemberSpec Member(IPropertySymbol property) => new(
        property.Name,
        CSharpNames.Escape(property.Name),
        FieldTypeParser.Unwrap(property.Type).WithNullableAnnotation(NullableAnnotation.NotAnnotated).FullName(),
        FieldTypeParser.IsNullable(property.Type),
        property.Type.IsReferenceType,
        property.IsTracked() ? PartialPropertyParser.Parse(property) : null);

    private static bool IsAccessible(IMethodSymbol constructor, INamedTypeSymbol type) => constructor.DeclaredAccessibility == Accessibility.Public
        || (constructor.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedOrInternal
            && SymbolEqualityComparer.Default.Equals(constructor.ContainingAssembly, type.ContainingAssembly));

    private static IEnumerable<string> RequiredMembers(INamedTypeSymbol model) => model.BaseClasses().Append(model)
        .SelectMany(static type => type.GetMembers())
        .Where(static member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
        .Select(static member => member.Name)
        .Distinct();
}
