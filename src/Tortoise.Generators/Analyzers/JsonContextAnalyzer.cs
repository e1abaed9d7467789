using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tortoise.Generators.Parsing;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Analyzers;

/// <summary>
/// Reports a context of System.Text.Json's generator that writes models with its fast path, which reads properties as it saw them in the
/// user's source: it knows nothing of the attributes and callbacks of the generated parts, which omit relations that are not loaded.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class JsonContextAnalyzer : DiagnosticAnalyzer
{
    private const string Context = "System.Text.Json.Serialization.JsonSerializerContext";
    private const string Mode = "GenerationMode";
    private const string Metadata = "Metadata";
    private const string Unset = "Default";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ModelRules.JsonFastPath];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(Context) is { } known)
            {
                start.RegisterSymbolAction(symbol => Analyze(symbol, known), SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol known)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!SymbolEqualityComparer.Default.Equals(type.BaseType, known))
        {
            return;
        }

        var attributes = type.GetAttributes();
        var ofAll = attributes.Where(static attribute => attribute.AttributeClass?.Name == "JsonSourceGenerationOptionsAttribute").Select(ModeOf).FirstOrDefault();
        foreach (var attribute in attributes.Where(static attribute => attribute.AttributeClass?.Name == "JsonSerializableAttribute"))
        {
            var mode = ModeOf(attribute) is { } own and not Unset ? own : ofAll;
            if (mode != Metadata
                && attribute.At(0)?.Value is ITypeSymbol root
                && FindModel(root, new(SymbolEqualityComparer.Default)) is { } model)
            {
                context.ReportDiagnostic(Diagnostic.Create(ModelRules.JsonFastPath, attribute.Location(), type.Name, model.Name));
            }
        }
    }

    private static string? ModeOf(AttributeData attribute) => attribute.NamedEnum(Mode);

    /// <summary>Finds a model with relations among the serialized types.</summary>
    private static INamedTypeSymbol? FindModel(ITypeSymbol type, HashSet<ISymbol> seen)
    {
        if (type is IArrayTypeSymbol array)
        {
            return FindModel(array.ElementType, seen);
        }

        if (type is not INamedTypeSymbol named || !seen.Add(named))
        {
            return null;
        }

        var written = named.IsOfSystem() ? [] : named.BaseClasses().Append(named).SelectMany(static part => part.GetMembers().OfType<IPropertySymbol>()).Where(IsWritten).ToArray();
        return named.IsModel() && written.Any(RelationCollector.IsRelation)
            ? named
            : named.TypeArguments
                .Concat(written.Select(static property => property.Type))
                .Select(part => FindModel(part, seen))
                .FirstOrDefault(static model => model is not null);
    }

    private static bool IsWritten(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public }
        && !property.IsGeneratedAsWhole()
        && !property.GetAttributes().Any(static attribute =>
            attribute.AttributeClass?.Name == "JsonIgnoreAttribute" && attribute.ApplicationSyntaxReference is not null && !attribute.NamedArguments.Any());
}
