using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>The rows of two queries combined, as a table.</summary>
internal static class CombinedTable
{
    /// <summary>Creates the table.</summary>
    /// <param name="op">How they are combined.</param>
    /// <param name="isAll">True to keep duplicates.</param>
    /// <param name="left">The query that determines what is selected.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="ArgumentException">The queries select values that are stored in different ways.</exception>
    public static DerivedTable Of(SetOperator op, bool isAll, SelectQuery left, SelectQuery right)
    {
        ThrowIfUnlike(left, right);
        return new DerivedTable(new SetOperation(op, isAll, left, right));
    }

    /// <summary>Throws if the rows of two queries cannot be rows of one.</summary>
    /// <exception cref="ArgumentException">The queries select values that are stored in different ways.</exception>
    public static void ThrowIfUnlike(SelectQuery left, SelectQuery right)
    {
        if (left.Output.Count != right.Output.Count)
        {
            throw new ArgumentException($"Queries that are combined select the same number of values, but one selects {left.Output.Count} and the other {right.Output.Count}.");
        }

        foreach (var (one, other) in left.Output.Zip(right.Output))
        {
            if (one.Kind != other.Kind || !EnumNames.AreSame(one.Names, other.Names))
            {
                throw new ArgumentException($"{one.DebugText} and {other.DebugText} are stored in different ways, so they cannot be one value of combined queries.");
            }
        }
    }
}
