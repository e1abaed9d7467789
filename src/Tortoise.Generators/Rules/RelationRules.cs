using Microsoft.CodeAnalysis;

namespace Tortoise.Generators.Rules;

/// <summary>Rules about relations. Ids are never reused.</summary>
internal static class RelationRules
{
    public static readonly DiagnosticDescriptor Target = new(
        "TORT3001",
        "Relation target cannot be referenced",
        "'{0}' refers to '{1}', {2}",
        RuleCategory.Relation,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT3001.md");

    public static readonly DiagnosticDescriptor Shape = new(
        "TORT3002",
        "Relation property is not declared correctly",
        "'{0}' is a relation: {1}",
        RuleCategory.Relation,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT3002.md");

    public static readonly DiagnosticDescriptor OnDelete = new(
        "TORT3003",
        "Key does not allow its OnDelete action",
        "'{0}' cannot use OnDelete.{1}: {2}",
        RuleCategory.Relation,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT3003.md");

    public static readonly DiagnosticDescriptor RelatedName = new(
        "TORT3004",
        "Related name cannot be used",
        "'{0}' of '{1}' cannot be the related name: {2}; choose another RelatedName, or an empty one for none",
        RuleCategory.Relation,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT3004.md");

    public static readonly DiagnosticDescriptor ToField = new(
        "TORT3005",
        "Foreign key does not refer to a unique field",
        "'{0}' cannot be the target of '{1}': {2}",
        RuleCategory.Relation,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT3005.md");

    public static readonly DiagnosticDescriptor DeclaredKey = new(
        "TORT3006",
        "Declared key differs in type from the key it refers to",
        "'{0}' is the key of '{1}', so its type must be '{2}'",
        RuleCategory.Relation,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT3006.md");

    public static readonly DiagnosticDescriptor LinkModel = new(
        "TORT3007",
        "Link model does not refer to both ends",
        "'{0}' cannot use the link model '{1}': it {2}",
        RuleCategory.Relation,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT3007.md");

    public static readonly DiagnosticDescriptor DuplicateRelatedName = new(
        "TORT3008",
        "Two relations have the same related name",
        "'{1}' of '{2}' cannot be the related name of '{0}', because '{3}' already has it; give one of the two another RelatedName, or an empty one for none",
        RuleCategory.Relation,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT3008.md");

    public static readonly DiagnosticDescriptor DuplicateLinkTable = new(
        "TORT3009",
        "Link table is already in use",
        "Link table '{0}' of '{1}' is already the table of '{2}'; choose another Through, or declare the link model: ManyToMany<T, TLink>",
        RuleCategory.Relation,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT3009.md");

    public static readonly DiagnosticDescriptor OtherGroup = new(
        "TORT3020",
        "Relation leads to a model of another group",
        "'{0}' refers to '{1}', a model of {2}, but '{3}' is of {4}: they are in different databases; keep the key as an ordinary property, or put both models into one group",
        RuleCategory.Relation,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT3020.md");
}
