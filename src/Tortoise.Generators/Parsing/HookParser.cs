using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>
/// The <c>partial</c> methods by which the user takes part in writes: the implementations are the user's, the definitions are generated. A name that is
/// misspelled has no definition, so the compiler reports it.
/// </summary>
internal static class HookParser
{
    public static EquatableArray<HookSpec> Parse(ModelDeclaration model)
    {
        var hooks = new List<HookSpec>();
        foreach (var method in HookMethods.All)
        {
            Add(method, isAsync: false);
            Add(method, isAsync: true);
        }

        return [.. hooks];

        void Add(HookMethods.HookMethod method, bool isAsync)
        {
            var name = isAsync ? method.AsyncName : method.Name;
            if (Own(model, method, isAsync) is { } own)
            {
                hooks.Add(new HookSpec(name, Modifiers(own)));
            }
            else if (model.Type.BaseClasses().Any(type => type.IsModel() && Inherited(type, method, isAsync)))
            {
                hooks.Add(new HookSpec(name, null));
            }
        }
    }

    /// <summary>The user's implementation in the class itself; one of another signature is reported.</summary>
    private static MethodDeclarationSyntax? Own(ModelDeclaration model, HookMethods.HookMethod method, bool isAsync)
    {
        MethodDeclarationSyntax? found = null;
        foreach (var member in model.Type.GetMembers(isAsync ? method.AsyncName : method.Name).OfType<IMethodSymbol>())
        {
            if (Implementation(member) is not { } declaration)
            {
                continue;
            }

            if (Fits(member, method, isAsync))
            {
                found = declaration;
            }
            else if (member.PartialImplementationPart is null)
            {
                model.Report(ModelRules.HookSignature, member, member.Name, method.Declaration(isAsync));
            }
        }

        return found;
    }

    private static bool Inherited(INamedTypeSymbol type, HookMethods.HookMethod method, bool isAsync) =>
        type.GetMembers(isAsync ? method.AsyncName : method.Name)
            .OfType<IMethodSymbol>()
            .Any(member => member.DeclaredAccessibility != Accessibility.Private && Fits(member, method, isAsync));

    private static bool Fits(IMethodSymbol member, HookMethods.HookMethod method, bool isAsync) =>
        member is { IsStatic: false, Arity: 0 }
        && (isAsync ? member.ReturnType.ToDisplayString() == "System.Threading.Tasks.ValueTask" : member.ReturnsVoid)
        && member.Parameters.Select(static parameter => parameter.Type.ToDisplayString(NullableFlowState.NotNull)).SequenceEqual(method.ParameterTypes(isAsync));

    /// <summary>The part with a body; null for a method that is not partial.</summary>
    private static MethodDeclarationSyntax? Implementation(IMethodSymbol method) =>
        (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences
            .Select(static reference => reference.GetSyntax())
            .OfType<MethodDeclarationSyntax>()
            .FirstOrDefault(static declaration =>
                declaration.Modifiers.Any(SyntaxKind.PartialKeyword) && (declaration.Body is not null || declaration.ExpressionBody is not null));

    private static string Modifiers(MethodDeclarationSyntax declaration) => string.Join(
        " ",
        declaration.Modifiers
            .Where(static modifier => !modifier.IsKind(SyntaxKind.PartialKeyword) && !modifier.IsKind(SyntaxKind.AsyncKeyword))
            .Select(static modifier => modifier.ValueText));
}
