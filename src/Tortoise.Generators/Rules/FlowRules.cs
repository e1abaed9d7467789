using Microsoft.CodeAnalysis;

namespace Tortoise.Generators.Rules;

/// <summary>Rules about what is current for an async flow. Ids are never reused.</summary>
internal static class FlowRules
{
    public static readonly DiagnosticDescriptor LostToCaller = new(
        "TORT6101",
        "Transaction or scope leaves the async method that began it",
        "What '{0}' makes current does not flow back to the caller of an async method, so none of the caller's work runs in it; {1}",
        RuleCategory.Query,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT6101.md");

    public static readonly DiagnosticDescriptor LostAtYield = new(
        "TORT6102",
        "Transaction or scope is left at the yield of an async iterator",
        "What '{0}' makes current is lost at the next 'yield return', so what follows runs outside it; collect the items in a list inside it, or bind queries with Using",
        RuleCategory.Query,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT6102.md");
}
