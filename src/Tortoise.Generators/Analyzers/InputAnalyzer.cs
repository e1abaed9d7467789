using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tortoise.Generators.Parsing;
using Tortoise.Generators.Resolution;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Analyzers;

/// <summary>
/// Reports what is wrong with an input. It parses and resolves as the generator does, but reads the rows of models from what was generated for them.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InputAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [InputRules.KindOfType, InputRules.UnknownMember, InputRules.MemberType, InputRules.BarredMember];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        if (context.Symbol is not INamedTypeSymbol type || type.FindAttribute(AttributeNames.Input) is null)
        {
            return;
        }

        var input = InputParser.Parse(type, finding => context.ReportDiagnostic(finding.ToDiagnostic()), context.CancellationToken);
        if (input is null || InputParser.Model(type) is not { } model || new ModelRows().Of(model) is not { } row)
        {
            return;
        }

        foreach (var fault in InputResolver.Resolve(input, row).Faults)
        {
            var (member, location) = (input.Members[fault.Member].Name, InputParser.Property(type, fault.Member).Locations[0]);
            context.ReportDiagnostic(fault.Kind switch
            {
                InputFaultKind.Unknown => Diagnostic.Create(InputRules.UnknownMember, location, member, row.Name, fault.Reason),
                InputFaultKind.Type => Diagnostic.Create(InputRules.MemberType, location, member, fault.Reason, row.Name),
                _ => Diagnostic.Create(InputRules.BarredMember, location, member, fault.Reason),
            });
        }
    }
}
