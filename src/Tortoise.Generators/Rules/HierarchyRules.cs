using Microsoft.CodeAnalysis;

namespace Tortoise.Generators.Rules;

/// <summary>Rules about classes that share a table. Ids are never reused.</summary>
internal static class HierarchyRules
{
    public static readonly DiagnosticDescriptor ValueWithoutRoot = new(
        "TORT1060",
        "Discriminator value of a model with a table of its own",
        "[DiscriminatorValue] of '{0}' has no effect, because no class that it derives from has [Discriminator] and [Model]",
        RuleCategory.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT1060.md");

    public static readonly DiagnosticDescriptor SecondDiscriminator = new(
        "TORT1061",
        "Table has a second discriminator",
        "'{0}' declares a discriminator, but it shares the table of '{1}', which has one; remove [Discriminator] here",
        RuleCategory.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT1061.md");

    public static readonly DiagnosticDescriptor OtherAssembly = new(
        "TORT1062",
        "Class of a shared table is in another assembly",
        "'{0}' shares the table of '{1}', whose columns were decided when its assembly was compiled; declare '{0}' there",
        RuleCategory.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT1062.md");

    public static readonly DiagnosticDescriptor DuplicateValue = new(
        "TORT1063",
        "Discriminator value is not unique",
        "{0} cannot be the discriminator value of '{1}': {2}",
        RuleCategory.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT1063.md");

    public static readonly DiagnosticDescriptor Mixin = new(
        "TORT1065",
        "Property of a mixin cannot be generated",
        "'{0}' of the mixin '{1}' is not generated for '{2}', because {3}; declare it in '{2}'",
        RuleCategory.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT1065.md");

    public static readonly DiagnosticDescriptor DuplicateColumn = new(
        "TORT1064",
        "Two classes of a table have the same column",
        "'{0}' cannot have the {1} '{2}', which {3} has in the same table; give it another [Column], or move the property to a common base class",
        RuleCategory.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT1064.md");

    public static readonly DiagnosticDescriptor Collision = new(
        "TORT1066",
        "Property has the name of a test for a class",
        "'{0}' collides with the member by which queries ask for the class '{1}'; rename it",
        RuleCategory.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT1066.md");
}
