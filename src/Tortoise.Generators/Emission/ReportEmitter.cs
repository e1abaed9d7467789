using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Tortoise.Generators.Model;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Emission;

/// <summary>Reports what no analyzer would be heard to report.</summary>
internal static class ReportEmitter
{
    public static void Emit(SourceProductionContext context, ParsedModel model)
    {
        foreach (var report in model.Reports)
        {
            var place = report.Place;
            var location = Location.Create(
                place.Path,
                new TextSpan(place.Start, place.Length),
                new LinePositionSpan(new(place.From.Line, place.From.Column), new(place.To.Line, place.To.Column)));
            context.ReportDiagnostic(Diagnostic.Create(ParsingRules.All.First(rule => rule.Id == report.Rule), location, [.. report.Arguments]));
        }
    }
}
