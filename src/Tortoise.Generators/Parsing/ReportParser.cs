using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>
/// Who reports the faults of a class that cannot be a model. If it has <c>partial</c> properties without an implementation,
/// the compiler stops before analyzers run, so the generator reports; otherwise the analyzer does. Never both.
/// </summary>
internal static class ReportParser
{
    public static bool IsGenerators(INamedTypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>().Any(static property =>
        property is { IsPartialDefinition: true, PartialImplementationPart: null } && property.FindAttribute(AttributeNames.NotMapped) is null);

    public static ReportSpec Parse(Finding finding)
    {
        var lines = finding.Location.GetLineSpan();
        var span = finding.Location.SourceSpan;
        return new ReportSpec(
            finding.Rule.Id,
            [.. finding.Arguments],
            new LocationSpec(
                lines.Path,
                span.Start,
                span.Length,
                (lines.StartLinePosition.Line, lines.StartLinePosition.Character),
                (lines.EndLinePosition.Line, lines.EndLinePosition.Character)));
    }
}
