using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tortoise.Generators.Parsing;

namespace Tortoise.Generators.Rules;

/// <summary>Reports what is wrong with a model. It runs the generator's own parser, so both agree on what a model is.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Rules;

    internal static ImmutableArray<DiagnosticDescriptor> Rules { get; } =
    [
        ModelRules.NotPartial,
        ModelRules.NoKey,
        ModelRules.TwoKeys,
        ModelRules.UnknownName,
        ModelRules.Collision,
        ModelRules.LanguageVersion,
        ModelRules.NoConstructor,
        ModelRules.KindOfType,
        ModelRules.DuplicateIndex,
        ModelRules.IndexOptions,
        ModelRules.TwoVersions,
        ModelRules.ConcreteBase,
        ModelRules.ForeignAttribute,
        FieldRules.UnsupportedType,
        FieldRules.DuplicateColumn,
        FieldRules.OptionDoesNotFit,
        FieldRules.TwoStamps,
        FieldRules.KeyType,
        FieldRules.HiddenField,
        FieldRules.UnseenField,
        FieldRules.ColumnType,
        FieldRules.LostDefault,
        FieldRules.Unwritable,
        RelationRules.Target,
        RelationRules.Shape,
        RelationRules.OnDelete,
        RelationRules.RelatedName,
        RelationRules.ToField,
        RelationRules.DeclaredKey,
        RelationRules.LinkModel,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        if (context.Symbol is INamedTypeSymbol type && type.IsModel())
        {
            var findings = new List<Finding>();
            var spec = ModelParser.Parse(new ModelDeclaration(type, context.Compilation, findings.Add, context.CancellationToken));
            if (spec is null && ReportParser.IsGenerators(type))
            {
                return;
            }

            foreach (var finding in findings)
            {
                context.ReportDiagnostic(finding.ToDiagnostic());
            }
        }
    }
}
