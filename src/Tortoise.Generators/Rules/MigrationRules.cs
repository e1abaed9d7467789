using Microsoft.CodeAnalysis;

namespace Tortoise.Generators.Rules;

/// <summary>Rules about migrations. Ids are never reused.</summary>
internal static class MigrationRules
{
    public static readonly DiagnosticDescriptor Differs = new(
        "TORT7001",
        "Model differs from the last migration",
        "{0}; run `tortoise makemigrations`",
        RuleCategory.Migration,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT7001.md");

    public static readonly DiagnosticDescriptor TwoHeads = new(
        "TORT7002",
        "Two migrations come after the same one",
        "'{0}' and '{1}' both {2}; let one of them come after the other, by \"after\" in its migration.json",
        RuleCategory.Migration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT7002.md");

    public static readonly DiagnosticDescriptor BrokenFile = new(
        "TORT7003",
        "File of a migration is broken",
        "migration.json is broken: {0}",
        RuleCategory.Migration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT7003.md");

    public static readonly DiagnosticDescriptor NoScript = new(
        "TORT7004",
        "Migration has no SQL for a database",
        "'{0}' has no SQL for a database whose driver is referenced; add {1} to its folder",
        RuleCategory.Migration,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT7004.md");

    public static readonly DiagnosticDescriptor LiveModel = new(
        "TORT7006",
        "Step of a migration uses a model of today",
        "'{0}' uses the model '{1}', whose columns will be others one day, when the step still runs; declare in the step what it needs, [Model(Table = \"{2}\", Managed = false)]",
        RuleCategory.Migration,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT7006.md");

    public static readonly DiagnosticDescriptor Step = new(
        "TORT7007",
        "Step does not fit its migration",
        "{0}",
        RuleCategory.Migration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT7007.md");

    public static readonly DiagnosticDescriptor SpentName = new(
        "TORT7010",
        "Former name is of no use any more",
        "A migration has given '{0}' its name, so [RenamedFrom(\"{1}\")] says nothing; remove it",
        RuleCategory.Migration,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT7010.md");
}
