using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>
/// Who reports what is wrong with a class that no model can be made of. Where it has <c>partial</c> properties without an implementation,
/// the compiler ends before any analyzer is heard, so the generator reports; else the analyzer does. It is never both.
/// </summary>
internal static class ReportParser
{
    public static bool IsGenerators(INamedTypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>().Any(static property =>
        property is { IsPartialDefinition: true, PartialImplementationPart: null } && property.FindAttribute(AttributeNames.NotMapped) is null);

    public static ReportSpec Parse(Finding finding)
    {
        var place = finding.Location.GetLineSpan();
        var span = finding.Location.SourceSpan;
        return new ReportSpec(
            finding.Rule.Id,
            [.. finding.Arguments],
            new PlaceSpec(
                place.Path,
                span.Start,
                span.Length,
                (place.StartLinePosition.Line, place.StartLinePosition.Character),
                (place.EndLinePosition.Line, place.EndLinePosition.Character)));
    }
}
