using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;

namespace Tortoise.Generators.Parsing;

/// <summary><c>[RegularExpression]</c>.</summary>
internal static class PatternParser
{
    private const int DefaultTimeout = 2000;

    public static RuleSpec? Parse(RuleDeclaration rule)
    {
        if (rule.Type is not { Kind: FieldCatalog.String, Enum: null })
        {
            return rule.DoesNotFit("only a string can be matched");
        }

        if (rule.Attribute.StringAt(0) is not { } pattern || WhyNot(pattern) is { } reason && Refuse(reason))
        {
            return null;
        }

        var timeout = rule.Attribute.NamedInt("MatchTimeoutInMilliseconds") ?? DefaultTimeout;
        var limit = timeout < 0 ? $"{TypeNames.Regex}.InfiniteMatchTimeout" : $"sys::TimeSpan.FromMilliseconds({timeout.ToString(CultureInfo.InvariantCulture)})";
        return rule.Fails($"!{TypeNames.ValueRules}.Matches(value, {RuleSpec.Subject})", $"it must match the pattern {pattern}", pattern) with
        {
            SubjectType = TypeNames.Regex,
            SubjectArguments = $"({SymbolDisplay.FormatLiteral(pattern, quote: true)}, sys::Text.RegularExpressions.RegexOptions.Compiled, {limit})",
        };

        bool Refuse(string why)
        {
            rule.Refuse(why);
            return true;
        }
    }

    private static string? WhyNot(string pattern)
    {
        try
        {
            _ = new Regex(pattern);
            return null;
        }
        catch (ArgumentException error)
        {
            return $"the pattern is wrong: {error.Message}";
        }
    }
}
