using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tortoise.Generators.Parsing;
using Tortoise.Generators.Resolution;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Analyzers;

/// <summary>
/// Reports what is wrong with a projection. It parses and resolves as the generator does, but reads the rows of models from what was generated for
/// them.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProjectionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ProjectionRules.KindOfType, ProjectionRules.UnknownMember, ProjectionRules.MemberType];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        if (context.Symbol is not INamedTypeSymbol type || type.FindAttribute(AttributeNames.Projection) is null)
        {
            return;
        }

        var projection = ProjectionParser.Parse(type, finding => context.ReportDiagnostic(finding.ToDiagnostic()), context.CancellationToken);
        if (projection is null)
        {
            return;
        }

        var rows = new ModelRows();
        foreach (var model in ProjectionParser.Models(type))
        {
            if (rows.Of(model) is not { } row)
            {
                continue;
            }

            foreach (var fault in MemberResolver.Resolve(projection, row, rows.Find).Faults)
            {
                var (member, parameter) = (projection.Members[fault.Member].Name, ProjectionParser.Parameter(type, fault.Member));
                context.ReportDiagnostic(fault.Type is null
                    ? Diagnostic.Create(ProjectionRules.UnknownMember, parameter.Locations[0], member, row.Name, fault.Reason)
                    : Diagnostic.Create(ProjectionRules.MemberType, parameter.Locations[0], member, fault.Type, fault.Reason));
            }
        }
    }
}
