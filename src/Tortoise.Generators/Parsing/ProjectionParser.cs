using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>Reads a type with [Projection]. One parser, two callers: the generator uses the result, the analyzer the reports.</summary>
internal static class ProjectionParser
{
    public const string Attribute = "Tortoise.ProjectionAttribute";
    public const string AttributeOfModel = "Tortoise.ProjectionAttribute`1";

    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken) => node is TypeDeclarationSyntax;

    /// <summary>The projection of one of the two attributes.</summary>
    public static ProjectionSpec? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken) =>
        context.TargetSymbol is INamedTypeSymbol type && IsFirst(type, context)
            ? Parse(type, report: null, cancellationToken)
            : null;

    /// <summary>The projection; null if nothing can be generated for it.</summary>
    public static ProjectionSpec? Parse(INamedTypeSymbol type, Action<Finding>? report, CancellationToken cancellationToken)
    {
        var constructor = Constructor(type);
        if ((ProjectionTypeCheck.WhyNot(type) ?? ProjectionTypeCheck.WhyNot(type, constructor)) is { } reason)
        {
            report?.Invoke(new Finding(ProjectionRules.KindOfType, type.Locations[0], [type.Name, reason]));
            return null;
        }

        // The compiler reports what is not written to its end, and types that do not exist.
        if (constructor!.Parameters.Any(static parameter => parameter.Name.Length == 0 || parameter.Type.TypeKind == TypeKind.Error))
        {
            return null;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var models = Models(type, report).ToArray();
        ProjectionMemberSpec[] members = [.. constructor.Parameters.Select(Member)];
        return new ProjectionSpec(
            TypeParser.Parse(type),
            [.. members],
            [.. models.Select(static model => new ProjectionSourceSpec(model.ModelName(), FieldTypeParser.IsVisible(model, Accessibility.Public)))],
            [.. ForeignRows.Of(type, models, members)])
        {
            Experimental = [.. models.Append(type).SelectMany(NoticeParser.ExperimentalIds).Distinct().OrderBy(static id => id, StringComparer.Ordinal)],
        };
    }

    /// <summary>The parameter of a member.</summary>
    public static IParameterSymbol Parameter(INamedTypeSymbol type, int member) => Constructor(type)!.Parameters[member];

    /// <summary>The constructor in the head of the type.</summary>
    private static IMethodSymbol? Constructor(INamedTypeSymbol type) => type.InstanceConstructors.FirstOrDefault(static constructor =>
        constructor.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is TypeDeclarationSyntax));

    /// <summary>The models that it names.</summary>
    public static IEnumerable<INamedTypeSymbol> Models(INamedTypeSymbol type, Action<Finding>? report = null)
    {
        var known = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var attribute in type.FindAttributes(AttributeNames.Projection))
        {
            if (attribute.AttributeClass is not { TypeArguments: [INamedTypeSymbol { TypeKind: not TypeKind.Error } model] })
            {
                continue;
            }

            if (model.FindAttribute(AttributeNames.Model) is not { } declared || declared.NamedBool("Abstract") == true)
            {
                var reason = $"'{model.Name}' is not a model with a table; name one, or leave the type argument out and give each member its expression in Select";
                report?.Invoke(new Finding(ProjectionRules.KindOfType, attribute.Location() ?? type.Locations[0], [type.Name, reason]));
            }
            else if (known.Add(model))
            {
                yield return model;
            }
        }
    }

    /// <summary>The parameters of a class begin with a small letter, its properties do not.</summary>
    private static ProjectionMemberSpec Member(IParameterSymbol parameter)
    {
        var name = char.ToUpperInvariant(parameter.Name[0]) + parameter.Name.Substring(1);
        var clr = FieldTypeParser.Unwrap(parameter.Type).WithNullableAnnotation(NullableAnnotation.NotAnnotated).FullName();
        return new ProjectionMemberSpec(name, CSharpNames.Escape(name), clr, FieldTypeParser.IsNullable(parameter.Type), parameter.Type.IsReferenceType);
    }

    /// <summary>True for the declaration with the first attribute, of the kind that the type is found by: by the models, if it has any.</summary>
    private static bool IsFirst(INamedTypeSymbol type, GeneratorAttributeSyntaxContext context)
    {
        var attributes = type.FindAttributes(AttributeNames.Projection).OrderByDescending(static attribute => attribute.AttributeClass!.IsGenericType).ToArray();
        return context.Attributes.Contains(attributes[0]);
    }
}
