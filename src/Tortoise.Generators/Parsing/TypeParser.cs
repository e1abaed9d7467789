using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>The class of a model: whether it can be one, and how it is named.</summary>
internal static class TypeParser
{
    public static void Check(ModelDeclaration model)
    {
        var type = model.Type;
        if (Parts(type).FirstOrDefault()?.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp14 } options)
        {
            model.Report(ModelRules.LanguageVersion, type, type.Name, options.LanguageVersion.ToDisplayString());
            return;
        }

        if (WhyNot(type) is { } reason)
        {
            model.Report(ModelRules.KindOfType, type, type.Name, reason);
            return;
        }

        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (!IsPartial(current))
            {
                var inside = SymbolEqualityComparer.Default.Equals(current, type) ? "it" : $"'{type.Name}' inside it";
                model.Report(ModelRules.NotPartial, current, current.Name, inside);
            }
        }
    }

    public static TypeSpec Parse(INamedTypeSymbol type)
    {
        var containers = new Stack<INamedTypeSymbol>();
        for (var container = type.ContainingType; container is not null; container = container.ContainingType)
        {
            containers.Push(container);
        }

        return new TypeSpec
        {
            Identifier = CSharpNames.Escape(type.Name),
            Name = type.Name,
            Namespace = type.ContainingNamespace.FullName(),
            Containers = [.. containers.Select(static container => $"partial {Keyword(container)} {CSharpNames.Escape(container.Name)}")],
            Keyword = Keyword(type),
            Accessibility = type.DeclaredAccessibility.Text(),
            FullName = type.FullName(),
            MetadataName = MetadataName(type),
            ModelName = type.ModelName(),
            QuerySetNotice = QuerySetNotice(type),
            IsPublic = FieldTypeParser.IsVisible(type, Microsoft.CodeAnalysis.Accessibility.Public),
            FlatName = FlatName(type),
        };
    }

    /// <summary>Names of containing types and class, concatenated.</summary>
    private static string FlatName(INamedTypeSymbol type) => type.ContainingType is { } outer ? FlatName(outer) + type.Name : type.Name;

    /// <summary>True if the generator can add members to the class, whatever other faults the model has.</summary>
    public static bool IsWritable(INamedTypeSymbol type)
    {
        if (type.DeclaringSyntaxReferences.IsEmpty)
        {
            return true;
        }

        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (!IsPartial(current))
            {
                return false;
            }
        }

        return WhyNot(type) is null && !CollisionCheck.Companions(type).Any();
    }

    public static bool IsPartial(INamedTypeSymbol type) => Parts(type).All(static part => part.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static string? WhyNot(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class)
        {
            return "only a class or a record class has the identity that a row has";
        }

        if (type.IsStatic)
        {
            return "a static class has no objects";
        }

        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsGenericType)
            {
                return "generic classes are not supported; put shared properties into a generic base class and derive models from it";
            }

            if (WhyNoAccess(current) is { } reason)
            {
                return reason;
            }
        }

        return null;
    }

    /// <summary>What keeps generated code from the type itself; null if nothing does.</summary>
    public static string? WhyNoAccess(INamedTypeSymbol type)
    {
        if (type.IsFileLocal)
        {
            return $"'{type.Name}' is file-local, so generated code cannot access it";
        }

        return type.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal
            ? $"'{type.Name}' is {type.DeclaredAccessibility.Text()}, so generated code cannot access it; make it internal or public"
            : null;
    }

    private static NoticeSpec QuerySetNotice(INamedTypeSymbol type)
    {
        var said = CollisionCheck.QuerySets(type).Select(NoticeParser.Parse).FirstOrDefault() ?? NoticeSpec.None;
        var notice = NoticeParser.Parse(type);
        return new(said.Obsolete is null ? notice.Obsolete : null, said.ExperimentalId is null ? notice.ExperimentalId : null);
    }

    private static string MetadataName(INamespaceOrTypeSymbol symbol) => symbol switch
    {
        { ContainingType: { } outer } => $"{MetadataName(outer)}+{symbol.MetadataName}",
        { ContainingNamespace: { IsGlobalNamespace: false } space } => $"{MetadataName(space)}.{symbol.MetadataName}",
        _ => symbol.MetadataName,
    };

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, IsValueType: true } => "record struct",
        { IsRecord: true } => "record",
        { TypeKind: TypeKind.Interface } => "interface",
        { IsValueType: true } => "struct",
        _ => "class",
    };

    private static IEnumerable<TypeDeclarationSyntax> Parts(INamedTypeSymbol type) => type.DeclaringSyntaxReferences
        .Select(static reference => reference.GetSyntax())
        .OfType<TypeDeclarationSyntax>();
}
