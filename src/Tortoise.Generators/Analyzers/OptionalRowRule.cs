using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Analyzers;

/// <summary>A row behind an optional relation has a type of its own; as an object it is selected with OrNull, which makes another.</summary>
internal sealed class OptionalRowRule(QueryTypes types)
{
    public void Analyze(OperationAnalysisContext context)
    {
        if (context.Operation is IConversionOperation { Operand: var row } conversion && types.IsSelectable(conversion.Type) && types.IsOptionalRow(row.Type))
        {
            context.ReportDiagnostic(Diagnostic.Create(QueryRules.OptionalRow, row.Syntax.GetLocation(), row.Name()));
        }
    }
}
