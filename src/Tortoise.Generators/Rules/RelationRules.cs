using Microsoft.CodeAnalysis;

namespace Tortoise.Generators.Rules;

/// <summary>Rules about relations. An id is never used again for something else.</summary>
internal static class RelationRules
{
    public static readonly DiagnosticDescriptor Target = new(
        "TORT3001",
        "A relation leads to a model",
        "'{0}' refers to '{1}', {2}",
        RuleCategory.Relation,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT3001.md");

    public static readonly DiagnosticDescriptor Shape = new(
        "TORT3002",
        "A relation is a partial property",
        "'{0}' is a relation: {1}",
        RuleCategory.Relation,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT3002.md");

    public static readonly DiagnosticDescriptor OnDelete = new(
        "TORT3003",
        "A key can not become what OnDelete says",
        "'{0}' can not be {1}: {2}",
        RuleCategory.Relation,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT3003.md");

    public static readonly DiagnosticDescriptor RelatedName = new(
        "TORT3004",
        "The name of the way back is taken",
        "The way back can not be '{0}' of '{1}': {2}; choose another RelatedName, or an empty one for none",
        RuleCategory.Relation,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT3004.md");

    public static readonly DiagnosticDescriptor ToField = new(
        "TORT3005",
        "A foreign key refers to a unique field",
        "'{0}' can not be what '{1}' refers to: {2}",
        RuleCategory.Relation,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT3005.md");

    public static readonly DiagnosticDescriptor DeclaredKey = new(
        "TORT3006",
        "A declared key has the type of the key it refers to",
        "'{0}' is the key of '{1}', so its type must be '{2}'",
        RuleCategory.Relation,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT3006.md");

    public static readonly DiagnosticDescriptor LinkModel = new(
        "TORT3007",
        "A link model refers to both ends",
        "'{0}' can not be linked by '{1}': it {2}",
        RuleCategory.Relation,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT3007.md");

    public static readonly DiagnosticDescriptor DuplicateRelatedName = new(
        "TORT3008",
        "Two relations have the same way back",
        "The way back of '{0}' can not be '{1}' of '{2}', which is that of '{3}'; give one of both another RelatedName, or an empty one for none",
        RuleCategory.Relation,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT3008.md");

    public static readonly DiagnosticDescriptor DuplicateLinkTable = new(
        "TORT3009",
        "A table of links has a name of its own",
        "Table '{0}' of the links of '{1}' is already the table of '{2}'; choose another Through, or give the model of the links: ManyToMany<T, TLink>",
        RuleCategory.Relation,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT3009.md");
}
