// Written by eng/Arities.cs.
using Tortoise.Querying;

namespace Tortoise;

/// <summary>One row of values that no table has.</summary>
public static partial class Sql
{
    /// <summary>A query that returns one row, a value that no table has, for example the first of a recursion: <c>Sql.Row(Sql.Value(1))</c>.</summary>
    public static Projection<TResult, Expr<TResult>> Row<TResult>(Expr<TResult> value) =>
        Projections.Of(database: null, SingleRow.Composition, _ => value);

    /// <summary>A query that returns one row of 2 values that no table has, for example the first of a recursion: <c>Sql.Row((Sql.Value(1), Sql.Value(2)))</c>.</summary>
    public static Projection<(TResult1, TResult2), Expr<TResult1>, Expr<TResult2>> Row<TResult1, TResult2>((Expr<TResult1>, Expr<TResult2>) values) =>
        Projections.Of(database: null, SingleRow.Composition, _ => values);

    /// <summary>A query that returns one row of 3 values that no table has, for example the first of a recursion: <c>Sql.Row((Sql.Value(1), Sql.Value(2), Sql.Value(3)))</c>.</summary>
    public static Projection<(TResult1, TResult2, TResult3), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>> Row<TResult1, TResult2, TResult3>((Expr<TResult1>, Expr<TResult2>, Expr<TResult3>) values) =>
        Projections.Of(database: null, SingleRow.Composition, _ => values);

    /// <summary>A query that returns one row of 4 values that no table has, for example the first of a recursion: <c>Sql.Row((Sql.Value(1), Sql.Value(2), Sql.Value(3), Sql.Value(4)))</c>.</summary>
    public static Projection<(TResult1, TResult2, TResult3, TResult4), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>> Row<TResult1, TResult2, TResult3, TResult4>((Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>) values) =>
        Projections.Of(database: null, SingleRow.Composition, _ => values);

    /// <summary>A query that returns one row of 5 values that no table has, for example the first of a recursion: <c>Sql.Row((Sql.Value(1), Sql.Value(2), Sql.Value(3), Sql.Value(4), Sql.Value(5)))</c>.</summary>
    public static Projection<(TResult1, TResult2, TResult3, TResult4, TResult5), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>> Row<TResult1, TResult2, TResult3, TResult4, TResult5>((Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>) values) =>
        Projections.Of(database: null, SingleRow.Composition, _ => values);

    /// <summary>A query that returns one row of 6 values that no table has, for example the first of a recursion: <c>Sql.Row((Sql.Value(1), Sql.Value(2), Sql.Value(3), Sql.Value(4), Sql.Value(5), Sql.Value(6)))</c>.</summary>
    public static Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>> Row<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6>((Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>) values) =>
        Projections.Of(database: null, SingleRow.Composition, _ => values);

    /// <summary>A query that returns one row of 7 values that no table has, for example the first of a recursion: <c>Sql.Row((Sql.Value(1), Sql.Value(2), Sql.Value(3), Sql.Value(4), Sql.Value(5), Sql.Value(6), Sql.Value(7)))</c>.</summary>
    public static Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>> Row<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7>((Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>) values) =>
        Projections.Of(database: null, SingleRow.Composition, _ => values);

    /// <summary>A query that returns one row of 8 values that no table has, for example the first of a recursion: <c>Sql.Row((Sql.Value(1), Sql.Value(2), Sql.Value(3), Sql.Value(4), Sql.Value(5), Sql.Value(6), Sql.Value(7), Sql.Value(8)))</c>.</summary>
    public static Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>> Row<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8>((Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>) values) =>
        Projections.Of(database: null, SingleRow.Composition, _ => values);
}
