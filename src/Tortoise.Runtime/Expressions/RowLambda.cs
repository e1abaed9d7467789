using System.Runtime.CompilerServices;

namespace Tortoise.Expressions;

/// <summary>Runs the lambdas in which users say something of a row.</summary>
internal static class RowLambda
{
    /// <summary>What a lambda says of a row.</summary>
    /// <param name="lambda">The lambda.</param>
    /// <param name="row">The row.</param>
    /// <param name="name">The parameter that the user gave it as.</param>
    /// <exception cref="ArgumentException">There is no lambda, or it returned null.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<TRow, T>(this Func<TRow, T> lambda, TRow row, [CallerArgumentExpression(nameof(lambda))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(lambda, name);
        return lambda(row) ?? throw Nothing(name);
    }

    /// <summary>What a lambda says of two rows.</summary>
    /// <inheritdoc cref="Of{TRow, T}(Func{TRow, T}, TRow, string)"/>
    public static T Of<TRow, TOther, T>(this Func<TRow, TOther, T> lambda, TRow row, TOther other, [CallerArgumentExpression(nameof(lambda))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(lambda, name);
        return lambda(row, other) ?? throw Nothing(name);
    }

    /// <summary>The exception for a lambda, or a part of its tuple, that is null.</summary>
    public static ArgumentException Nothing(string name) =>
        new("The lambda returned null instead of an expression of its row, such as t => t.Name. A condition that is always true is Q.All.", name);
}
