using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Tortoise.Generators.Catalog;
using Tortoise.Generators.Emission;
using Tortoise.Generators.Model;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>Members and types of the user that generated ones would clash with. An overload with other parameters does not clash.</summary>
internal static class CollisionCheck
{
    private const string IsSaved = "IsSaved";

    private static readonly SymbolDisplayFormat Unqualified = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    public static readonly string[] ObjectMembers =
        [nameof(Equals), nameof(GetHashCode), nameof(GetType), nameof(MemberwiseClone), nameof(ReferenceEquals), nameof(ToString)];

    /// <summary>The names, besides those of methods, that every model's class has.</summary>
    public static IEnumerable<string> NamesOf(INamedTypeSymbol model) =>
        NamesOf(TypeParser.Parse(model)).Append(IsSaved).Append(StateEmitter.State);

    public static void Run(ModelDeclaration model, ModelSpec spec)
    {
        CheckMembers(model, spec);
        if (!spec.IsAbstract)
        {
            CheckHandles(model, spec);
            CheckCompanions(model, spec);
        }
    }

    private static void CheckMembers(ModelDeclaration model, ModelSpec spec)
    {
        var properties = new HashSet<string>(GeneratedNames(spec).Concat(KeysOfRelations(spec)), StringComparer.Ordinal);
        var methods = (spec.IsAbstract ? [] : ModelMethods.Of(spec)).ToLookup(static method => method.Name, Signature);
        foreach (var member in model.Type.GetMembers().Where(static member => !member.IsImplicitlyDeclared && !member.IsGenerated()))
        {
            var isMethod = methods.Contains(member.Name);
            var collides = member switch
            {
                IMethodSymbol { Arity: > 0 } => false,
                IMethodSymbol method when isMethod => methods[member.Name].Contains(Signature(method)),
                _ => isMethod || properties.Contains(member.Name),
            };
            if (collides)
            {
                model.Report(ModelRules.Collision, member, member.Name, $"the member '{member.Name}'", model.Type.Name);
            }
        }
    }

    private static IEnumerable<string> GeneratedNames(ModelSpec spec)
    {
        if (spec.StateOwner is null)
        {
            yield return IsSaved;
        }

        yield return StateEmitter.State;
        foreach (var name in spec.IsAbstract ? [] : NamesOf(spec.Type))
        {
            yield return name;
        }
    }

    private static IEnumerable<string> NamesOf(TypeSpec type) =>
    [
        "Fields",

        // A member of these names would hide the type where the model's code names it.
        type.Fields,
        type.QuerySet,
        type.Table,
        type.Columns,
        type.Ends,
    ];

    private static IEnumerable<string> KeysOfRelations(ModelSpec spec) => spec.Relations
        .SelectMany(static relation => relation.Key)
        .Where(static part => !part.IsDeclared)
        .Select(part => spec.Fields[part.Field].Name);

    /// <summary>Fields of base classes as well: a generated member would hide them, and their handles stand beside the others.</summary>
    private static void CheckHandles(ModelDeclaration model, ModelSpec spec)
    {
        var members = new HashSet<string>(GeneratedNames(spec).Concat(ModelMethods.Of(spec).Select(static method => method.Name)));
        foreach (var field in spec.Fields)
        {
            var isInherited = model.Type.GetMembers(field.Name).IsEmpty;
            if (ObjectMembers.Contains(field.Name) || (isInherited && members.Contains(field.Name)))
            {
                ISymbol at = isInherited ? model.Type : model.Type.GetMembers(field.Name)[0];
                model.Report(ModelRules.Collision, at, field.Name, $"the member '{field.Name}'", model.Type.Name);
            }
        }
    }

    private static void CheckCompanions(ModelDeclaration model, ModelSpec spec)
    {
        var type = spec.Type;
        foreach (var member in Neighbours(model.Type, type.Fields))
        {
            Report(member, $"the type '{type.Fields}'");
        }

        foreach (var member in Neighbours(model.Type, type.QuerySet).Where(static member => !IsExtensible(member)))
        {
            Report(member, $"the type '{type.QuerySet}', which can be extended by a partial class only");
        }

        foreach (var member in spec.Relations.Count + spec.Links.Count > 0 ? Extensions(model.Type, type) : [])
        {
            Report(member, $"the type '{type.Extensions}'");
        }

        void Report(ISymbol member, string with) => model.Report(ModelRules.Collision, member, member.Name, with, model.Type.Name);
    }

    /// <summary>What has the name of the class of extensions that a model gets by relations.</summary>
    public static IEnumerable<ISymbol> Extensions(INamedTypeSymbol type, TypeSpec spec) =>
        Members(type.ContainingNamespace, type, spec.Extensions);

    private static IEnumerable<ISymbol> Neighbours(INamedTypeSymbol type, string name) =>
        Members(type.ContainingType is { } outer ? outer : type.ContainingNamespace, type, name);

    private static IEnumerable<ISymbol> Members(INamespaceOrTypeSymbol container, INamedTypeSymbol type, string name) =>
        container.GetMembers(name).Where(member =>
            member is not INamedTypeSymbol { Arity: > 0 }
            && !member.IsGenerated()
            && SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, type.ContainingAssembly));

    /// <summary>A query set may be extended by the user.</summary>
    private static bool IsExtensible(ISymbol member) =>
        member is INamedTypeSymbol { TypeKind: TypeKind.Class, IsRecord: false, IsStatic: false } type && TypeParser.IsPartial(type);

    private static string Signature(GeneratedMethod method) =>
        string.Join(", ", method.Parameters.Select(static parameter => Regex.Replace(parameter.Type, @"global::|[\w@]+\.|\?", "")));

    private static string Signature(IMethodSymbol method) =>
        string.Join(", ", method.Parameters.Select(static parameter => parameter.Type.ToDisplayString(Unqualified).Replace("?", "")));
}
