using Microsoft.CodeAnalysis;
using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>
/// User members and types that generated ones would collide with. An overload with other parameters does not collide, and a query by key, <c>Fields</c>
/// and <c>IsSaved</c> yield to a property of their name.
/// </summary>
internal static class CollisionCheck
{
    private static readonly SymbolDisplayFormat Unqualified = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    public static readonly string[] ObjectMembers =
        [nameof(Equals), nameof(GetHashCode), nameof(GetType), nameof(MemberwiseClone), nameof(ReferenceEquals), nameof(ToString)];

    /// <summary>The names, besides those of methods, that every model's class has.</summary>
    public static IEnumerable<string> NamesOf(INamedTypeSymbol model) =>
    [
        MemberNames.Fields,
        MemberNames.IsSaved,
        MemberNames.State,
        .. TypeNamesOf(TypeParser.Parse(model)),
    ];

    /// <summary>The model with the names of the members that are not generated; null if nothing can be generated.</summary>
    public static ModelSpec? Run(ModelDeclaration model, ModelSpec spec)
    {
        var yielded = new SortedSet<string>(StringComparer.Ordinal);
        var isWritable = CheckMembers(model, spec, yielded);
        if (!spec.IsAbstract)
        {
            CheckInherited(model, spec, yielded);
            isWritable &= CheckCompanions(model, spec, yielded);
        }

        return isWritable ? spec with { Yielded = [.. yielded] } : null;
    }

    /// <summary>True for what the user declared, even if a part of it is generated.</summary>
    public static bool IsOfUser(ISymbol member) =>
        !member.IsImplicitlyDeclared && (member is IPropertySymbol property ? !property.IsGeneratedAsWhole() : !member.IsGenerated());

    private static bool CheckMembers(ModelDeclaration model, ModelSpec spec, SortedSet<string> yielded)
    {
        var needed = new HashSet<string>([MemberNames.State, .. spec.IsAbstract ? [] : TypeNamesOf(spec.Type), .. KeysOfRelations(spec)], StringComparer.Ordinal);
        var isWritable = true;
        if (YieldsTo(model.Type.Name, spec))
        {
            yielded.Add(model.Type.Name);
        }

        foreach (var member in model.Type.GetMembers())
        {
            var name = member.Name;
            var collides = member switch
            {
                IMethodSymbol { Arity: > 0 } => false,
                IMethodSymbol { Name: MemberNames.Unscoped } method when IsMethod(spec, name) => method.Parameters.IsEmpty,
                IMethodSymbol method when IsMethod(spec, name) =>
                    ModelMethods.Of(spec).Any(generated => generated.Name == name && generated.Signature == Signature(method)),
                _ => needed.Contains(name) || YieldsTo(name, spec),
            };
            if (!collides || !IsOfUser(member))
            {
                continue;
            }

            if (needed.Contains(name))
            {
                isWritable = false;
            }
            else
            {
                yielded.Add(name);
                if (member is not IMethodSymbol && YieldsTo(name, spec))
                {
                    continue;
                }
            }

            model.Report(ModelRules.Collision, member, name, $"the member '{name}'", model.Type.Name);
        }

        return isWritable;
    }

    /// <summary>True for members that can be left out, because a query set offers the same, or the object.</summary>
    private static bool YieldsTo(string name, ModelSpec spec) =>
        IsMethod(spec, name)
        || (name is MemberNames.IsSaved && spec.StateOwner is null)
        || (name is MemberNames.Fields && !spec.IsAbstract);

    private static bool IsMethod(ModelSpec spec, string name) => !spec.IsAbstract && ModelMethods.IsName(spec, name);

    private static IEnumerable<string> TypeNamesOf(TypeSpec type) =>
    [
        // A member of these names would hide the type where the model's code names it.
        type.Fields,
        type.QuerySet,
    ];

    private static IEnumerable<string> KeysOfRelations(ModelSpec spec) => spec.Relations
        .SelectMany(static relation => relation.Key)
        .Where(static part => !part.IsDeclared)
        .Select(part => spec.Fields[part.Field].Name);

    /// <summary>Fields of base classes, which generated members would hide.</summary>
    private static void CheckInherited(ModelDeclaration model, ModelSpec spec, SortedSet<string> yielded)
    {
        foreach (var name in spec.Fields.Select(static field => field.Name).Where(name => model.Type.GetMembers(name).IsEmpty))
        {
            if (YieldsTo(name, spec))
            {
                yielded.Add(name);
            }
            else if (name == MemberNames.State || TypeNamesOf(spec.Type).Contains(name))
            {
                model.Report(ModelRules.Collision, model.Type, name, $"the member '{name}'", model.Type.Name);
            }
        }
    }

    private static bool CheckCompanions(ModelDeclaration model, ModelSpec spec, SortedSet<string> yielded)
    {
        var type = spec.Type;
        var isWritable = true;
        foreach (var member in Companions(model.Type))
        {
            isWritable = false;
            Report(member, member.Name == type.Fields ? $"the type '{type.Fields}'" : $"the type '{type.QuerySet}', which can be extended by a partial class only");
        }

        foreach (var member in spec.FarEnds().Any() ? Members(model.Type.ContainingNamespace, model.Type, type.Extensions) : [])
        {
            yielded.Add(type.Extensions);
            Report(member, $"the type '{type.Extensions}'");
        }

        return isWritable;

        void Report(ISymbol member, string with) => model.Report(ModelRules.Collision, member, member.Name, with, model.Type.Name);
    }

    /// <summary>User types with the names of the types that are generated for every model. A query set can be extended by the user.</summary>
    public static IEnumerable<ISymbol> Companions(INamedTypeSymbol type) =>
        Neighbours(type, type.Name + "Fields").Concat(QuerySets(type).Where(static member => !IsExtensible(member)));

    /// <summary>User types with the name of the model's query set.</summary>
    public static IEnumerable<ISymbol> QuerySets(INamedTypeSymbol type) => Neighbours(type, type.Name + "QuerySet");

    /// <summary>User types with a name beside a type.</summary>
    public static IEnumerable<ISymbol> Neighbours(INamedTypeSymbol type, string name) =>
        Members(type.ContainingType is { } outer ? outer : type.ContainingNamespace, type, name);

    private static IEnumerable<ISymbol> Members(INamespaceOrTypeSymbol container, INamedTypeSymbol type, string name) =>
        container.GetMembers(name).Where(member =>
            member is not INamedTypeSymbol { Arity: > 0 }
            && !member.IsGenerated()
            && SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, type.ContainingAssembly));

    /// <summary>True for a type that generated code can be another part of.</summary>
    public static bool IsExtensible(ISymbol member) =>
        member is INamedTypeSymbol { TypeKind: TypeKind.Class, IsRecord: false, IsStatic: false } type && TypeParser.IsPartial(type);

    /// <summary>The types of the parameters, as those of a generated method.</summary>
    public static string Signature(IMethodSymbol method) =>
        string.Join(", ", method.Parameters.Select(static parameter => parameter.Type.ToDisplayString(Unqualified).Replace("?", "")));
}
