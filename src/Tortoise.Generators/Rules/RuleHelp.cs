namespace Tortoise.Generators.Rules;

/// <summary>Where the pages of the rules are.</summary>
internal static class RuleHelp
{
    public const string Root = "https://github.com/tortoise-net/tortoise/blob/main/docs/diagnostics/";
}
