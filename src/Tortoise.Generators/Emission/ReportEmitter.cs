using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Tortoise.Generators.Model;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Emission;

/// <summary>Reports faults that keep analyzers from running.</summary>
internal static class ReportEmitter
{
    public static void Emit(SourceProductionContext context, ParsedModel model)
    {
        foreach (var report in model.Reports)
        {
            var (path, start, length, from, to) = report.Location;
            var location = Location.Create(
                path, new TextSpan(start, length), new LinePositionSpan(new(from.Line, from.Column), new(to.Line, to.Column)));
            context.ReportDiagnostic(Diagnostic.Create(ParsingRules.All.First(rule => rule.Id == report.Rule), location, [.. report.Arguments]));
        }
    }
}
