// Written by eng/Arities.cs.
using Tortoise.Expressions;
using Tortoise.Querying;
using Tortoise.Relations;

namespace Tortoise;

public abstract partial class QuerySet<TSelf, TModel, TFields>
{
    /// <summary>Adds a value to each object. Lambdas that follow receive it after the fields: <c>(t, n) =&gt; …</c>.</summary>
    /// <exception cref="ArgumentException">A value is an aggregate of all rows.</exception>
    public Projection<(TModel Model, TResult Value), TFields, Expr<TResult>> Annotate<TResult>(
        Func<TFields, Expr<TResult>> selector)
    {
        var rows = WholeRows;
        var value = selector.Of(rows.Row);
        return new(
            Database,
            rows.With([value], new TupleShape<TFields, Expr<TResult>>(rows.Shape, new ValueShape<TResult>(value))),
            new ResultReader<(TModel Model, TResult Value), TupleReader<TModel, TResult>>(new(
                PartAt(0),
                Part<TResult>.Of(value.ResultType, rows.Query.Output.Count))));
    }

    /// <summary>Adds 2 values to each object. Lambdas that follow receive them after the fields: <c>(t, n) =&gt; …</c>.</summary>
    /// <exception cref="ArgumentException">A value is an aggregate of all rows.</exception>
    public Projection<(TModel Model, TResult1 Value1, TResult2 Value2), TFields, Expr<TResult1>, Expr<TResult2>> Annotate<TResult1, TResult2>(
        Func<TFields, (Expr<TResult1>, Expr<TResult2>)> selector)
    {
        var rows = WholeRows;
        var (value1, value2) = selector.Of(rows.Row);
        return new(
            Database,
            rows.With([value1, value2], new TupleShape<TFields, Expr<TResult1>, Expr<TResult2>>(rows.Shape, new ValueShape<TResult1>(value1), new ValueShape<TResult2>(value2))),
            new ResultReader<(TModel Model, TResult1 Value1, TResult2 Value2), TupleReader<TModel, TResult1, TResult2>>(new(
                PartAt(0),
                Part<TResult1>.Of(value1.ResultType, rows.Query.Output.Count), Part<TResult2>.Of(value2.ResultType, rows.Query.Output.Count + 1))));
    }

    /// <summary>Adds 3 values to each object. Lambdas that follow receive them after the fields: <c>(t, n) =&gt; …</c>.</summary>
    /// <exception cref="ArgumentException">A value is an aggregate of all rows.</exception>
    public Projection<(TModel Model, TResult1 Value1, TResult2 Value2, TResult3 Value3), TFields, Expr<TResult1>, Expr<TResult2>, Expr<TResult3>> Annotate<TResult1, TResult2, TResult3>(
        Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>)> selector)
    {
        var rows = WholeRows;
        var (value1, value2, value3) = selector.Of(rows.Row);
        return new(
            Database,
            rows.With([value1, value2, value3], new TupleShape<TFields, Expr<TResult1>, Expr<TResult2>, Expr<TResult3>>(rows.Shape, new ValueShape<TResult1>(value1), new ValueShape<TResult2>(value2), new ValueShape<TResult3>(value3))),
            new ResultReader<(TModel Model, TResult1 Value1, TResult2 Value2, TResult3 Value3), TupleReader<TModel, TResult1, TResult2, TResult3>>(new(
                PartAt(0),
                Part<TResult1>.Of(value1.ResultType, rows.Query.Output.Count), Part<TResult2>.Of(value2.ResultType, rows.Query.Output.Count + 1), Part<TResult3>.Of(value3.ResultType, rows.Query.Output.Count + 2))));
    }

    /// <summary>Adds 4 values to each object. Lambdas that follow receive them after the fields: <c>(t, n) =&gt; …</c>.</summary>
    /// <exception cref="ArgumentException">A value is an aggregate of all rows.</exception>
    public Projection<(TModel Model, TResult1 Value1, TResult2 Value2, TResult3 Value3, TResult4 Value4), TFields, Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>> Annotate<TResult1, TResult2, TResult3, TResult4>(
        Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>)> selector)
    {
        var rows = WholeRows;
        var (value1, value2, value3, value4) = selector.Of(rows.Row);
        return new(
            Database,
            rows.With([value1, value2, value3, value4], new TupleShape<TFields, Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>>(rows.Shape, new ValueShape<TResult1>(value1), new ValueShape<TResult2>(value2), new ValueShape<TResult3>(value3), new ValueShape<TResult4>(value4))),
            new ResultReader<(TModel Model, TResult1 Value1, TResult2 Value2, TResult3 Value3, TResult4 Value4), TupleReader<TModel, TResult1, TResult2, TResult3, TResult4>>(new(
                PartAt(0),
                Part<TResult1>.Of(value1.ResultType, rows.Query.Output.Count), Part<TResult2>.Of(value2.ResultType, rows.Query.Output.Count + 1), Part<TResult3>.Of(value3.ResultType, rows.Query.Output.Count + 2), Part<TResult4>.Of(value4.ResultType, rows.Query.Output.Count + 3))));
    }

    /// <summary>Adds 5 values to each object. Lambdas that follow receive them after the fields: <c>(t, n) =&gt; …</c>.</summary>
    /// <exception cref="ArgumentException">A value is an aggregate of all rows.</exception>
    public Projection<(TModel Model, TResult1 Value1, TResult2 Value2, TResult3 Value3, TResult4 Value4, TResult5 Value5), TFields, Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>> Annotate<TResult1, TResult2, TResult3, TResult4, TResult5>(
        Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>)> selector)
    {
        var rows = WholeRows;
        var (value1, value2, value3, value4, value5) = selector.Of(rows.Row);
        return new(
            Database,
            rows.With([value1, value2, value3, value4, value5], new TupleShape<TFields, Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>>(rows.Shape, new ValueShape<TResult1>(value1), new ValueShape<TResult2>(value2), new ValueShape<TResult3>(value3), new ValueShape<TResult4>(value4), new ValueShape<TResult5>(value5))),
            new ResultReader<(TModel Model, TResult1 Value1, TResult2 Value2, TResult3 Value3, TResult4 Value4, TResult5 Value5), TupleReader<TModel, TResult1, TResult2, TResult3, TResult4, TResult5>>(new(
                PartAt(0),
                Part<TResult1>.Of(value1.ResultType, rows.Query.Output.Count), Part<TResult2>.Of(value2.ResultType, rows.Query.Output.Count + 1), Part<TResult3>.Of(value3.ResultType, rows.Query.Output.Count + 2), Part<TResult4>.Of(value4.ResultType, rows.Query.Output.Count + 3), Part<TResult5>.Of(value5.ResultType, rows.Query.Output.Count + 4))));
    }

    /// <summary>Adds 6 values to each object. Lambdas that follow receive them after the fields: <c>(t, n) =&gt; …</c>.</summary>
    /// <exception cref="ArgumentException">A value is an aggregate of all rows.</exception>
    public Projection<(TModel Model, TResult1 Value1, TResult2 Value2, TResult3 Value3, TResult4 Value4, TResult5 Value5, TResult6 Value6), TFields, Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>> Annotate<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6>(
        Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>)> selector)
    {
        var rows = WholeRows;
        var (value1, value2, value3, value4, value5, value6) = selector.Of(rows.Row);
        return new(
            Database,
            rows.With([value1, value2, value3, value4, value5, value6], new TupleShape<TFields, Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>>(rows.Shape, new ValueShape<TResult1>(value1), new ValueShape<TResult2>(value2), new ValueShape<TResult3>(value3), new ValueShape<TResult4>(value4), new ValueShape<TResult5>(value5), new ValueShape<TResult6>(value6))),
            new ResultReader<(TModel Model, TResult1 Value1, TResult2 Value2, TResult3 Value3, TResult4 Value4, TResult5 Value5, TResult6 Value6), TupleReader<TModel, TResult1, TResult2, TResult3, TResult4, TResult5, TResult6>>(new(
                PartAt(0),
                Part<TResult1>.Of(value1.ResultType, rows.Query.Output.Count), Part<TResult2>.Of(value2.ResultType, rows.Query.Output.Count + 1), Part<TResult3>.Of(value3.ResultType, rows.Query.Output.Count + 2), Part<TResult4>.Of(value4.ResultType, rows.Query.Output.Count + 3), Part<TResult5>.Of(value5.ResultType, rows.Query.Output.Count + 4), Part<TResult6>.Of(value6.ResultType, rows.Query.Output.Count + 5))));
    }

    /// <summary>Adds 7 values to each object. Lambdas that follow receive them after the fields: <c>(t, n) =&gt; …</c>.</summary>
    /// <exception cref="ArgumentException">A value is an aggregate of all rows.</exception>
    public Projection<(TModel Model, TResult1 Value1, TResult2 Value2, TResult3 Value3, TResult4 Value4, TResult5 Value5, TResult6 Value6, TResult7 Value7), TFields, Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>> Annotate<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7>(
        Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>)> selector)
    {
        var rows = WholeRows;
        var (value1, value2, value3, value4, value5, value6, value7) = selector.Of(rows.Row);
        return new(
            Database,
            rows.With([value1, value2, value3, value4, value5, value6, value7], new TupleShape<TFields, Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>>(rows.Shape, new ValueShape<TResult1>(value1), new ValueShape<TResult2>(value2), new ValueShape<TResult3>(value3), new ValueShape<TResult4>(value4), new ValueShape<TResult5>(value5), new ValueShape<TResult6>(value6), new ValueShape<TResult7>(value7))),
            new ResultReader<(TModel Model, TResult1 Value1, TResult2 Value2, TResult3 Value3, TResult4 Value4, TResult5 Value5, TResult6 Value6, TResult7 Value7), TupleReader<TModel, TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7>>(new(
                PartAt(0),
                Part<TResult1>.Of(value1.ResultType, rows.Query.Output.Count), Part<TResult2>.Of(value2.ResultType, rows.Query.Output.Count + 1), Part<TResult3>.Of(value3.ResultType, rows.Query.Output.Count + 2), Part<TResult4>.Of(value4.ResultType, rows.Query.Output.Count + 3), Part<TResult5>.Of(value5.ResultType, rows.Query.Output.Count + 4), Part<TResult6>.Of(value6.ResultType, rows.Query.Output.Count + 5), Part<TResult7>.Of(value7.ResultType, rows.Query.Output.Count + 6))));
    }

    /// <summary>Adds 8 values to each object. Lambdas that follow receive them after the fields: <c>(t, n) =&gt; …</c>.</summary>
    /// <exception cref="ArgumentException">A value is an aggregate of all rows.</exception>
    public Projection<(TModel Model, TResult1 Value1, TResult2 Value2, TResult3 Value3, TResult4 Value4, TResult5 Value5, TResult6 Value6, TResult7 Value7, TResult8 Value8), TFields, Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>> Annotate<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8>(
        Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>)> selector)
    {
        var rows = WholeRows;
        var (value1, value2, value3, value4, value5, value6, value7, value8) = selector.Of(rows.Row);
        return new(
            Database,
            rows.With([value1, value2, value3, value4, value5, value6, value7, value8], new TupleShape<TFields, Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>>(rows.Shape, new ValueShape<TResult1>(value1), new ValueShape<TResult2>(value2), new ValueShape<TResult3>(value3), new ValueShape<TResult4>(value4), new ValueShape<TResult5>(value5), new ValueShape<TResult6>(value6), new ValueShape<TResult7>(value7), new ValueShape<TResult8>(value8))),
            new ResultReader<(TModel Model, TResult1 Value1, TResult2 Value2, TResult3 Value3, TResult4 Value4, TResult5 Value5, TResult6 Value6, TResult7 Value7, TResult8 Value8), TupleReader<TModel, TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8>>(new(
                PartAt(0),
                Part<TResult1>.Of(value1.ResultType, rows.Query.Output.Count), Part<TResult2>.Of(value2.ResultType, rows.Query.Output.Count + 1), Part<TResult3>.Of(value3.ResultType, rows.Query.Output.Count + 2), Part<TResult4>.Of(value4.ResultType, rows.Query.Output.Count + 3), Part<TResult5>.Of(value5.ResultType, rows.Query.Output.Count + 4), Part<TResult6>.Of(value6.ResultType, rows.Query.Output.Count + 5), Part<TResult7>.Of(value7.ResultType, rows.Query.Output.Count + 6), Part<TResult8>.Of(value8.ResultType, rows.Query.Output.Count + 7))));
    }
}
