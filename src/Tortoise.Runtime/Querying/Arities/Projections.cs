// Written by eng/Arities.cs.
using Tortoise.Expressions;

namespace Tortoise.Querying;

/// <summary>Creates projections of what a lambda selects.</summary>
internal static class Projections
{
    public static Projection<TResult, Expr<TResult>> Of<TRow, TResult>(
        Database? database, Composition<TRow> rows, Func<TRow, Expr<TResult>> selector, string name = "selector")
    {
        var value = selector.Of(rows.Row, name);
        var shape = new ValueShape<TResult>(value);
        return new(
            database,
            new(rows.Selecting([value]), shape),
            new ResultReader<TResult, TupleReader<TResult>>(new(Part<TResult>.Of(value.ResultType, 0))));
    }

    public static Projection<(TResult1, TResult2), Expr<TResult1>, Expr<TResult2>> Of<TRow, TResult1, TResult2>(
        Database? database, Composition<TRow> rows, Func<TRow, (Expr<TResult1>, Expr<TResult2>)> selector, string name = "selector")
    {
        var (value1, value2) = selector.Of(rows.Row, name);
        var shape = new TupleShape<Expr<TResult1>, Expr<TResult2>>(new ValueShape<TResult1>(value1), new ValueShape<TResult2>(value2));
        return new(
            database,
            new(rows.Selecting([value1, value2]), shape),
            new ResultReader<(TResult1, TResult2), TupleReader<TResult1, TResult2>>(new(Part<TResult1>.Of(value1.ResultType, 0), Part<TResult2>.Of(value2.ResultType, 1))));
    }

    public static Projection<(TResult1, TResult2, TResult3), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>> Of<TRow, TResult1, TResult2, TResult3>(
        Database? database, Composition<TRow> rows, Func<TRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>)> selector, string name = "selector")
    {
        var (value1, value2, value3) = selector.Of(rows.Row, name);
        var shape = new TupleShape<Expr<TResult1>, Expr<TResult2>, Expr<TResult3>>(new ValueShape<TResult1>(value1), new ValueShape<TResult2>(value2), new ValueShape<TResult3>(value3));
        return new(
            database,
            new(rows.Selecting([value1, value2, value3]), shape),
            new ResultReader<(TResult1, TResult2, TResult3), TupleReader<TResult1, TResult2, TResult3>>(new(Part<TResult1>.Of(value1.ResultType, 0), Part<TResult2>.Of(value2.ResultType, 1), Part<TResult3>.Of(value3.ResultType, 2))));
    }

    public static Projection<(TResult1, TResult2, TResult3, TResult4), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>> Of<TRow, TResult1, TResult2, TResult3, TResult4>(
        Database? database, Composition<TRow> rows, Func<TRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>)> selector, string name = "selector")
    {
        var (value1, value2, value3, value4) = selector.Of(rows.Row, name);
        var shape = new TupleShape<Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>>(new ValueShape<TResult1>(value1), new ValueShape<TResult2>(value2), new ValueShape<TResult3>(value3), new ValueShape<TResult4>(value4));
        return new(
            database,
            new(rows.Selecting([value1, value2, value3, value4]), shape),
            new ResultReader<(TResult1, TResult2, TResult3, TResult4), TupleReader<TResult1, TResult2, TResult3, TResult4>>(new(Part<TResult1>.Of(value1.ResultType, 0), Part<TResult2>.Of(value2.ResultType, 1), Part<TResult3>.Of(value3.ResultType, 2), Part<TResult4>.Of(value4.ResultType, 3))));
    }

    public static Projection<(TResult1, TResult2, TResult3, TResult4, TResult5), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>> Of<TRow, TResult1, TResult2, TResult3, TResult4, TResult5>(
        Database? database, Composition<TRow> rows, Func<TRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>)> selector, string name = "selector")
    {
        var (value1, value2, value3, value4, value5) = selector.Of(rows.Row, name);
        var shape = new TupleShape<Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>>(new ValueShape<TResult1>(value1), new ValueShape<TResult2>(value2), new ValueShape<TResult3>(value3), new ValueShape<TResult4>(value4), new ValueShape<TResult5>(value5));
        return new(
            database,
            new(rows.Selecting([value1, value2, value3, value4, value5]), shape),
            new ResultReader<(TResult1, TResult2, TResult3, TResult4, TResult5), TupleReader<TResult1, TResult2, TResult3, TResult4, TResult5>>(new(Part<TResult1>.Of(value1.ResultType, 0), Part<TResult2>.Of(value2.ResultType, 1), Part<TResult3>.Of(value3.ResultType, 2), Part<TResult4>.Of(value4.ResultType, 3), Part<TResult5>.Of(value5.ResultType, 4))));
    }

    public static Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>> Of<TRow, TResult1, TResult2, TResult3, TResult4, TResult5, TResult6>(
        Database? database, Composition<TRow> rows, Func<TRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>)> selector, string name = "selector")
    {
        var (value1, value2, value3, value4, value5, value6) = selector.Of(rows.Row, name);
        var shape = new TupleShape<Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>>(new ValueShape<TResult1>(value1), new ValueShape<TResult2>(value2), new ValueShape<TResult3>(value3), new ValueShape<TResult4>(value4), new ValueShape<TResult5>(value5), new ValueShape<TResult6>(value6));
        return new(
            database,
            new(rows.Selecting([value1, value2, value3, value4, value5, value6]), shape),
            new ResultReader<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6), TupleReader<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6>>(new(Part<TResult1>.Of(value1.ResultType, 0), Part<TResult2>.Of(value2.ResultType, 1), Part<TResult3>.Of(value3.ResultType, 2), Part<TResult4>.Of(value4.ResultType, 3), Part<TResult5>.Of(value5.ResultType, 4), Part<TResult6>.Of(value6.ResultType, 5))));
    }

    public static Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>> Of<TRow, TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7>(
        Database? database, Composition<TRow> rows, Func<TRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>)> selector, string name = "selector")
    {
        var (value1, value2, value3, value4, value5, value6, value7) = selector.Of(rows.Row, name);
        var shape = new TupleShape<Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>>(new ValueShape<TResult1>(value1), new ValueShape<TResult2>(value2), new ValueShape<TResult3>(value3), new ValueShape<TResult4>(value4), new ValueShape<TResult5>(value5), new ValueShape<TResult6>(value6), new ValueShape<TResult7>(value7));
        return new(
            database,
            new(rows.Selecting([value1, value2, value3, value4, value5, value6, value7]), shape),
            new ResultReader<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7), TupleReader<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7>>(new(Part<TResult1>.Of(value1.ResultType, 0), Part<TResult2>.Of(value2.ResultType, 1), Part<TResult3>.Of(value3.ResultType, 2), Part<TResult4>.Of(value4.ResultType, 3), Part<TResult5>.Of(value5.ResultType, 4), Part<TResult6>.Of(value6.ResultType, 5), Part<TResult7>.Of(value7.ResultType, 6))));
    }

    public static Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>> Of<TRow, TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8>(
        Database? database, Composition<TRow> rows, Func<TRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>)> selector, string name = "selector")
    {
        var (value1, value2, value3, value4, value5, value6, value7, value8) = selector.Of(rows.Row, name);
        var shape = new TupleShape<Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>>(new ValueShape<TResult1>(value1), new ValueShape<TResult2>(value2), new ValueShape<TResult3>(value3), new ValueShape<TResult4>(value4), new ValueShape<TResult5>(value5), new ValueShape<TResult6>(value6), new ValueShape<TResult7>(value7), new ValueShape<TResult8>(value8));
        return new(
            database,
            new(rows.Selecting([value1, value2, value3, value4, value5, value6, value7, value8]), shape),
            new ResultReader<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8), TupleReader<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8>>(new(Part<TResult1>.Of(value1.ResultType, 0), Part<TResult2>.Of(value2.ResultType, 1), Part<TResult3>.Of(value3.ResultType, 2), Part<TResult4>.Of(value4.ResultType, 3), Part<TResult5>.Of(value5.ResultType, 4), Part<TResult6>.Of(value6.ResultType, 5), Part<TResult7>.Of(value7.ResultType, 6), Part<TResult8>.Of(value8.ResultType, 7))));
    }

    public static Projection<TResult, TSelected> Of<TRow, TResult, TSelected>(Database? database, Composition<TRow> rows, Func<TRow, ISelectable<TResult, TSelected>> selector)
    {
        var selected = selector.Of(rows.Row);
        var shape = selected.Shape;
        return new(database, new(rows.Selecting([.. shape.Columns]), shape), selected.Reader);
    }

    public static Projection<(TResult1, TResult2), TSelected1, TSelected2> Of<TRow, TResult1, TSelected1, TResult2, TSelected2>(
        Database? database, Composition<TRow> rows, Func<TRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>)> selector)
    {
        var (item1, item2) = selector.Of(rows.Row);
        var (shape1, shape2) = (item1.Shape, item2.Shape);
        var shape = new TupleShape<TSelected1, TSelected2>(shape1, shape2);
        var column = 0;
        return new(
            database,
            new(rows.Selecting([.. shape.Columns]), shape),
            new ResultReader<(TResult1, TResult2), TupleReader<TResult1, TResult2>>(new(Next(item1, shape1, ref column), Next(item2, shape2, ref column))));
    }

    public static Projection<(TResult1, TResult2, TResult3), TSelected1, TSelected2, TSelected3> Of<TRow, TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3>(
        Database? database, Composition<TRow> rows, Func<TRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>)> selector)
    {
        var (item1, item2, item3) = selector.Of(rows.Row);
        var (shape1, shape2, shape3) = (item1.Shape, item2.Shape, item3.Shape);
        var shape = new TupleShape<TSelected1, TSelected2, TSelected3>(shape1, shape2, shape3);
        var column = 0;
        return new(
            database,
            new(rows.Selecting([.. shape.Columns]), shape),
            new ResultReader<(TResult1, TResult2, TResult3), TupleReader<TResult1, TResult2, TResult3>>(new(Next(item1, shape1, ref column), Next(item2, shape2, ref column), Next(item3, shape3, ref column))));
    }

    public static Projection<(TResult1, TResult2, TResult3, TResult4), TSelected1, TSelected2, TSelected3, TSelected4> Of<TRow, TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4>(
        Database? database, Composition<TRow> rows, Func<TRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>)> selector)
    {
        var (item1, item2, item3, item4) = selector.Of(rows.Row);
        var (shape1, shape2, shape3, shape4) = (item1.Shape, item2.Shape, item3.Shape, item4.Shape);
        var shape = new TupleShape<TSelected1, TSelected2, TSelected3, TSelected4>(shape1, shape2, shape3, shape4);
        var column = 0;
        return new(
            database,
            new(rows.Selecting([.. shape.Columns]), shape),
            new ResultReader<(TResult1, TResult2, TResult3, TResult4), TupleReader<TResult1, TResult2, TResult3, TResult4>>(new(Next(item1, shape1, ref column), Next(item2, shape2, ref column), Next(item3, shape3, ref column), Next(item4, shape4, ref column))));
    }

    public static Projection<(TResult1, TResult2, TResult3, TResult4, TResult5), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5> Of<TRow, TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5>(
        Database? database, Composition<TRow> rows, Func<TRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>)> selector)
    {
        var (item1, item2, item3, item4, item5) = selector.Of(rows.Row);
        var (shape1, shape2, shape3, shape4, shape5) = (item1.Shape, item2.Shape, item3.Shape, item4.Shape, item5.Shape);
        var shape = new TupleShape<TSelected1, TSelected2, TSelected3, TSelected4, TSelected5>(shape1, shape2, shape3, shape4, shape5);
        var column = 0;
        return new(
            database,
            new(rows.Selecting([.. shape.Columns]), shape),
            new ResultReader<(TResult1, TResult2, TResult3, TResult4, TResult5), TupleReader<TResult1, TResult2, TResult3, TResult4, TResult5>>(new(Next(item1, shape1, ref column), Next(item2, shape2, ref column), Next(item3, shape3, ref column), Next(item4, shape4, ref column), Next(item5, shape5, ref column))));
    }

    public static Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6> Of<TRow, TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5, TResult6, TSelected6>(
        Database? database, Composition<TRow> rows, Func<TRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>, ISelectable<TResult6, TSelected6>)> selector)
    {
        var (item1, item2, item3, item4, item5, item6) = selector.Of(rows.Row);
        var (shape1, shape2, shape3, shape4, shape5, shape6) = (item1.Shape, item2.Shape, item3.Shape, item4.Shape, item5.Shape, item6.Shape);
        var shape = new TupleShape<TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6>(shape1, shape2, shape3, shape4, shape5, shape6);
        var column = 0;
        return new(
            database,
            new(rows.Selecting([.. shape.Columns]), shape),
            new ResultReader<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6), TupleReader<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6>>(new(Next(item1, shape1, ref column), Next(item2, shape2, ref column), Next(item3, shape3, ref column), Next(item4, shape4, ref column), Next(item5, shape5, ref column), Next(item6, shape6, ref column))));
    }

    public static Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6, TSelected7> Of<TRow, TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5, TResult6, TSelected6, TResult7, TSelected7>(
        Database? database, Composition<TRow> rows, Func<TRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>, ISelectable<TResult6, TSelected6>, ISelectable<TResult7, TSelected7>)> selector)
    {
        var (item1, item2, item3, item4, item5, item6, item7) = selector.Of(rows.Row);
        var (shape1, shape2, shape3, shape4, shape5, shape6, shape7) = (item1.Shape, item2.Shape, item3.Shape, item4.Shape, item5.Shape, item6.Shape, item7.Shape);
        var shape = new TupleShape<TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6, TSelected7>(shape1, shape2, shape3, shape4, shape5, shape6, shape7);
        var column = 0;
        return new(
            database,
            new(rows.Selecting([.. shape.Columns]), shape),
            new ResultReader<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7), TupleReader<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7>>(new(Next(item1, shape1, ref column), Next(item2, shape2, ref column), Next(item3, shape3, ref column), Next(item4, shape4, ref column), Next(item5, shape5, ref column), Next(item6, shape6, ref column), Next(item7, shape7, ref column))));
    }

    public static Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6, TSelected7, TSelected8> Of<TRow, TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5, TResult6, TSelected6, TResult7, TSelected7, TResult8, TSelected8>(
        Database? database, Composition<TRow> rows, Func<TRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>, ISelectable<TResult6, TSelected6>, ISelectable<TResult7, TSelected7>, ISelectable<TResult8, TSelected8>)> selector)
    {
        var (item1, item2, item3, item4, item5, item6, item7, item8) = selector.Of(rows.Row);
        var (shape1, shape2, shape3, shape4, shape5, shape6, shape7, shape8) = (item1.Shape, item2.Shape, item3.Shape, item4.Shape, item5.Shape, item6.Shape, item7.Shape, item8.Shape);
        var shape = new TupleShape<TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6, TSelected7, TSelected8>(shape1, shape2, shape3, shape4, shape5, shape6, shape7, shape8);
        var column = 0;
        return new(
            database,
            new(rows.Selecting([.. shape.Columns]), shape),
            new ResultReader<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8), TupleReader<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8>>(new(Next(item1, shape1, ref column), Next(item2, shape2, ref column), Next(item3, shape3, ref column), Next(item4, shape4, ref column), Next(item5, shape5, ref column), Next(item6, shape6, ref column), Next(item7, shape7, ref column), Next(item8, shape8, ref column))));
    }

    /// <summary>Reads the next item of a tuple, from its first column; the column is the one after its last one when it returns.</summary>
    public static Part<T> Next<T, TSelected>(ISelectable<T, TSelected> item, Shape<TSelected> shape, ref int column)
    {
        var part = item.PartAt(column);
        column += shape.Columns.Count();
        return part;
    }
}
