using System.Runtime.CompilerServices;
using Tortoise.Expressions;

namespace Tortoise.Querying;

/// <summary>The values of which a key consists.</summary>
internal static class GroupKeys
{
    /// <exception cref="ArgumentException">It consists of something else, or of nothing.</exception>
    public static IReadOnlyList<Expr> Of<TKey>(TKey key)
    {
        var keys = new List<Expr>();
        Add(key, keys);
        if (keys.Count == 0)
        {
            throw new ArgumentException("Name at least one key; an aggregate of all rows is one that is selected without GroupBy.", nameof(key));
        }

        return keys.Find(static one => one.IsAggregate || WindowFinder.IsIn(one)) is { } many
            ? throw new ArgumentException($"{many.DebugText} is computed over many rows: a key is a value of one row.", nameof(key))
            : keys;
    }

    private static void Add(object? part, List<Expr> keys)
    {
        switch (part)
        {
            case Expr value:
                keys.Add(value);
                break;
            case Expr[] values:
                keys.AddRange(values);
                break;
            case ITuple tuple:
                for (var i = 0; i < tuple.Length; i++)
                {
                    Add(tuple[i], keys);
                }

                break;
            default:
                throw new ArgumentException("A key is a value (t => t.City), a tuple of values (t => (t.City, t.Rank)), or an array of values.", nameof(part));
        }
    }
}
