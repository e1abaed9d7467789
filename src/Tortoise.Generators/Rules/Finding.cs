using Microsoft.CodeAnalysis;

namespace Tortoise.Generators.Rules;

/// <summary>Something that is wrong with a model, before it is anybody's report.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Location">Its location.</param>
/// <param name="Arguments">What the rule's message is filled with.</param>
internal sealed record Finding(DiagnosticDescriptor Rule, Location Location, string[] Arguments)
{
    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Location, Arguments);
}
