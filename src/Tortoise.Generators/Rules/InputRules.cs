using Microsoft.CodeAnalysis;

namespace Tortoise.Generators.Rules;

/// <summary>Rules about types of values from outside. Ids are never reused.</summary>
internal static class InputRules
{
    public static readonly DiagnosticDescriptor KindOfType = new(
        "TORT4011",
        "Type cannot be an input",
        "'{0}' cannot be an input: {1}",
        RuleCategory.Input,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT4011.md");

    public static readonly DiagnosticDescriptor UnknownMember = new(
        "TORT4012",
        "Input member has no counterpart in the model",
        "'{0}' has no counterpart in '{1}': {2}",
        RuleCategory.Input,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT4012.md");

    public static readonly DiagnosticDescriptor MemberType = new(
        "TORT4013",
        "Input member differs in type from its counterpart",
        "'{0}' must be of type '{1}', because '{2}.{0}' is",
        RuleCategory.Input,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT4013.md");

    public static readonly DiagnosticDescriptor BarredMember = new(
        "TORT4014",
        "Input member cannot be set from outside",
        "'{0}' cannot be set from outside: {1}",
        RuleCategory.Input,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT4014.md");
}
