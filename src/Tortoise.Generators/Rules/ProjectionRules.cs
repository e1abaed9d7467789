using Microsoft.CodeAnalysis;

namespace Tortoise.Generators.Rules;

/// <summary>Rules about types to which queries select. Ids are never reused.</summary>
internal static class ProjectionRules
{
    public static readonly DiagnosticDescriptor KindOfType = new(
        "TORT4001",
        "Type cannot be a projection",
        "'{0}' cannot be a projection: {1}",
        RuleCategory.Projection,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT4001.md");

    public static readonly DiagnosticDescriptor UnknownMember = new(
        "TORT4002",
        "Projection member has no counterpart in the model",
        "'{0}' has no counterpart in '{1}': {2}",
        RuleCategory.Projection,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT4002.md");

    public static readonly DiagnosticDescriptor MemberType = new(
        "TORT4003",
        "Projection member differs in type from its counterpart",
        "'{0}' must be of type '{1}', because {2}",
        RuleCategory.Projection,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT4003.md");
}
