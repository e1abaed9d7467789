namespace Tortoise.Generators.Rules;

/// <summary>Where the page of a rule is.</summary>
internal static class RuleHelp
{
    public const string Root = "https://github.com/tortoise-net/tortoise/blob/main/docs/diagnostics/";
}
