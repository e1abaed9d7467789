// Written by eng/Arities.cs.
using System.ComponentModel;
using Tortoise.Expressions;
using Tortoise.Querying;

namespace Tortoise;

/// <summary>Adds values to the rows of projections.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ProjectionAnnotations
{
    extension<TValue1, T1>(Projection<TValue1, T1> projection)
    {
        /// <summary>Adds a value to each row. Lambdas that follow receive it as their last parameter.</summary>
        /// <exception cref="ArgumentException">The value is an aggregate of all rows.</exception>
        public Projection<(TValue1, TResult), T1, Expr<TResult>> Annotate<TResult>(Func<T1, Expr<TResult>> selector)
        {
            ArgumentNullException.ThrowIfNull(projection);
            var rows = projection.Composition.Annotated;
            var part1 = projection.Reader.PartAt(0);
            var value = selector.Of(rows.Row, nameof(selector));
            return new(
                projection.Database,
                rows.With([value], new TupleShape<T1, Expr<TResult>>(rows.Shape, new ValueShape<TResult>(value))),
                new ResultReader<(TValue1, TResult), TupleReader<TValue1, TResult>>(new(
                    part1, Part<TResult>.Of(value.ResultType, rows.Query.Output.Count))));
        }
    }

    extension<TValue1, TValue2, T1, T2>(Projection<(TValue1, TValue2), T1, T2> projection)
    {
        /// <summary>Adds a value to each row. Lambdas that follow receive it as their last parameter.</summary>
        /// <exception cref="ArgumentException">The value is an aggregate of all rows.</exception>
        public Projection<(TValue1, TValue2, TResult), T1, T2, Expr<TResult>> Annotate<TResult>(Func<T1, T2, Expr<TResult>> selector)
        {
            ArgumentNullException.ThrowIfNull(projection);
            var rows = projection.Composition.Annotated;
            var parts = (TupleShape<T1, T2>)rows.Shape;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2>>();
            var value = selector.OfRow().Of(rows.Row, nameof(selector));
            return new(
                projection.Database,
                rows.With([value], new TupleShape<T1, T2, Expr<TResult>>(parts.Part1, parts.Part2, new ValueShape<TResult>(value))),
                new ResultReader<(TValue1, TValue2, TResult), TupleReader<TValue1, TValue2, TResult>>(new(
                    reader.Part1, reader.Part2, Part<TResult>.Of(value.ResultType, rows.Query.Output.Count))));
        }
    }

    extension<TValue1, TValue2, TValue3, T1, T2, T3>(Projection<(TValue1, TValue2, TValue3), T1, T2, T3> projection)
    {
        /// <summary>Adds a value to each row. Lambdas that follow receive it as their last parameter.</summary>
        /// <exception cref="ArgumentException">The value is an aggregate of all rows.</exception>
        public Projection<(TValue1, TValue2, TValue3, TResult), T1, T2, T3, Expr<TResult>> Annotate<TResult>(Func<T1, T2, T3, Expr<TResult>> selector)
        {
            ArgumentNullException.ThrowIfNull(projection);
            var rows = projection.Composition.Annotated;
            var parts = (TupleShape<T1, T2, T3>)rows.Shape;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2, TValue3>>();
            var value = selector.OfRow().Of(rows.Row, nameof(selector));
            return new(
                projection.Database,
                rows.With([value], new TupleShape<T1, T2, T3, Expr<TResult>>(parts.Part1, parts.Part2, parts.Part3, new ValueShape<TResult>(value))),
                new ResultReader<(TValue1, TValue2, TValue3, TResult), TupleReader<TValue1, TValue2, TValue3, TResult>>(new(
                    reader.Part1, reader.Part2, reader.Part3, Part<TResult>.Of(value.ResultType, rows.Query.Output.Count))));
        }
    }

    extension<TValue1, TValue2, TValue3, TValue4, T1, T2, T3, T4>(Projection<(TValue1, TValue2, TValue3, TValue4), T1, T2, T3, T4> projection)
    {
        /// <summary>Adds a value to each row. Lambdas that follow receive it as their last parameter.</summary>
        /// <exception cref="ArgumentException">The value is an aggregate of all rows.</exception>
        public Projection<(TValue1, TValue2, TValue3, TValue4, TResult), T1, T2, T3, T4, Expr<TResult>> Annotate<TResult>(Func<T1, T2, T3, T4, Expr<TResult>> selector)
        {
            ArgumentNullException.ThrowIfNull(projection);
            var rows = projection.Composition.Annotated;
            var parts = (TupleShape<T1, T2, T3, T4>)rows.Shape;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2, TValue3, TValue4>>();
            var value = selector.OfRow().Of(rows.Row, nameof(selector));
            return new(
                projection.Database,
                rows.With([value], new TupleShape<T1, T2, T3, T4, Expr<TResult>>(parts.Part1, parts.Part2, parts.Part3, parts.Part4, new ValueShape<TResult>(value))),
                new ResultReader<(TValue1, TValue2, TValue3, TValue4, TResult), TupleReader<TValue1, TValue2, TValue3, TValue4, TResult>>(new(
                    reader.Part1, reader.Part2, reader.Part3, reader.Part4, Part<TResult>.Of(value.ResultType, rows.Query.Output.Count))));
        }
    }

    extension<TValue1, TValue2, TValue3, TValue4, TValue5, T1, T2, T3, T4, T5>(Projection<(TValue1, TValue2, TValue3, TValue4, TValue5), T1, T2, T3, T4, T5> projection)
    {
        /// <summary>Adds a value to each row. Lambdas that follow receive it as their last parameter.</summary>
        /// <exception cref="ArgumentException">The value is an aggregate of all rows.</exception>
        public Projection<(TValue1, TValue2, TValue3, TValue4, TValue5, TResult), T1, T2, T3, T4, T5, Expr<TResult>> Annotate<TResult>(Func<T1, T2, T3, T4, T5, Expr<TResult>> selector)
        {
            ArgumentNullException.ThrowIfNull(projection);
            var rows = projection.Composition.Annotated;
            var parts = (TupleShape<T1, T2, T3, T4, T5>)rows.Shape;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5>>();
            var value = selector.OfRow().Of(rows.Row, nameof(selector));
            return new(
                projection.Database,
                rows.With([value], new TupleShape<T1, T2, T3, T4, T5, Expr<TResult>>(parts.Part1, parts.Part2, parts.Part3, parts.Part4, parts.Part5, new ValueShape<TResult>(value))),
                new ResultReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TResult), TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TResult>>(new(
                    reader.Part1, reader.Part2, reader.Part3, reader.Part4, reader.Part5, Part<TResult>.Of(value.ResultType, rows.Query.Output.Count))));
        }
    }

    extension<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, T1, T2, T3, T4, T5, T6>(Projection<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6), T1, T2, T3, T4, T5, T6> projection)
    {
        /// <summary>Adds a value to each row. Lambdas that follow receive it as their last parameter.</summary>
        /// <exception cref="ArgumentException">The value is an aggregate of all rows.</exception>
        public Projection<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TResult), T1, T2, T3, T4, T5, T6, Expr<TResult>> Annotate<TResult>(Func<T1, T2, T3, T4, T5, T6, Expr<TResult>> selector)
        {
            ArgumentNullException.ThrowIfNull(projection);
            var rows = projection.Composition.Annotated;
            var parts = (TupleShape<T1, T2, T3, T4, T5, T6>)rows.Shape;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6>>();
            var value = selector.OfRow().Of(rows.Row, nameof(selector));
            return new(
                projection.Database,
                rows.With([value], new TupleShape<T1, T2, T3, T4, T5, T6, Expr<TResult>>(parts.Part1, parts.Part2, parts.Part3, parts.Part4, parts.Part5, parts.Part6, new ValueShape<TResult>(value))),
                new ResultReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TResult), TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TResult>>(new(
                    reader.Part1, reader.Part2, reader.Part3, reader.Part4, reader.Part5, reader.Part6, Part<TResult>.Of(value.ResultType, rows.Query.Output.Count))));
        }
    }

    extension<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, T1, T2, T3, T4, T5, T6, T7>(Projection<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7), T1, T2, T3, T4, T5, T6, T7> projection)
    {
        /// <summary>Adds a value to each row. Lambdas that follow receive it as their last parameter.</summary>
        /// <exception cref="ArgumentException">The value is an aggregate of all rows.</exception>
        public Projection<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TResult), T1, T2, T3, T4, T5, T6, T7, Expr<TResult>> Annotate<TResult>(Func<T1, T2, T3, T4, T5, T6, T7, Expr<TResult>> selector)
        {
            ArgumentNullException.ThrowIfNull(projection);
            var rows = projection.Composition.Annotated;
            var parts = (TupleShape<T1, T2, T3, T4, T5, T6, T7>)rows.Shape;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7>>();
            var value = selector.OfRow().Of(rows.Row, nameof(selector));
            return new(
                projection.Database,
                rows.With([value], new TupleShape<T1, T2, T3, T4, T5, T6, T7, Expr<TResult>>(parts.Part1, parts.Part2, parts.Part3, parts.Part4, parts.Part5, parts.Part6, parts.Part7, new ValueShape<TResult>(value))),
                new ResultReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TResult), TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TResult>>(new(
                    reader.Part1, reader.Part2, reader.Part3, reader.Part4, reader.Part5, reader.Part6, reader.Part7, Part<TResult>.Of(value.ResultType, rows.Query.Output.Count))));
        }
    }

    extension<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8, T1, T2, T3, T4, T5, T6, T7, T8>(Projection<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8), T1, T2, T3, T4, T5, T6, T7, T8> projection)
    {
        /// <summary>Adds a value to each row. Lambdas that follow receive it as their last parameter.</summary>
        /// <exception cref="ArgumentException">The value is an aggregate of all rows.</exception>
        public Projection<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8, TResult), T1, T2, T3, T4, T5, T6, T7, T8, Expr<TResult>> Annotate<TResult>(Func<T1, T2, T3, T4, T5, T6, T7, T8, Expr<TResult>> selector)
        {
            ArgumentNullException.ThrowIfNull(projection);
            var rows = projection.Composition.Annotated;
            var parts = (TupleShape<T1, T2, T3, T4, T5, T6, T7, T8>)rows.Shape;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8>>();
            var value = selector.OfRow().Of(rows.Row, nameof(selector));
            return new(
                projection.Database,
                rows.With([value], new TupleShape<T1, T2, T3, T4, T5, T6, T7, T8, Expr<TResult>>(parts.Part1, parts.Part2, parts.Part3, parts.Part4, parts.Part5, parts.Part6, parts.Part7, parts.Part8, new ValueShape<TResult>(value))),
                new ResultReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8, TResult), TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8, TResult>>(new(
                    reader.Part1, reader.Part2, reader.Part3, reader.Part4, reader.Part5, reader.Part6, reader.Part7, reader.Part8, Part<TResult>.Of(value.ResultType, rows.Query.Output.Count))));
        }
    }
}
