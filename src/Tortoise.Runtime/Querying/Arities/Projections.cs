// Written by eng/Arities.cs.
using Tortoise.Expressions;

namespace Tortoise.Querying;

/// <summary>Creates projections of what a lambda selects.</summary>
internal static class Projections
{
    public static Projection<TResult, Expr<TResult>> Of<TRow, TResult>(
        Database? database, Composition<TRow> rows, Func<TRow, Expr<TResult>> selector)
    {
        var value = selector(rows.Row);
        var shape = new ValueShape<TResult>(value);
        return new(
            database,
            new(rows.Selecting([value]), shape),
            new ResultReader<TResult, TupleReader<TResult>>(new(Part<TResult>.Of(value.ResultType, 0))));
    }

    public static Projection<(TResult1, TResult2), Expr<TResult1>, Expr<TResult2>> Of<TRow, TResult1, TResult2>(
        Database? database, Composition<TRow> rows, Func<TRow, (Expr<TResult1>, Expr<TResult2>)> selector)
    {
        var (value1, value2) = selector(rows.Row);
        var shape = new TupleShape<Expr<TResult1>, Expr<TResult2>>(new ValueShape<TResult1>(value1), new ValueShape<TResult2>(value2));
        return new(
            database,
            new(rows.Selecting([value1, value2]), shape),
            new ResultReader<(TResult1, TResult2), TupleReader<TResult1, TResult2>>(new(Part<TResult1>.Of(value1.ResultType, 0), Part<TResult2>.Of(value2.ResultType, 1))));
    }

    public static Projection<(TResult1, TResult2, TResult3), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>> Of<TRow, TResult1, TResult2, TResult3>(
        Database? database, Composition<TRow> rows, Func<TRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>)> selector)
    {
        var (value1, value2, value3) = selector(rows.Row);
        var shape = new TupleShape<Expr<TResult1>, Expr<TResult2>, Expr<TResult3>>(new ValueShape<TResult1>(value1), new ValueShape<TResult2>(value2), new ValueShape<TResult3>(value3));
        return new(
            database,
            new(rows.Selecting([value1, value2, value3]), shape),
            new ResultReader<(TResult1, TResult2, TResult3), TupleReader<TResult1, TResult2, TResult3>>(new(Part<TResult1>.Of(value1.ResultType, 0), Part<TResult2>.Of(value2.ResultType, 1), Part<TResult3>.Of(value3.ResultType, 2))));
    }

    public static Projection<(TResult1, TResult2, TResult3, TResult4), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>> Of<TRow, TResult1, TResult2, TResult3, TResult4>(
        Database? database, Composition<TRow> rows, Func<TRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>)> selector)
    {
        var (value1, value2, value3, value4) = selector(rows.Row);
        var shape = new TupleShape<Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>>(new ValueShape<TResult1>(value1), new ValueShape<TResult2>(value2), new ValueShape<TResult3>(value3), new ValueShape<TResult4>(value4));
        return new(
            database,
            new(rows.Selecting([value1, value2, value3, value4]), shape),
            new ResultReader<(TResult1, TResult2, TResult3, TResult4), TupleReader<TResult1, TResult2, TResult3, TResult4>>(new(Part<TResult1>.Of(value1.ResultType, 0), Part<TResult2>.Of(value2.ResultType, 1), Part<TResult3>.Of(value3.ResultType, 2), Part<TResult4>.Of(value4.ResultType, 3))));
    }

    public static Projection<(TResult1, TResult2, TResult3, TResult4, TResult5), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>> Of<TRow, TResult1, TResult2, TResult3, TResult4, TResult5>(
        Database? database, Composition<TRow> rows, Func<TRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>)> selector)
    {
        var (value1, value2, value3, value4, value5) = selector(rows.Row);
        var shape = new TupleShape<Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>>(new ValueShape<TResult1>(value1), new ValueShape<TResult2>(value2), new ValueShape<TResult3>(value3), new ValueShape<TResult4>(value4), new ValueShape<TResult5>(value5));
        return new(
            database,
            new(rows.Selecting([value1, value2, value3, value4, value5]), shape),
            new ResultReader<(TResult1, TResult2, TResult3, TResult4, TResult5), TupleReader<TResult1, TResult2, TResult3, TResult4, TResult5>>(new(Part<TResult1>.Of(value1.ResultType, 0), Part<TResult2>.Of(value2.ResultType, 1), Part<TResult3>.Of(value3.ResultType, 2), Part<TResult4>.Of(value4.ResultType, 3), Part<TResult5>.Of(value5.ResultType, 4))));
    }

    public static Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>> Of<TRow, TResult1, TResult2, TResult3, TResult4, TResult5, TResult6>(
        Database? database, Composition<TRow> rows, Func<TRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>)> selector)
    {
        var (value1, value2, value3, value4, value5, value6) = selector(rows.Row);
        var shape = new TupleShape<Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>>(new ValueShape<TResult1>(value1), new ValueShape<TResult2>(value2), new ValueShape<TResult3>(value3), new ValueShape<TResult4>(value4), new ValueShape<TResult5>(value5), new ValueShape<TResult6>(value6));
        return new(
            database,
            new(rows.Selecting([value1, value2, value3, value4, value5, value6]), shape),
            new ResultReader<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6), TupleReader<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6>>(new(Part<TResult1>.Of(value1.ResultType, 0), Part<TResult2>.Of(value2.ResultType, 1), Part<TResult3>.Of(value3.ResultType, 2), Part<TResult4>.Of(value4.ResultType, 3), Part<TResult5>.Of(value5.ResultType, 4), Part<TResult6>.Of(value6.ResultType, 5))));
    }

    public static Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>> Of<TRow, TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7>(
        Database? database, Composition<TRow> rows, Func<TRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>)> selector)
    {
        var (value1, value2, value3, value4, value5, value6, value7) = selector(rows.Row);
        var shape = new TupleShape<Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>>(new ValueShape<TResult1>(value1), new ValueShape<TResult2>(value2), new ValueShape<TResult3>(value3), new ValueShape<TResult4>(value4), new ValueShape<TResult5>(value5), new ValueShape<TResult6>(value6), new ValueShape<TResult7>(value7));
        return new(
            database,
            new(rows.Selecting([value1, value2, value3, value4, value5, value6, value7]), shape),
            new ResultReader<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7), TupleReader<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7>>(new(Part<TResult1>.Of(value1.ResultType, 0), Part<TResult2>.Of(value2.ResultType, 1), Part<TResult3>.Of(value3.ResultType, 2), Part<TResult4>.Of(value4.ResultType, 3), Part<TResult5>.Of(value5.ResultType, 4), Part<TResult6>.Of(value6.ResultType, 5), Part<TResult7>.Of(value7.ResultType, 6))));
    }

    public static Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>> Of<TRow, TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8>(
        Database? database, Composition<TRow> rows, Func<TRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>)> selector)
    {
        var (value1, value2, value3, value4, value5, value6, value7, value8) = selector(rows.Row);
        var shape = new TupleShape<Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>>(new ValueShape<TResult1>(value1), new ValueShape<TResult2>(value2), new ValueShape<TResult3>(value3), new ValueShape<TResult4>(value4), new ValueShape<TResult5>(value5), new ValueShape<TResult6>(value6), new ValueShape<TResult7>(value7), new ValueShape<TResult8>(value8));
        return new(
            database,
            new(rows.Selecting([value1, value2, value3, value4, value5, value6, value7, value8]), shape),
            new ResultReader<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8), TupleReader<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8>>(new(Part<TResult1>.Of(value1.ResultType, 0), Part<TResult2>.Of(value2.ResultType, 1), Part<TResult3>.Of(value3.ResultType, 2), Part<TResult4>.Of(value4.ResultType, 3), Part<TResult5>.Of(value5.ResultType, 4), Part<TResult6>.Of(value6.ResultType, 5), Part<TResult7>.Of(value7.ResultType, 6), Part<TResult8>.Of(value8.ResultType, 7))));
    }

    public static Projection<TResult, TSelected> Of<TRow, TResult, TSelected>(Database? database, Composition<TRow> rows, Func<TRow, ISelectable<TResult, TSelected>> selector)
    {
        var selected = selector(rows.Row);
        return new(database, new(rows.Selecting([.. selected.Shape.Columns]), selected.Shape), selected.Reader);
    }
}
