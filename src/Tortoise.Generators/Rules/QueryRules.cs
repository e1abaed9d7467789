using Microsoft.CodeAnalysis;

namespace Tortoise.Generators.Rules;

/// <summary>Rules about code that queries: what compiles, but cannot mean what it says. Ids are never reused.</summary>
internal static class QueryRules
{
    public static readonly DiagnosticDescriptor TestedByCSharp = new(
        "TORT6001",
        "Column is tested by C# instead of the database",
        "C# evaluates this once, on the column '{0}' itself and not on its value in each row; write {1}",
        RuleCategory.Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT6001.md");

    public static readonly DiagnosticDescriptor MadeString = new(
        "TORT6002",
        "Column or condition is converted to a string",
        "'{0}' is part of a query and has no value in C#, so it cannot be converted to a string; {1}",
        RuleCategory.Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT6002.md");

    public static readonly DiagnosticDescriptor UsedAsObject = new(
        "TORT6003",
        "Column or condition is used as an object",
        "'{0}' is part of a query and has no value in C#, so this compares or passes the object that stands for it; {1}",
        RuleCategory.Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT6003.md");

    public static readonly DiagnosticDescriptor UnusedQuery = new(
        "TORT6004",
        "Query is not used",
        "Queries are immutable: '{0}' returns a new one, which is discarded; assign it, or await it to run it",
        RuleCategory.Query,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT6004.md");

    public static readonly DiagnosticDescriptor NotAwaited = new(
        "TORT6005",
        "Asynchronous call is not awaited",
        "'{0}' may not have completed when the next statement runs, and its exception is lost; make the method async and await it, or return its task",
        RuleCategory.Query,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT6005.md");

    public static readonly DiagnosticDescriptor LocalTime = new(
        "TORT6006",
        "DateTime is not UTC",
        "The Kind of '{0}' is {1}, and the query throws: columns hold UTC; write {2}",
        RuleCategory.Query,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT6006.md");

    public static readonly DiagnosticDescriptor OptionalRow = new(
        "TORT6007",
        "Row may be missing",
        "There may be no row of '{0}', so its object can be null, and the query throws; select it with '.OrNull()'",
        RuleCategory.Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleHelp.Root + "TORT6007.md");
}
