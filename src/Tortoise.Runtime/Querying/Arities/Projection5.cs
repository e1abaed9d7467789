// Written by eng/Arities.cs.
using System.ComponentModel;
using Tortoise.Expressions;
using Tortoise.Querying;

namespace Tortoise;

/// <summary>A query for values, whose lambdas receive 5 parts.</summary>
/// <typeparam name="T">What a row becomes.</typeparam>
/// <typeparam name="T1">Part 1 of what its lambdas receive: a value, or the fields of a row.</typeparam>
/// <typeparam name="T2">Part 2 of what its lambdas receive: a value, or the fields of a row.</typeparam>
/// <typeparam name="T3">Part 3 of what its lambdas receive: a value, or the fields of a row.</typeparam>
/// <typeparam name="T4">Part 4 of what its lambdas receive: a value, or the fields of a row.</typeparam>
/// <typeparam name="T5">Part 5 of what its lambdas receive: a value, or the fields of a row.</typeparam>
public sealed class Projection<T, T1, T2, T3, T4, T5> : ComposedProjection<Projection<T, T1, T2, T3, T4, T5>, T, (T1, T2, T3, T4, T5)>
{
    internal Projection(Database? database, Composition<(T1, T2, T3, T4, T5)> rows, ResultReader<T> reader)
        : base(database, rows, reader)
    {
    }

    /// <summary>Returns only rows that satisfy a condition. After a limit it applies to the limited rows.</summary>
    public Projection<T, T1, T2, T3, T4, T5> Filter(Func<T1, T2, T3, T4, T5, Q> predicate) => Filtered(predicate.OfRow());

    /// <summary>Returns only rows that satisfy a condition; the same as <c>Filter</c>.</summary>
    public Projection<T, T1, T2, T3, T4, T5> Where(Func<T1, T2, T3, T4, T5, Q> predicate) => Filter(predicate);

    /// <summary>Returns only rows that do not satisfy a condition: exactly those that <c>Filter</c> leaves out.</summary>
    public Projection<T, T1, T2, T3, T4, T5> Exclude(Func<T1, T2, T3, T4, T5, Q> predicate) => Filtered(predicate.OfRow(), isNegated: true);

    /// <summary>Tests, in another query, whether any row satisfies a condition, which may refer to rows of that one.</summary>
    public Q Any(Func<T1, T2, T3, T4, T5, Q> predicate) => Filter(predicate).Exists();

    /// <summary>Tests, in another query, whether all rows satisfy a condition, which may refer to rows of that one; true if there are none.</summary>
    public Q All(Func<T1, T2, T3, T4, T5, Q> predicate) => !Exclude(predicate).Exists();

    /// <summary>Orders by one term; replaces an earlier ordering.</summary>
    public Projection<T, T1, T2, T3, T4, T5> OrderBy(Func<T1, T2, T3, T4, T5, OrderTerm> term) => Ordered(term.OfRow());

    /// <summary>Orders by several terms, the most significant first; replaces an earlier ordering.</summary>
    public Projection<T, T1, T2, T3, T4, T5> OrderBy(Func<T1, T2, T3, T4, T5, OrderTerm[]> terms) => Ordered(terms.OfRow());

    /// <summary>Orders by one term in descending order; replaces an earlier ordering.</summary>
    public Projection<T, T1, T2, T3, T4, T5> OrderByDescending(Func<T1, T2, T3, T4, T5, Expr> term) => OrderedDescending(term.OfRow());

    /// <summary>Orders rows that are equal in the preceding terms by another term.</summary>
    /// <exception cref="InvalidOperationException">The query has no ordering of its own.</exception>
    public Projection<T, T1, T2, T3, T4, T5> ThenBy(Func<T1, T2, T3, T4, T5, OrderTerm> term) => ThenOrdered(term.OfRow());

    /// <summary>Orders rows that are equal in the preceding terms by another term in descending order.</summary>
    /// <exception cref="InvalidOperationException">The query has no ordering of its own.</exception>
    public Projection<T, T1, T2, T3, T4, T5> ThenByDescending(Func<T1, T2, T3, T4, T5, Expr> term) => ThenOrderedDescending(term.OfRow());

    /// <summary>Selects one value per row.</summary>
    public Projection<TResult, Expr<TResult>> Select<TResult>(Func<T1, T2, T3, T4, T5, Expr<TResult>> selector) =>
        Projections.Of(Database, Composition.Selected, selector.OfRow());

    /// <summary>Selects 2 values per row, as a tuple.</summary>
    public Projection<(TResult1, TResult2), Expr<TResult1>, Expr<TResult2>> Select<TResult1, TResult2>(Func<T1, T2, T3, T4, T5, (Expr<TResult1>, Expr<TResult2>)> selector) =>
        Projections.Of(Database, Composition.Selected, selector.OfRow());

    /// <summary>Selects 3 values per row, as a tuple.</summary>
    public Projection<(TResult1, TResult2, TResult3), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>> Select<TResult1, TResult2, TResult3>(Func<T1, T2, T3, T4, T5, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>)> selector) =>
        Projections.Of(Database, Composition.Selected, selector.OfRow());

    /// <summary>Selects 4 values per row, as a tuple.</summary>
    public Projection<(TResult1, TResult2, TResult3, TResult4), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>> Select<TResult1, TResult2, TResult3, TResult4>(Func<T1, T2, T3, T4, T5, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>)> selector) =>
        Projections.Of(Database, Composition.Selected, selector.OfRow());

    /// <summary>Selects 5 values per row, as a tuple.</summary>
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>> Select<TResult1, TResult2, TResult3, TResult4, TResult5>(Func<T1, T2, T3, T4, T5, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>)> selector) =>
        Projections.Of(Database, Composition.Selected, selector.OfRow());

    /// <summary>Selects 6 values per row, as a tuple.</summary>
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>> Select<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6>(Func<T1, T2, T3, T4, T5, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>)> selector) =>
        Projections.Of(Database, Composition.Selected, selector.OfRow());

    /// <summary>Selects 7 values per row, as a tuple.</summary>
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>> Select<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7>(Func<T1, T2, T3, T4, T5, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>)> selector) =>
        Projections.Of(Database, Composition.Selected, selector.OfRow());

    /// <summary>Selects 8 values per row, as a tuple.</summary>
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>> Select<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8>(Func<T1, T2, T3, T4, T5, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>)> selector) =>
        Projections.Of(Database, Composition.Selected, selector.OfRow());

    /// <summary>Groups the rows by a key, or a tuple of keys. Select keys and aggregates of the groups next.</summary>
    public Groups<(T1, T2, T3, T4, T5), TKey> GroupBy<TKey>(Func<T1, T2, T3, T4, T5, TKey> key) => new(Database, Composition.Joinable, key.OfRow());

    private protected override Projection<T, T1, T2, T3, T4, T5> Create(Database? database, Composition<(T1, T2, T3, T4, T5)> rows) => new(database, rows, Reader);
}
