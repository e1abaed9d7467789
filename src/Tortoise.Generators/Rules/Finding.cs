using Microsoft.CodeAnalysis;

namespace Tortoise.Generators.Rules;

/// <summary>A fault of a model, before it is reported.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Location">Its location.</param>
/// <param name="Arguments">What the rule's message is filled with.</param>
internal sealed record Finding(DiagnosticDescriptor Rule, Location Location, string[] Arguments)
{
    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Location, Arguments);
}
