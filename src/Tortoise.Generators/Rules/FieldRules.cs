using Microsoft.CodeAnalysis;

namespace Tortoise.Generators.Rules;

/// <summary>Rules about one property. Ids are never reused.</summary>
internal static class FieldRules
{
    public static readonly DiagnosticDescriptor UnsupportedType = new(
        "TORT2001",
        "Property type cannot be stored",
        "'{0}' has type '{1}', {2}; change the type, or keep the property out of the table with [NotMapped]",
        RuleCategory.Field,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT2001.md");

    public static readonly DiagnosticDescriptor DuplicateColumn = new(
        "TORT2002",
        "Two properties have the same column",
        "Column '{0}' of '{1}' is already the column of '{2}'",
        RuleCategory.Field,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT2002.md");

    public static readonly DiagnosticDescriptor OptionDoesNotFit = new(
        "TORT2003",
        "Option does not fit its target",
        "[{0}] does not fit '{1}': {2}",
        RuleCategory.Field,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT2003.md");

    public static readonly DiagnosticDescriptor TwoStamps = new(
        "TORT2004",
        "Field has two clock options",
        "'{0}' has both [AutoNow] and [AutoNowAdd]; keep [AutoNow] for the last change or [AutoNowAdd] for the creation",
        RuleCategory.Field,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT2004.md");

    public static readonly DiagnosticDescriptor KeyType = new(
        "TORT2005",
        "Property type cannot be a key",
        "'{0}' is part of the primary key, but {1}",
        RuleCategory.Field,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT2005.md");

    public static readonly DiagnosticDescriptor HiddenField = new(
        "TORT2006",
        "Property hides a field of a base class",
        "'{0}' hides the field or relation of the same name in '{1}', {2}",
        RuleCategory.Field,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT2006.md");

    public static readonly DiagnosticDescriptor UnseenField = new(
        "TORT2007",
        "Field of a base class in another assembly is not accessible",
        "'{0}' of '{1}' is a field, but '{2}' cannot access it from another assembly; make it protected or public, or mark it [NotMapped]",
        RuleCategory.Field,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT2007.md");

    public static readonly DiagnosticDescriptor FieldType = new(
        "TORT2010",
        "Field type does not fit its property",
        "'{0}' cannot be stored by '{1}': {2}",
        RuleCategory.Field,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT2010.md");

    public static readonly DiagnosticDescriptor Json = new(
        "TORT2011",
        "Property cannot be stored as JSON",
        "'{0}' cannot be stored as JSON: {1}",
        RuleCategory.Field,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT2011.md");

    public static readonly DiagnosticDescriptor ColumnType = new(
        "TORT2030",
        "Column type is not an SQL type",
        "'{0}' cannot be the column type of '{1}': {2}; write a type as the database spells it, such as \"varchar(20)\" or \"mood\"",
        RuleCategory.Field,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT2030.md");

    public static readonly DiagnosticDescriptor Embedded = new(
        "TORT2012",
        "Property cannot be embedded",
        "'{0}' cannot be embedded: {1}",
        RuleCategory.Field,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT2012.md");

    public static readonly DiagnosticDescriptor Rule = new(
        "TORT2040",
        "Validation rule is not valid",
        "[{0}] of '{1}' cannot be a rule: {2}",
        RuleCategory.Field,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT2040.md");

    public static readonly DiagnosticDescriptor IgnoredRule = new(
        "TORT2041",
        "Validation rule has no effect",
        "[{0}] of '{1}' is never asked: {2}; check it in 'partial void Validate(ValidationFailures failures)' of the model",
        RuleCategory.Field,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT2041.md");

    public static readonly DiagnosticDescriptor LostDefault = new(
        "TORT2008",
        "Default value of the type is replaced by the database default",
        "'{0}' defaults to {1} in the database when it is not set, and '{2}' counts as not set, so it cannot be saved. Make the property partial, so that assignments are tracked, or nullable.",
        RuleCategory.Field,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT2008.md");

    public static readonly DiagnosticDescriptor Unwritable = new(
        "TORT2009",
        "Property cannot be written",
        "'{0}' has neither a setter nor a constructor parameter, so a row cannot set it and it has no column; give it a setter, an init, or a constructor parameter of its name and type, or mark it [NotMapped]",
        RuleCategory.Field,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT2009.md");
}
