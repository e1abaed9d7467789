using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Tortoise;

/// <summary>
/// Matches regular expressions for a database that has none. A native program that never asks for a match is built without .NET's regular expressions, which
/// are a tenth of a small program: only <see cref="Enable"/> refers to them.
/// </summary>
internal static class RegularExpressions
{
    /// <summary>How many are kept; those of a program are few, and those of users should not fill its memory.</summary>
    private const int MostExpressions = 100;

    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);

    /// <summary>Gets what tests whether a text has a match of a pattern, and null before an expression asked for it. It throws as <see cref="Regex.IsMatch(string)"/> does.</summary>
    public static Func<string, string, bool, bool>? IsMatch { get; private set; }

    /// <summary>Called by every expression that needs it.</summary>
    public static void Enable() => IsMatch ??= static (text, pattern, ignoreCase) =>
        Cache.Get(pattern, ignoreCase ? RegexOptions.CultureInvariant | RegexOptions.IgnoreCase : RegexOptions.CultureInvariant).IsMatch(text);

    /// <summary>A class of its own, so that the dictionary is created with the first match.</summary>
    private static class Cache
    {
        private static readonly ConcurrentDictionary<(string Pattern, RegexOptions Options), Regex> Expressions = new();

        public static Regex Get(string pattern, RegexOptions options)
        {
            if (Expressions.TryGetValue((pattern, options), out var known))
            {
                return known;
            }

            if (Expressions.Count >= MostExpressions)
            {
                Expressions.Clear();
            }

            return Expressions[(pattern, options)] = Create(pattern, options);
        }

        /// <summary>One whose time is bounded by the length of the string, where it can be; others are stopped.</summary>
        private static Regex Create(string pattern, RegexOptions options)
        {
            try
            {
                return new Regex(pattern, options | RegexOptions.NonBacktracking, LongestMatch);
            }
            catch (NotSupportedException)
            {
                return new Regex(pattern, options, LongestMatch);
            }
        }
    }
}
