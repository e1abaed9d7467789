// Written by eng/Arities.cs.
using System.Runtime.CompilerServices;

namespace Tortoise.Querying;

/// <summary>Makes lambdas over the row of those over its parts.</summary>
internal static class PartLambdas
{
    public static Func<(T1, T2), T> OfRow<T1, T2, T>(this Func<T1, T2, T> lambda, [CallerArgumentExpression(nameof(lambda))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(lambda, name);
        return row => lambda(row.Item1, row.Item2);
    }

    public static Func<(T1, T2, T3), T> OfRow<T1, T2, T3, T>(this Func<T1, T2, T3, T> lambda, [CallerArgumentExpression(nameof(lambda))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(lambda, name);
        return row => lambda(row.Item1, row.Item2, row.Item3);
    }

    public static Func<(T1, T2, T3, T4), T> OfRow<T1, T2, T3, T4, T>(this Func<T1, T2, T3, T4, T> lambda, [CallerArgumentExpression(nameof(lambda))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(lambda, name);
        return row => lambda(row.Item1, row.Item2, row.Item3, row.Item4);
    }

    public static Func<(T1, T2, T3, T4, T5), T> OfRow<T1, T2, T3, T4, T5, T>(this Func<T1, T2, T3, T4, T5, T> lambda, [CallerArgumentExpression(nameof(lambda))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(lambda, name);
        return row => lambda(row.Item1, row.Item2, row.Item3, row.Item4, row.Item5);
    }

    public static Func<(T1, T2, T3, T4, T5, T6), T> OfRow<T1, T2, T3, T4, T5, T6, T>(this Func<T1, T2, T3, T4, T5, T6, T> lambda, [CallerArgumentExpression(nameof(lambda))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(lambda, name);
        return row => lambda(row.Item1, row.Item2, row.Item3, row.Item4, row.Item5, row.Item6);
    }

    public static Func<(T1, T2, T3, T4, T5, T6, T7), T> OfRow<T1, T2, T3, T4, T5, T6, T7, T>(this Func<T1, T2, T3, T4, T5, T6, T7, T> lambda, [CallerArgumentExpression(nameof(lambda))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(lambda, name);
        return row => lambda(row.Item1, row.Item2, row.Item3, row.Item4, row.Item5, row.Item6, row.Item7);
    }

    public static Func<(T1, T2, T3, T4, T5, T6, T7, T8), T> OfRow<T1, T2, T3, T4, T5, T6, T7, T8, T>(this Func<T1, T2, T3, T4, T5, T6, T7, T8, T> lambda, [CallerArgumentExpression(nameof(lambda))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(lambda, name);
        return row => lambda(row.Item1, row.Item2, row.Item3, row.Item4, row.Item5, row.Item6, row.Item7, row.Item8);
    }

    public static Func<(T1, T2, T3, T4, T5, T6, T7, T8, T9), T> OfRow<T1, T2, T3, T4, T5, T6, T7, T8, T9, T>(this Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T> lambda, [CallerArgumentExpression(nameof(lambda))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(lambda, name);
        return row => lambda(row.Item1, row.Item2, row.Item3, row.Item4, row.Item5, row.Item6, row.Item7, row.Item8, row.Item9);
    }
}
