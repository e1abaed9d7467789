using Microsoft.CodeAnalysis;

namespace Tortoise.Generators.Rules;

/// <summary>Rules about a model as a whole. Ids are never reused.</summary>
internal static class ModelRules
{
    public static readonly DiagnosticDescriptor NotPartial = new(
        "TORT1001",
        "Model is not partial",
        "'{0}' must be partial, because Tortoise adds members to {1}",
        RuleCategory.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT1001.md");

    public static readonly DiagnosticDescriptor NoKey = new(
        "TORT1002",
        "Model has no primary key",
        "'{0}' has no primary key: add a property named Id (spelled exactly so, not ID or {0}Id), or mark one with [PrimaryKey]",
        RuleCategory.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT1002.md");

    public static readonly DiagnosticDescriptor TwoKeys = new(
        "TORT1003",
        "Model has two primary keys",
        "'{0}' declares a second primary key; a key of several columns is declared once, on the class: [PrimaryKey(nameof(A), nameof(B))]",
        RuleCategory.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT1003.md");

    public static readonly DiagnosticDescriptor DuplicateTable = new(
        "TORT1004",
        "Two models have the same table",
        "Table '{0}' of '{1}' is already the table of '{2}'",
        RuleCategory.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT1004.md");

    public static readonly DiagnosticDescriptor UnknownName = new(
        "TORT1005",
        "Name in an attribute is not a field of the model",
        "'{0}' in [{1}] {2}",
        RuleCategory.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT1005.md");

    public static readonly DiagnosticDescriptor Collision = new(
        "TORT1006",
        "Member collides with a generated member",
        "'{0}' collides with {1}, which Tortoise generates for '{2}'; rename it",
        RuleCategory.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT1006.md");

    public static readonly DiagnosticDescriptor LanguageVersion = new(
        "TORT1007",
        "Model requires C# 14",
        "Models require C# 14 or later, but '{0}' is compiled as C# {1}; set <LangVersion>14</LangVersion> or remove the property",
        RuleCategory.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT1007.md");

    public static readonly DiagnosticDescriptor NoConstructor = new(
        "TORT1008",
        "Model has no constructor for rows",
        "'{0}' has no constructor for rows: add one without parameters, or one whose parameters are named and typed as its fields",
        RuleCategory.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT1008.md");

    public static readonly DiagnosticDescriptor KindOfType = new(
        "TORT1009",
        "Type cannot be a model",
        "'{0}' cannot be a model: {1}",
        RuleCategory.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT1009.md");

    public static readonly DiagnosticDescriptor DuplicateIndex = new(
        "TORT1010",
        "Two indexes or constraints have the same name",
        "'{0}' of '{1}' is declared twice; give one of them another Name",
        RuleCategory.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT1010.md");

    public static readonly DiagnosticDescriptor IndexOptions = new(
        "TORT1011",
        "Index or constraint is not valid",
        "[{0}] of '{1}' is not valid: {2}",
        RuleCategory.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT1011.md");

    public static readonly DiagnosticDescriptor TwoVersions = new(
        "TORT1012",
        "Model has two versions",
        "'{0}' declares a second version; a version counts the updates of the whole row, so keep one of them",
        RuleCategory.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT1012.md");

    public static readonly DiagnosticDescriptor ConcreteBase = new(
        "TORT1013",
        "Model derives from a model with a table",
        "'{0}' derives from '{1}', which has a table of its own: saved as '{1}' it would be written there. Make '{1}' abstract, or derive both from an abstract class with the shared properties.",
        RuleCategory.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT1013.md");

    public static readonly DiagnosticDescriptor ForeignAttribute = new(
        "TORT1014",
        "Attribute of another library has no effect",
        "[{0}] of {1} on '{2}' has no effect; write {3}",
        RuleCategory.Model,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT1014.md");

    public static readonly DiagnosticDescriptor HookSignature = new(
        "TORT1030",
        "Hook has another signature",
        "'{0}' is not called by Tortoise; declare it as '{1}'",
        RuleCategory.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT1030.md");

    public static readonly DiagnosticDescriptor History = new(
        "TORT1050",
        "Model cannot have a history",
        "'{0}' cannot be [Audited]: {1}",
        RuleCategory.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT1050.md");

    public static readonly DiagnosticDescriptor FilterSignature = new(
        "TORT1040",
        "Query filter has another signature",
        "'{0}' cannot be a query filter; declare it once, in a model with a table, as '{1}'",
        RuleCategory.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT1040.md");

    public static readonly DiagnosticDescriptor TwoSoftDeletes = new(
        "TORT1041",
        "Model has two marks of deleted rows",
        "'{0}' declares a second mark of deleted rows; a row is deleted or not, so keep one of them",
        RuleCategory.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT1041.md");

    public static readonly DiagnosticDescriptor ManagerSignature = new(
        "TORT1042",
        "Manager has another signature",
        "'{0}' cannot be the manager of a model; declare it, in a model with a table, as '{1}'",
        RuleCategory.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT1042.md");

    public static readonly DiagnosticDescriptor TwoManagers = new(
        "TORT1043",
        "Model has two managers",
        "'{0}' has the manager '{1}' already, and its queries begin with one; make the other an ordinary static method",
        RuleCategory.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT1043.md");

    public static readonly DiagnosticDescriptor JsonFastPath = new(
        "TORT1020",
        "JSON context writes a model without its metadata",
        "'{0}' writes '{1}' with the fast path of System.Text.Json, which throws if a relation is not loaded; give it [JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]",
        RuleCategory.Model,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT1020.md");
}
