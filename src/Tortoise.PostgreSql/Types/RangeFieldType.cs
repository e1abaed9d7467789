using NpgsqlTypes;
using Tortoise.Values;

namespace Tortoise.PostgreSql;

/// <summary>A range, written as PostgreSQL writes it: <c>[1,5)</c>. A range of whole numbers or days comes back with its upper bound excluded.</summary>
/// <typeparam name="T">The type of its bounds.</typeparam>
public abstract class RangeFieldType<T> : FieldType<NpgsqlRange<T>, string>
    where T : struct
{
    private protected RangeFieldType(string type)
        : base(FieldTypes.String, StoreTypes.Native(type, "postgresql"))
    {
    }

    /// <inheritdoc/>
    protected sealed override NpgsqlRange<T> FromStored(string value)
    {
        if (value == "empty")
        {
            return NpgsqlRange<T>.Empty;
        }

        var comma = value.IndexOf(',', StringComparison.Ordinal);
        if (comma < 1 || value[0] is not ('[' or '(') || value[^1] is not (']' or ')'))
        {
            throw new FormatException("It is not a range.");
        }

        var (lower, upper) = (value[1..comma].Trim('"'), value[(comma + 1)..^1].Trim('"'));
        return new NpgsqlRange<T>(
            lower.Length == 0 ? default : Parse(lower),
            value[0] == '[',
            lower.Length == 0,
            upper.Length == 0 ? default : Parse(upper),
            value[^1] == ']',
            upper.Length == 0);
    }

    /// <inheritdoc/>
    protected sealed override string ToStored(NpgsqlRange<T> value)
    {
        if (value.IsEmpty)
        {
            return "empty";
        }

        var lower = value.LowerBoundInfinite ? "" : $"\"{Format(value.LowerBound)}\"";
        var upper = value.UpperBoundInfinite ? "" : $"\"{Format(value.UpperBound)}\"";
        return $"{(value.LowerBoundIsInclusive ? '[' : '(')}{lower},{upper}{(value.UpperBoundIsInclusive ? ']' : ')')}";
    }

    /// <summary>A bound from its text.</summary>
    private protected abstract T Parse(string text);

    /// <summary>The text of a bound.</summary>
    private protected abstract string Format(T bound);
}
