using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

/// <summary>What begins an expression of a query without a field: values, choices among values, and SQL of your own.</summary>
public static partial class Sql
{
    /// <summary>A value as an expression: to be selected, or as the first operand of a computation. It becomes a parameter.</summary>
    /// <exception cref="ArgumentException">A value of this type cannot be a parameter, or is an enum, of which only a column says how it is stored.</exception>
    public static Expr<T> Value<T>(T value)
    {
        var type = CommonType<T>.Inferred.Type;
        return new ValueExpr<T>(type, value);
    }

    /// <summary>A value as an expression, stored as a column stores it: <c>Sql.Value(Mood.Sad, storedAs: t.Mood)</c>.</summary>
    public static Expr<T> Value<T>(T value, Expr<T> storedAs)
    {
        ArgumentNullException.ThrowIfNull(storedAs);
        return new ValueExpr<T>(storedAs.Type, value);
    }
}
