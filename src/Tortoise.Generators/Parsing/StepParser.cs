using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;

namespace Tortoise.Generators.Parsing;

/// <summary>The classes that are steps of migrations.</summary>
internal static class StepParser
{
    public const string Attribute = "Tortoise.MigrationStepAttribute";

    private const string Up = "UpAsync";
    private const string Down = "DownAsync";

    public static StepSpec? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken) =>
        context.TargetSymbol is INamedTypeSymbol type ? Parse(type, context.SemanticModel.Compilation) : null;

    /// <summary>The step; null if it cannot be run.</summary>
    public static StepSpec? Parse(INamedTypeSymbol type, Compilation compilation) =>
        MigrationOf(type) is { } migration && WhyNot(type, compilation) is null ? new StepSpec(migration, type.Name, type.FullName(), Method(type, Down) is not null) : null;

    /// <summary>The migration that a class says it is a step of; null if it is none.</summary>
    public static string? MigrationOf(INamedTypeSymbol type) => ((ISymbol)type).FindAttribute(AttributeNames.MigrationStep)?.StringAt(0);

    /// <summary>Why a class cannot be run as a step; null if it can.</summary>
    public static string? WhyNot(INamedTypeSymbol type, Compilation compilation) => type switch
    {
        { IsFileLocal: true } => "generated code cannot access it; make it internal or public",
        _ when !compilation.IsSymbolAccessibleWithin(type, compilation.Assembly) => "generated code cannot access it; make it internal or public",
        _ when type.WithContainers().Any(static one => one.IsGenericType) => "it has type parameters",
        _ when Method(type, Up) is null => "it has no method 'public static ValueTask UpAsync(MigrationContext step)'",
        _ when type.GetMembers(Down).Length > 0 && Method(type, Down) is null => "its way back must be 'public static ValueTask DownAsync(MigrationContext step)'",
        _ => null,
    };

    private static IMethodSymbol? Method(INamedTypeSymbol type, string name) => type.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(static method => method is
    {
        IsStatic: true,
        IsGenericMethod: false,
        DeclaredAccessibility: Accessibility.Public or Accessibility.Internal,
        ReturnType.Name: "ValueTask",
        Parameters: [{ RefKind: RefKind.None, Type.Name: "MigrationContext" }],
    });

    /// <summary>A class and those that contain it.</summary>
    private static IEnumerable<INamedTypeSymbol> WithContainers(this INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            yield return current;
        }
    }
}
