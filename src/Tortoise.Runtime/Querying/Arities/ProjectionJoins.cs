// Written by eng/Arities.cs.
using System.ComponentModel;
using Tortoise.Expressions;
using Tortoise.Querying;

namespace Tortoise;

/// <summary>Joins rows to those of projections.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ProjectionJoins
{
    extension<TValue1, T1>(Projection<TValue1, T1> projection)
    {
        /// <summary>Joins the rows of another query on a condition.</summary>
        public Projection<(TValue1, TOther), T1, TOtherRow> Join<TOther, TOtherRow>(IRows<TOther, TOtherRow> other, Func<T1, TOtherRow, Q> on)
        {
            ArgumentNullException.ThrowIfNull(projection);
            ArgumentNullException.ThrowIfNull(on);
            var joined = Joins.Inner(projection.Database, projection.Composition.Joinable, projection.Reader.PartAt(0), other, (row, joined) => on(row, joined));
            var shape = (TupleShape<T1, TOtherRow>)joined.Shape;
            var part1 = projection.Reader.PartAt(0);
            var part = ((ResultReader<(TValue1, TOther), TupleReader<TValue1, TOther>>)joined.Reader).Reader.Part2;
            return new(
                projection.Database,
                new(joined.Query, new TupleShape<T1, TOtherRow>(shape.Part1, shape.Part2)),
                new ResultReader<(TValue1, TOther), TupleReader<TValue1, TOther>>(new(part1, part)));
        }

        /// <summary>Joins the objects of another query on a condition; where there are none, the object is null. Read its values with <c>.OrNull()</c>.</summary>
        public Projection<(TValue1, TOther?), T1, TOtherFields> LeftJoin<TSet, TOther, TOtherFields>(QuerySet<TSet, TOther, TOtherFields> other, Func<T1, TOtherFields, Q> on)
            where TSet : QuerySet<TSet, TOther, TOtherFields>
            where TOther : class, IModel<TOther>
            where TOtherFields : class, IRowFields<TOtherFields>
        {
            ArgumentNullException.ThrowIfNull(projection);
            ArgumentNullException.ThrowIfNull(on);
            var joined = Joins.Left(projection.Database, projection.Composition.Joinable, projection.Reader.PartAt(0), other, (row, joined) => on(row, joined));
            var shape = (TupleShape<T1, TOtherFields>)joined.Shape;
            var part1 = projection.Reader.PartAt(0);
            var part = ((ResultReader<(TValue1, TOther?), TupleReader<TValue1, TOther?>>)joined.Reader).Reader.Part2;
            return new(
                projection.Database,
                new(joined.Query, new TupleShape<T1, TOtherFields>(shape.Part1, shape.Part2)),
                new ResultReader<(TValue1, TOther?), TupleReader<TValue1, TOther?>>(new(part1, part)));
        }

        /// <summary>Joins each row with the rows of a query of its own, such as the first of those that are related to it: <c>t =&gt; t.Events.OrderBy(e =&gt; e.Name).Limit(2)</c>.</summary>
        /// <exception cref="UnsupportedByDialectException">When it runs: the database has no lateral joins (SQLite, MariaDB), and a limited query refers to the row by more than equal values.</exception>
        public Projection<(TValue1, TOther), T1, TOtherRow> Join<TOther, TOtherRow>(Func<T1, IRows<TOther, TOtherRow>> other)
        {
            ArgumentNullException.ThrowIfNull(projection);
            var joined = Joins.InnerOfEach(projection.Database, projection.Composition.Joinable, projection.Reader.PartAt(0), other);
            var shape = (TupleShape<T1, TOtherRow>)joined.Shape;
            var part1 = projection.Reader.PartAt(0);
            var part = ((ResultReader<(TValue1, TOther), TupleReader<TValue1, TOther>>)joined.Reader).Reader.Part2;
            return new(
                projection.Database,
                new(joined.Query, new TupleShape<T1, TOtherRow>(shape.Part1, shape.Part2)),
                new ResultReader<(TValue1, TOther), TupleReader<TValue1, TOther>>(new(part1, part)));
        }

        /// <summary>Joins each row with the objects of a query of its own; where there are none, the object is null. Read its values with <c>.OrNull()</c>.</summary>
        /// <exception cref="UnsupportedByDialectException">When it runs: the database has no lateral joins (SQLite, MariaDB), and a limited query refers to the row by more than equal values.</exception>
        public Projection<(TValue1, TOther?), T1, TOtherFields> LeftJoin<TOther, TOtherFields>(Func<T1, IRows<TOther, TOtherFields>> other)
            where TOther : class, IModel<TOther>
            where TOtherFields : class, IRowFields<TOtherFields>
        {
            ArgumentNullException.ThrowIfNull(projection);
            var joined = Joins.LeftOfEach(projection.Database, projection.Composition.Joinable, projection.Reader.PartAt(0), other);
            var shape = (TupleShape<T1, TOtherFields>)joined.Shape;
            var part1 = projection.Reader.PartAt(0);
            var part = ((ResultReader<(TValue1, TOther?), TupleReader<TValue1, TOther?>>)joined.Reader).Reader.Part2;
            return new(
                projection.Database,
                new(joined.Query, new TupleShape<T1, TOtherFields>(shape.Part1, shape.Part2)),
                new ResultReader<(TValue1, TOther?), TupleReader<TValue1, TOther?>>(new(part1, part)));
        }
    }

    extension<TValue1, TValue2, T1, T2>(Projection<(TValue1, TValue2), T1, T2> projection)
    {
        /// <summary>Joins the rows of another query on a condition.</summary>
        public Projection<(TValue1, TValue2, TOther), T1, T2, TOtherRow> Join<TOther, TOtherRow>(IRows<TOther, TOtherRow> other, Func<T1, T2, TOtherRow, Q> on)
        {
            ArgumentNullException.ThrowIfNull(projection);
            ArgumentNullException.ThrowIfNull(on);
            var joined = Joins.Inner(projection.Database, projection.Composition.Joinable, projection.Reader.PartAt(0), other, (row, joined) => on(row.Item1, row.Item2, joined));
            var shape = (TupleShape<(T1, T2), TOtherRow>)joined.Shape;
            var left = (TupleShape<T1, T2>)shape.Part1;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2>>();
            var part = ((ResultReader<((TValue1, TValue2), TOther), TupleReader<(TValue1, TValue2), TOther>>)joined.Reader).Reader.Part2;
            return new(
                projection.Database,
                new(joined.Query, new TupleShape<T1, T2, TOtherRow>(left.Part1, left.Part2, shape.Part2)),
                new ResultReader<(TValue1, TValue2, TOther), TupleReader<TValue1, TValue2, TOther>>(new(reader.Part1, reader.Part2, part)));
        }

        /// <summary>Joins the objects of another query on a condition; where there are none, the object is null. Read its values with <c>.OrNull()</c>.</summary>
        public Projection<(TValue1, TValue2, TOther?), T1, T2, TOtherFields> LeftJoin<TSet, TOther, TOtherFields>(QuerySet<TSet, TOther, TOtherFields> other, Func<T1, T2, TOtherFields, Q> on)
            where TSet : QuerySet<TSet, TOther, TOtherFields>
            where TOther : class, IModel<TOther>
            where TOtherFields : class, IRowFields<TOtherFields>
        {
            ArgumentNullException.ThrowIfNull(projection);
            ArgumentNullException.ThrowIfNull(on);
            var joined = Joins.Left(projection.Database, projection.Composition.Joinable, projection.Reader.PartAt(0), other, (row, joined) => on(row.Item1, row.Item2, joined));
            var shape = (TupleShape<(T1, T2), TOtherFields>)joined.Shape;
            var left = (TupleShape<T1, T2>)shape.Part1;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2>>();
            var part = ((ResultReader<((TValue1, TValue2), TOther?), TupleReader<(TValue1, TValue2), TOther?>>)joined.Reader).Reader.Part2;
            return new(
                projection.Database,
                new(joined.Query, new TupleShape<T1, T2, TOtherFields>(left.Part1, left.Part2, shape.Part2)),
                new ResultReader<(TValue1, TValue2, TOther?), TupleReader<TValue1, TValue2, TOther?>>(new(reader.Part1, reader.Part2, part)));
        }

        /// <summary>Joins each row with the rows of a query of its own, such as the first of those that are related to it: <c>t =&gt; t.Events.OrderBy(e =&gt; e.Name).Limit(2)</c>.</summary>
        /// <exception cref="UnsupportedByDialectException">When it runs: the database has no lateral joins (SQLite, MariaDB), and a limited query refers to the row by more than equal values.</exception>
        public Projection<(TValue1, TValue2, TOther), T1, T2, TOtherRow> Join<TOther, TOtherRow>(Func<T1, T2, IRows<TOther, TOtherRow>> other)
        {
            ArgumentNullException.ThrowIfNull(projection);
            var joined = Joins.InnerOfEach(projection.Database, projection.Composition.Joinable, projection.Reader.PartAt(0), other.OfRow());
            var shape = (TupleShape<(T1, T2), TOtherRow>)joined.Shape;
            var left = (TupleShape<T1, T2>)shape.Part1;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2>>();
            var part = ((ResultReader<((TValue1, TValue2), TOther), TupleReader<(TValue1, TValue2), TOther>>)joined.Reader).Reader.Part2;
            return new(
                projection.Database,
                new(joined.Query, new TupleShape<T1, T2, TOtherRow>(left.Part1, left.Part2, shape.Part2)),
                new ResultReader<(TValue1, TValue2, TOther), TupleReader<TValue1, TValue2, TOther>>(new(reader.Part1, reader.Part2, part)));
        }

        /// <summary>Joins each row with the objects of a query of its own; where there are none, the object is null. Read its values with <c>.OrNull()</c>.</summary>
        /// <exception cref="UnsupportedByDialectException">When it runs: the database has no lateral joins (SQLite, MariaDB), and a limited query refers to the row by more than equal values.</exception>
        public Projection<(TValue1, TValue2, TOther?), T1, T2, TOtherFields> LeftJoin<TOther, TOtherFields>(Func<T1, T2, IRows<TOther, TOtherFields>> other)
            where TOther : class, IModel<TOther>
            where TOtherFields : class, IRowFields<TOtherFields>
        {
            ArgumentNullException.ThrowIfNull(projection);
            var joined = Joins.LeftOfEach(projection.Database, projection.Composition.Joinable, projection.Reader.PartAt(0), other.OfRow());
            var shape = (TupleShape<(T1, T2), TOtherFields>)joined.Shape;
            var left = (TupleShape<T1, T2>)shape.Part1;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2>>();
            var part = ((ResultReader<((TValue1, TValue2), TOther?), TupleReader<(TValue1, TValue2), TOther?>>)joined.Reader).Reader.Part2;
            return new(
                projection.Database,
                new(joined.Query, new TupleShape<T1, T2, TOtherFields>(left.Part1, left.Part2, shape.Part2)),
                new ResultReader<(TValue1, TValue2, TOther?), TupleReader<TValue1, TValue2, TOther?>>(new(reader.Part1, reader.Part2, part)));
        }
    }

    extension<TValue1, TValue2, TValue3, T1, T2, T3>(Projection<(TValue1, TValue2, TValue3), T1, T2, T3> projection)
    {
        /// <summary>Joins the rows of another query on a condition.</summary>
        public Projection<(TValue1, TValue2, TValue3, TOther), T1, T2, T3, TOtherRow> Join<TOther, TOtherRow>(IRows<TOther, TOtherRow> other, Func<T1, T2, T3, TOtherRow, Q> on)
        {
            ArgumentNullException.ThrowIfNull(projection);
            ArgumentNullException.ThrowIfNull(on);
            var joined = Joins.Inner(projection.Database, projection.Composition.Joinable, projection.Reader.PartAt(0), other, (row, joined) => on(row.Item1, row.Item2, row.Item3, joined));
            var shape = (TupleShape<(T1, T2, T3), TOtherRow>)joined.Shape;
            var left = (TupleShape<T1, T2, T3>)shape.Part1;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2, TValue3>>();
            var part = ((ResultReader<((TValue1, TValue2, TValue3), TOther), TupleReader<(TValue1, TValue2, TValue3), TOther>>)joined.Reader).Reader.Part2;
            return new(
                projection.Database,
                new(joined.Query, new TupleShape<T1, T2, T3, TOtherRow>(left.Part1, left.Part2, left.Part3, shape.Part2)),
                new ResultReader<(TValue1, TValue2, TValue3, TOther), TupleReader<TValue1, TValue2, TValue3, TOther>>(new(reader.Part1, reader.Part2, reader.Part3, part)));
        }

        /// <summary>Joins the objects of another query on a condition; where there are none, the object is null. Read its values with <c>.OrNull()</c>.</summary>
        public Projection<(TValue1, TValue2, TValue3, TOther?), T1, T2, T3, TOtherFields> LeftJoin<TSet, TOther, TOtherFields>(QuerySet<TSet, TOther, TOtherFields> other, Func<T1, T2, T3, TOtherFields, Q> on)
            where TSet : QuerySet<TSet, TOther, TOtherFields>
            where TOther : class, IModel<TOther>
            where TOtherFields : class, IRowFields<TOtherFields>
        {
            ArgumentNullException.ThrowIfNull(projection);
            ArgumentNullException.ThrowIfNull(on);
            var joined = Joins.Left(projection.Database, projection.Composition.Joinable, projection.Reader.PartAt(0), other, (row, joined) => on(row.Item1, row.Item2, row.Item3, joined));
            var shape = (TupleShape<(T1, T2, T3), TOtherFields>)joined.Shape;
            var left = (TupleShape<T1, T2, T3>)shape.Part1;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2, TValue3>>();
            var part = ((ResultReader<((TValue1, TValue2, TValue3), TOther?), TupleReader<(TValue1, TValue2, TValue3), TOther?>>)joined.Reader).Reader.Part2;
            return new(
                projection.Database,
                new(joined.Query, new TupleShape<T1, T2, T3, TOtherFields>(left.Part1, left.Part2, left.Part3, shape.Part2)),
                new ResultReader<(TValue1, TValue2, TValue3, TOther?), TupleReader<TValue1, TValue2, TValue3, TOther?>>(new(reader.Part1, reader.Part2, reader.Part3, part)));
        }

        /// <summary>Joins each row with the rows of a query of its own, such as the first of those that are related to it: <c>t =&gt; t.Events.OrderBy(e =&gt; e.Name).Limit(2)</c>.</summary>
        /// <exception cref="UnsupportedByDialectException">When it runs: the database has no lateral joins (SQLite, MariaDB), and a limited query refers to the row by more than equal values.</exception>
        public Projection<(TValue1, TValue2, TValue3, TOther), T1, T2, T3, TOtherRow> Join<TOther, TOtherRow>(Func<T1, T2, T3, IRows<TOther, TOtherRow>> other)
        {
            ArgumentNullException.ThrowIfNull(projection);
            var joined = Joins.InnerOfEach(projection.Database, projection.Composition.Joinable, projection.Reader.PartAt(0), other.OfRow());
            var shape = (TupleShape<(T1, T2, T3), TOtherRow>)joined.Shape;
            var left = (TupleShape<T1, T2, T3>)shape.Part1;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2, TValue3>>();
            var part = ((ResultReader<((TValue1, TValue2, TValue3), TOther), TupleReader<(TValue1, TValue2, TValue3), TOther>>)joined.Reader).Reader.Part2;
            return new(
                projection.Database,
                new(joined.Query, new TupleShape<T1, T2, T3, TOtherRow>(left.Part1, left.Part2, left.Part3, shape.Part2)),
                new ResultReader<(TValue1, TValue2, TValue3, TOther), TupleReader<TValue1, TValue2, TValue3, TOther>>(new(reader.Part1, reader.Part2, reader.Part3, part)));
        }

        /// <summary>Joins each row with the objects of a query of its own; where there are none, the object is null. Read its values with <c>.OrNull()</c>.</summary>
        /// <exception cref="UnsupportedByDialectException">When it runs: the database has no lateral joins (SQLite, MariaDB), and a limited query refers to the row by more than equal values.</exception>
        public Projection<(TValue1, TValue2, TValue3, TOther?), T1, T2, T3, TOtherFields> LeftJoin<TOther, TOtherFields>(Func<T1, T2, T3, IRows<TOther, TOtherFields>> other)
            where TOther : class, IModel<TOther>
            where TOtherFields : class, IRowFields<TOtherFields>
        {
            ArgumentNullException.ThrowIfNull(projection);
            var joined = Joins.LeftOfEach(projection.Database, projection.Composition.Joinable, projection.Reader.PartAt(0), other.OfRow());
            var shape = (TupleShape<(T1, T2, T3), TOtherFields>)joined.Shape;
            var left = (TupleShape<T1, T2, T3>)shape.Part1;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2, TValue3>>();
            var part = ((ResultReader<((TValue1, TValue2, TValue3), TOther?), TupleReader<(TValue1, TValue2, TValue3), TOther?>>)joined.Reader).Reader.Part2;
            return new(
                projection.Database,
                new(joined.Query, new TupleShape<T1, T2, T3, TOtherFields>(left.Part1, left.Part2, left.Part3, shape.Part2)),
                new ResultReader<(TValue1, TValue2, TValue3, TOther?), TupleReader<TValue1, TValue2, TValue3, TOther?>>(new(reader.Part1, reader.Part2, reader.Part3, part)));
        }
    }

    extension<TValue1, TValue2, TValue3, TValue4, T1, T2, T3, T4>(Projection<(TValue1, TValue2, TValue3, TValue4), T1, T2, T3, T4> projection)
    {
        /// <summary>Joins the rows of another query on a condition.</summary>
        public Projection<(TValue1, TValue2, TValue3, TValue4, TOther), T1, T2, T3, T4, TOtherRow> Join<TOther, TOtherRow>(IRows<TOther, TOtherRow> other, Func<T1, T2, T3, T4, TOtherRow, Q> on)
        {
            ArgumentNullException.ThrowIfNull(projection);
            ArgumentNullException.ThrowIfNull(on);
            var joined = Joins.Inner(projection.Database, projection.Composition.Joinable, projection.Reader.PartAt(0), other, (row, joined) => on(row.Item1, row.Item2, row.Item3, row.Item4, joined));
            var shape = (TupleShape<(T1, T2, T3, T4), TOtherRow>)joined.Shape;
            var left = (TupleShape<T1, T2, T3, T4>)shape.Part1;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2, TValue3, TValue4>>();
            var part = ((ResultReader<((TValue1, TValue2, TValue3, TValue4), TOther), TupleReader<(TValue1, TValue2, TValue3, TValue4), TOther>>)joined.Reader).Reader.Part2;
            return new(
                projection.Database,
                new(joined.Query, new TupleShape<T1, T2, T3, T4, TOtherRow>(left.Part1, left.Part2, left.Part3, left.Part4, shape.Part2)),
                new ResultReader<(TValue1, TValue2, TValue3, TValue4, TOther), TupleReader<TValue1, TValue2, TValue3, TValue4, TOther>>(new(reader.Part1, reader.Part2, reader.Part3, reader.Part4, part)));
        }

        /// <summary>Joins the objects of another query on a condition; where there are none, the object is null. Read its values with <c>.OrNull()</c>.</summary>
        public Projection<(TValue1, TValue2, TValue3, TValue4, TOther?), T1, T2, T3, T4, TOtherFields> LeftJoin<TSet, TOther, TOtherFields>(QuerySet<TSet, TOther, TOtherFields> other, Func<T1, T2, T3, T4, TOtherFields, Q> on)
            where TSet : QuerySet<TSet, TOther, TOtherFields>
            where TOther : class, IModel<TOther>
            where TOtherFields : class, IRowFields<TOtherFields>
        {
            ArgumentNullException.ThrowIfNull(projection);
            ArgumentNullException.ThrowIfNull(on);
            var joined = Joins.Left(projection.Database, projection.Composition.Joinable, projection.Reader.PartAt(0), other, (row, joined) => on(row.Item1, row.Item2, row.Item3, row.Item4, joined));
            var shape = (TupleShape<(T1, T2, T3, T4), TOtherFields>)joined.Shape;
            var left = (TupleShape<T1, T2, T3, T4>)shape.Part1;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2, TValue3, TValue4>>();
            var part = ((ResultReader<((TValue1, TValue2, TValue3, TValue4), TOther?), TupleReader<(TValue1, TValue2, TValue3, TValue4), TOther?>>)joined.Reader).Reader.Part2;
            return new(
                projection.Database,
                new(joined.Query, new TupleShape<T1, T2, T3, T4, TOtherFields>(left.Part1, left.Part2, left.Part3, left.Part4, shape.Part2)),
                new ResultReader<(TValue1, TValue2, TValue3, TValue4, TOther?), TupleReader<TValue1, TValue2, TValue3, TValue4, TOther?>>(new(reader.Part1, reader.Part2, reader.Part3, reader.Part4, part)));
        }

        /// <summary>Joins each row with the rows of a query of its own, such as the first of those that are related to it: <c>t =&gt; t.Events.OrderBy(e =&gt; e.Name).Limit(2)</c>.</summary>
        /// <exception cref="UnsupportedByDialectException">When it runs: the database has no lateral joins (SQLite, MariaDB), and a limited query refers to the row by more than equal values.</exception>
        public Projection<(TValue1, TValue2, TValue3, TValue4, TOther), T1, T2, T3, T4, TOtherRow> Join<TOther, TOtherRow>(Func<T1, T2, T3, T4, IRows<TOther, TOtherRow>> other)
        {
            ArgumentNullException.ThrowIfNull(projection);
            var joined = Joins.InnerOfEach(projection.Database, projection.Composition.Joinable, projection.Reader.PartAt(0), other.OfRow());
            var shape = (TupleShape<(T1, T2, T3, T4), TOtherRow>)joined.Shape;
            var left = (TupleShape<T1, T2, T3, T4>)shape.Part1;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2, TValue3, TValue4>>();
            var part = ((ResultReader<((TValue1, TValue2, TValue3, TValue4), TOther), TupleReader<(TValue1, TValue2, TValue3, TValue4), TOther>>)joined.Reader).Reader.Part2;
            return new(
                projection.Database,
                new(joined.Query, new TupleShape<T1, T2, T3, T4, TOtherRow>(left.Part1, left.Part2, left.Part3, left.Part4, shape.Part2)),
                new ResultReader<(TValue1, TValue2, TValue3, TValue4, TOther), TupleReader<TValue1, TValue2, TValue3, TValue4, TOther>>(new(reader.Part1, reader.Part2, reader.Part3, reader.Part4, part)));
        }

        /// <summary>Joins each row with the objects of a query of its own; where there are none, the object is null. Read its values with <c>.OrNull()</c>.</summary>
        /// <exception cref="UnsupportedByDialectException">When it runs: the database has no lateral joins (SQLite, MariaDB), and a limited query refers to the row by more than equal values.</exception>
        public Projection<(TValue1, TValue2, TValue3, TValue4, TOther?), T1, T2, T3, T4, TOtherFields> LeftJoin<TOther, TOtherFields>(Func<T1, T2, T3, T4, IRows<TOther, TOtherFields>> other)
            where TOther : class, IModel<TOther>
            where TOtherFields : class, IRowFields<TOtherFields>
        {
            ArgumentNullException.ThrowIfNull(projection);
            var joined = Joins.LeftOfEach(projection.Database, projection.Composition.Joinable, projection.Reader.PartAt(0), other.OfRow());
            var shape = (TupleShape<(T1, T2, T3, T4), TOtherFields>)joined.Shape;
            var left = (TupleShape<T1, T2, T3, T4>)shape.Part1;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2, TValue3, TValue4>>();
            var part = ((ResultReader<((TValue1, TValue2, TValue3, TValue4), TOther?), TupleReader<(TValue1, TValue2, TValue3, TValue4), TOther?>>)joined.Reader).Reader.Part2;
            return new(
                projection.Database,
                new(joined.Query, new TupleShape<T1, T2, T3, T4, TOtherFields>(left.Part1, left.Part2, left.Part3, left.Part4, shape.Part2)),
                new ResultReader<(TValue1, TValue2, TValue3, TValue4, TOther?), TupleReader<TValue1, TValue2, TValue3, TValue4, TOther?>>(new(reader.Part1, reader.Part2, reader.Part3, reader.Part4, part)));
        }
    }

    extension<TValue1, TValue2, TValue3, TValue4, TValue5, T1, T2, T3, T4, T5>(Projection<(TValue1, TValue2, TValue3, TValue4, TValue5), T1, T2, T3, T4, T5> projection)
    {
        /// <summary>Joins the rows of another query on a condition.</summary>
        public Projection<(TValue1, TValue2, TValue3, TValue4, TValue5, TOther), T1, T2, T3, T4, T5, TOtherRow> Join<TOther, TOtherRow>(IRows<TOther, TOtherRow> other, Func<T1, T2, T3, T4, T5, TOtherRow, Q> on)
        {
            ArgumentNullException.ThrowIfNull(projection);
            ArgumentNullException.ThrowIfNull(on);
            var joined = Joins.Inner(projection.Database, projection.Composition.Joinable, projection.Reader.PartAt(0), other, (row, joined) => on(row.Item1, row.Item2, row.Item3, row.Item4, row.Item5, joined));
            var shape = (TupleShape<(T1, T2, T3, T4, T5), TOtherRow>)joined.Shape;
            var left = (TupleShape<T1, T2, T3, T4, T5>)shape.Part1;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5>>();
            var part = ((ResultReader<((TValue1, TValue2, TValue3, TValue4, TValue5), TOther), TupleReader<(TValue1, TValue2, TValue3, TValue4, TValue5), TOther>>)joined.Reader).Reader.Part2;
            return new(
                projection.Database,
                new(joined.Query, new TupleShape<T1, T2, T3, T4, T5, TOtherRow>(left.Part1, left.Part2, left.Part3, left.Part4, left.Part5, shape.Part2)),
                new ResultReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TOther), TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TOther>>(new(reader.Part1, reader.Part2, reader.Part3, reader.Part4, reader.Part5, part)));
        }

        /// <summary>Joins the objects of another query on a condition; where there are none, the object is null. Read its values with <c>.OrNull()</c>.</summary>
        public Projection<(TValue1, TValue2, TValue3, TValue4, TValue5, TOther?), T1, T2, T3, T4, T5, TOtherFields> LeftJoin<TSet, TOther, TOtherFields>(QuerySet<TSet, TOther, TOtherFields> other, Func<T1, T2, T3, T4, T5, TOtherFields, Q> on)
            where TSet : QuerySet<TSet, TOther, TOtherFields>
            where TOther : class, IModel<TOther>
            where TOtherFields : class, IRowFields<TOtherFields>
        {
            ArgumentNullException.ThrowIfNull(projection);
            ArgumentNullException.ThrowIfNull(on);
            var joined = Joins.Left(projection.Database, projection.Composition.Joinable, projection.Reader.PartAt(0), other, (row, joined) => on(row.Item1, row.Item2, row.Item3, row.Item4, row.Item5, joined));
            var shape = (TupleShape<(T1, T2, T3, T4, T5), TOtherFields>)joined.Shape;
            var left = (TupleShape<T1, T2, T3, T4, T5>)shape.Part1;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5>>();
            var part = ((ResultReader<((TValue1, TValue2, TValue3, TValue4, TValue5), TOther?), TupleReader<(TValue1, TValue2, TValue3, TValue4, TValue5), TOther?>>)joined.Reader).Reader.Part2;
            return new(
                projection.Database,
                new(joined.Query, new TupleShape<T1, T2, T3, T4, T5, TOtherFields>(left.Part1, left.Part2, left.Part3, left.Part4, left.Part5, shape.Part2)),
                new ResultReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TOther?), TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TOther?>>(new(reader.Part1, reader.Part2, reader.Part3, reader.Part4, reader.Part5, part)));
        }

        /// <summary>Joins each row with the rows of a query of its own, such as the first of those that are related to it: <c>t =&gt; t.Events.OrderBy(e =&gt; e.Name).Limit(2)</c>.</summary>
        /// <exception cref="UnsupportedByDialectException">When it runs: the database has no lateral joins (SQLite, MariaDB), and a limited query refers to the row by more than equal values.</exception>
        public Projection<(TValue1, TValue2, TValue3, TValue4, TValue5, TOther), T1, T2, T3, T4, T5, TOtherRow> Join<TOther, TOtherRow>(Func<T1, T2, T3, T4, T5, IRows<TOther, TOtherRow>> other)
        {
            ArgumentNullException.ThrowIfNull(projection);
            var joined = Joins.InnerOfEach(projection.Database, projection.Composition.Joinable, projection.Reader.PartAt(0), other.OfRow());
            var shape = (TupleShape<(T1, T2, T3, T4, T5), TOtherRow>)joined.Shape;
            var left = (TupleShape<T1, T2, T3, T4, T5>)shape.Part1;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5>>();
            var part = ((ResultReader<((TValue1, TValue2, TValue3, TValue4, TValue5), TOther), TupleReader<(TValue1, TValue2, TValue3, TValue4, TValue5), TOther>>)joined.Reader).Reader.Part2;
            return new(
                projection.Database,
                new(joined.Query, new TupleShape<T1, T2, T3, T4, T5, TOtherRow>(left.Part1, left.Part2, left.Part3, left.Part4, left.Part5, shape.Part2)),
                new ResultReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TOther), TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TOther>>(new(reader.Part1, reader.Part2, reader.Part3, reader.Part4, reader.Part5, part)));
        }

        /// <summary>Joins each row with the objects of a query of its own; where there are none, the object is null. Read its values with <c>.OrNull()</c>.</summary>
        /// <exception cref="UnsupportedByDialectException">When it runs: the database has no lateral joins (SQLite, MariaDB), and a limited query refers to the row by more than equal values.</exception>
        public Projection<(TValue1, TValue2, TValue3, TValue4, TValue5, TOther?), T1, T2, T3, T4, T5, TOtherFields> LeftJoin<TOther, TOtherFields>(Func<T1, T2, T3, T4, T5, IRows<TOther, TOtherFields>> other)
            where TOther : class, IModel<TOther>
            where TOtherFields : class, IRowFields<TOtherFields>
        {
            ArgumentNullException.ThrowIfNull(projection);
            var joined = Joins.LeftOfEach(projection.Database, projection.Composition.Joinable, projection.Reader.PartAt(0), other.OfRow());
            var shape = (TupleShape<(T1, T2, T3, T4, T5), TOtherFields>)joined.Shape;
            var left = (TupleShape<T1, T2, T3, T4, T5>)shape.Part1;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5>>();
            var part = ((ResultReader<((TValue1, TValue2, TValue3, TValue4, TValue5), TOther?), TupleReader<(TValue1, TValue2, TValue3, TValue4, TValue5), TOther?>>)joined.Reader).Reader.Part2;
            return new(
                projection.Database,
                new(joined.Query, new TupleShape<T1, T2, T3, T4, T5, TOtherFields>(left.Part1, left.Part2, left.Part3, left.Part4, left.Part5, shape.Part2)),
                new ResultReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TOther?), TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TOther?>>(new(reader.Part1, reader.Part2, reader.Part3, reader.Part4, reader.Part5, part)));
        }
    }

    extension<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, T1, T2, T3, T4, T5, T6>(Projection<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6), T1, T2, T3, T4, T5, T6> projection)
    {
        /// <summary>Joins the rows of another query on a condition.</summary>
        public Projection<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TOther), T1, T2, T3, T4, T5, T6, TOtherRow> Join<TOther, TOtherRow>(IRows<TOther, TOtherRow> other, Func<T1, T2, T3, T4, T5, T6, TOtherRow, Q> on)
        {
            ArgumentNullException.ThrowIfNull(projection);
            ArgumentNullException.ThrowIfNull(on);
            var joined = Joins.Inner(projection.Database, projection.Composition.Joinable, projection.Reader.PartAt(0), other, (row, joined) => on(row.Item1, row.Item2, row.Item3, row.Item4, row.Item5, row.Item6, joined));
            var shape = (TupleShape<(T1, T2, T3, T4, T5, T6), TOtherRow>)joined.Shape;
            var left = (TupleShape<T1, T2, T3, T4, T5, T6>)shape.Part1;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6>>();
            var part = ((ResultReader<((TValue1, TValue2, TValue3, TValue4, TValue5, TValue6), TOther), TupleReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6), TOther>>)joined.Reader).Reader.Part2;
            return new(
                projection.Database,
                new(joined.Query, new TupleShape<T1, T2, T3, T4, T5, T6, TOtherRow>(left.Part1, left.Part2, left.Part3, left.Part4, left.Part5, left.Part6, shape.Part2)),
                new ResultReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TOther), TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TOther>>(new(reader.Part1, reader.Part2, reader.Part3, reader.Part4, reader.Part5, reader.Part6, part)));
        }

        /// <summary>Joins the objects of another query on a condition; where there are none, the object is null. Read its values with <c>.OrNull()</c>.</summary>
        public Projection<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TOther?), T1, T2, T3, T4, T5, T6, TOtherFields> LeftJoin<TSet, TOther, TOtherFields>(QuerySet<TSet, TOther, TOtherFields> other, Func<T1, T2, T3, T4, T5, T6, TOtherFields, Q> on)
            where TSet : QuerySet<TSet, TOther, TOtherFields>
            where TOther : class, IModel<TOther>
            where TOtherFields : class, IRowFields<TOtherFields>
        {
            ArgumentNullException.ThrowIfNull(projection);
            ArgumentNullException.ThrowIfNull(on);
            var joined = Joins.Left(projection.Database, projection.Composition.Joinable, projection.Reader.PartAt(0), other, (row, joined) => on(row.Item1, row.Item2, row.Item3, row.Item4, row.Item5, row.Item6, joined));
            var shape = (TupleShape<(T1, T2, T3, T4, T5, T6), TOtherFields>)joined.Shape;
            var left = (TupleShape<T1, T2, T3, T4, T5, T6>)shape.Part1;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6>>();
            var part = ((ResultReader<((TValue1, TValue2, TValue3, TValue4, TValue5, TValue6), TOther?), TupleReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6), TOther?>>)joined.Reader).Reader.Part2;
            return new(
                projection.Database,
                new(joined.Query, new TupleShape<T1, T2, T3, T4, T5, T6, TOtherFields>(left.Part1, left.Part2, left.Part3, left.Part4, left.Part5, left.Part6, shape.Part2)),
                new ResultReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TOther?), TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TOther?>>(new(reader.Part1, reader.Part2, reader.Part3, reader.Part4, reader.Part5, reader.Part6, part)));
        }

        /// <summary>Joins each row with the rows of a query of its own, such as the first of those that are related to it: <c>t =&gt; t.Events.OrderBy(e =&gt; e.Name).Limit(2)</c>.</summary>
        /// <exception cref="UnsupportedByDialectException">When it runs: the database has no lateral joins (SQLite, MariaDB), and a limited query refers to the row by more than equal values.</exception>
        public Projection<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TOther), T1, T2, T3, T4, T5, T6, TOtherRow> Join<TOther, TOtherRow>(Func<T1, T2, T3, T4, T5, T6, IRows<TOther, TOtherRow>> other)
        {
            ArgumentNullException.ThrowIfNull(projection);
            var joined = Joins.InnerOfEach(projection.Database, projection.Composition.Joinable, projection.Reader.PartAt(0), other.OfRow());
            var shape = (TupleShape<(T1, T2, T3, T4, T5, T6), TOtherRow>)joined.Shape;
            var left = (TupleShape<T1, T2, T3, T4, T5, T6>)shape.Part1;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6>>();
            var part = ((ResultReader<((TValue1, TValue2, TValue3, TValue4, TValue5, TValue6), TOther), TupleReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6), TOther>>)joined.Reader).Reader.Part2;
            return new(
                projection.Database,
                new(joined.Query, new TupleShape<T1, T2, T3, T4, T5, T6, TOtherRow>(left.Part1, left.Part2, left.Part3, left.Part4, left.Part5, left.Part6, shape.Part2)),
                new ResultReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TOther), TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TOther>>(new(reader.Part1, reader.Part2, reader.Part3, reader.Part4, reader.Part5, reader.Part6, part)));
        }

        /// <summary>Joins each row with the objects of a query of its own; where there are none, the object is null. Read its values with <c>.OrNull()</c>.</summary>
        /// <exception cref="UnsupportedByDialectException">When it runs: the database has no lateral joins (SQLite, MariaDB), and a limited query refers to the row by more than equal values.</exception>
        public Projection<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TOther?), T1, T2, T3, T4, T5, T6, TOtherFields> LeftJoin<TOther, TOtherFields>(Func<T1, T2, T3, T4, T5, T6, IRows<TOther, TOtherFields>> other)
            where TOther : class, IModel<TOther>
            where TOtherFields : class, IRowFields<TOtherFields>
        {
            ArgumentNullException.ThrowIfNull(projection);
            var joined = Joins.LeftOfEach(projection.Database, projection.Composition.Joinable, projection.Reader.PartAt(0), other.OfRow());
            var shape = (TupleShape<(T1, T2, T3, T4, T5, T6), TOtherFields>)joined.Shape;
            var left = (TupleShape<T1, T2, T3, T4, T5, T6>)shape.Part1;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6>>();
            var part = ((ResultReader<((TValue1, TValue2, TValue3, TValue4, TValue5, TValue6), TOther?), TupleReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6), TOther?>>)joined.Reader).Reader.Part2;
            return new(
                projection.Database,
                new(joined.Query, new TupleShape<T1, T2, T3, T4, T5, T6, TOtherFields>(left.Part1, left.Part2, left.Part3, left.Part4, left.Part5, left.Part6, shape.Part2)),
                new ResultReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TOther?), TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TOther?>>(new(reader.Part1, reader.Part2, reader.Part3, reader.Part4, reader.Part5, reader.Part6, part)));
        }
    }

    extension<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, T1, T2, T3, T4, T5, T6, T7>(Projection<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7), T1, T2, T3, T4, T5, T6, T7> projection)
    {
        /// <summary>Joins the rows of another query on a condition.</summary>
        public Projection<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TOther), T1, T2, T3, T4, T5, T6, T7, TOtherRow> Join<TOther, TOtherRow>(IRows<TOther, TOtherRow> other, Func<T1, T2, T3, T4, T5, T6, T7, TOtherRow, Q> on)
        {
            ArgumentNullException.ThrowIfNull(projection);
            ArgumentNullException.ThrowIfNull(on);
            var joined = Joins.Inner(projection.Database, projection.Composition.Joinable, projection.Reader.PartAt(0), other, (row, joined) => on(row.Item1, row.Item2, row.Item3, row.Item4, row.Item5, row.Item6, row.Item7, joined));
            var shape = (TupleShape<(T1, T2, T3, T4, T5, T6, T7), TOtherRow>)joined.Shape;
            var left = (TupleShape<T1, T2, T3, T4, T5, T6, T7>)shape.Part1;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7>>();
            var part = ((ResultReader<((TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7), TOther), TupleReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7), TOther>>)joined.Reader).Reader.Part2;
            return new(
                projection.Database,
                new(joined.Query, new TupleShape<T1, T2, T3, T4, T5, T6, T7, TOtherRow>(left.Part1, left.Part2, left.Part3, left.Part4, left.Part5, left.Part6, left.Part7, shape.Part2)),
                new ResultReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TOther), TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TOther>>(new(reader.Part1, reader.Part2, reader.Part3, reader.Part4, reader.Part5, reader.Part6, reader.Part7, part)));
        }

        /// <summary>Joins the objects of another query on a condition; where there are none, the object is null. Read its values with <c>.OrNull()</c>.</summary>
        public Projection<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TOther?), T1, T2, T3, T4, T5, T6, T7, TOtherFields> LeftJoin<TSet, TOther, TOtherFields>(QuerySet<TSet, TOther, TOtherFields> other, Func<T1, T2, T3, T4, T5, T6, T7, TOtherFields, Q> on)
            where TSet : QuerySet<TSet, TOther, TOtherFields>
            where TOther : class, IModel<TOther>
            where TOtherFields : class, IRowFields<TOtherFields>
        {
            ArgumentNullException.ThrowIfNull(projection);
            ArgumentNullException.ThrowIfNull(on);
            var joined = Joins.Left(projection.Database, projection.Composition.Joinable, projection.Reader.PartAt(0), other, (row, joined) => on(row.Item1, row.Item2, row.Item3, row.Item4, row.Item5, row.Item6, row.Item7, joined));
            var shape = (TupleShape<(T1, T2, T3, T4, T5, T6, T7), TOtherFields>)joined.Shape;
            var left = (TupleShape<T1, T2, T3, T4, T5, T6, T7>)shape.Part1;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7>>();
            var part = ((ResultReader<((TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7), TOther?), TupleReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7), TOther?>>)joined.Reader).Reader.Part2;
            return new(
                projection.Database,
                new(joined.Query, new TupleShape<T1, T2, T3, T4, T5, T6, T7, TOtherFields>(left.Part1, left.Part2, left.Part3, left.Part4, left.Part5, left.Part6, left.Part7, shape.Part2)),
                new ResultReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TOther?), TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TOther?>>(new(reader.Part1, reader.Part2, reader.Part3, reader.Part4, reader.Part5, reader.Part6, reader.Part7, part)));
        }

        /// <summary>Joins each row with the rows of a query of its own, such as the first of those that are related to it: <c>t =&gt; t.Events.OrderBy(e =&gt; e.Name).Limit(2)</c>.</summary>
        /// <exception cref="UnsupportedByDialectException">When it runs: the database has no lateral joins (SQLite, MariaDB), and a limited query refers to the row by more than equal values.</exception>
        public Projection<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TOther), T1, T2, T3, T4, T5, T6, T7, TOtherRow> Join<TOther, TOtherRow>(Func<T1, T2, T3, T4, T5, T6, T7, IRows<TOther, TOtherRow>> other)
        {
            ArgumentNullException.ThrowIfNull(projection);
            var joined = Joins.InnerOfEach(projection.Database, projection.Composition.Joinable, projection.Reader.PartAt(0), other.OfRow());
            var shape = (TupleShape<(T1, T2, T3, T4, T5, T6, T7), TOtherRow>)joined.Shape;
            var left = (TupleShape<T1, T2, T3, T4, T5, T6, T7>)shape.Part1;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7>>();
            var part = ((ResultReader<((TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7), TOther), TupleReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7), TOther>>)joined.Reader).Reader.Part2;
            return new(
                projection.Database,
                new(joined.Query, new TupleShape<T1, T2, T3, T4, T5, T6, T7, TOtherRow>(left.Part1, left.Part2, left.Part3, left.Part4, left.Part5, left.Part6, left.Part7, shape.Part2)),
                new ResultReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TOther), TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TOther>>(new(reader.Part1, reader.Part2, reader.Part3, reader.Part4, reader.Part5, reader.Part6, reader.Part7, part)));
        }

        /// <summary>Joins each row with the objects of a query of its own; where there are none, the object is null. Read its values with <c>.OrNull()</c>.</summary>
        /// <exception cref="UnsupportedByDialectException">When it runs: the database has no lateral joins (SQLite, MariaDB), and a limited query refers to the row by more than equal values.</exception>
        public Projection<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TOther?), T1, T2, T3, T4, T5, T6, T7, TOtherFields> LeftJoin<TOther, TOtherFields>(Func<T1, T2, T3, T4, T5, T6, T7, IRows<TOther, TOtherFields>> other)
            where TOther : class, IModel<TOther>
            where TOtherFields : class, IRowFields<TOtherFields>
        {
            ArgumentNullException.ThrowIfNull(projection);
            var joined = Joins.LeftOfEach(projection.Database, projection.Composition.Joinable, projection.Reader.PartAt(0), other.OfRow());
            var shape = (TupleShape<(T1, T2, T3, T4, T5, T6, T7), TOtherFields>)joined.Shape;
            var left = (TupleShape<T1, T2, T3, T4, T5, T6, T7>)shape.Part1;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7>>();
            var part = ((ResultReader<((TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7), TOther?), TupleReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7), TOther?>>)joined.Reader).Reader.Part2;
            return new(
                projection.Database,
                new(joined.Query, new TupleShape<T1, T2, T3, T4, T5, T6, T7, TOtherFields>(left.Part1, left.Part2, left.Part3, left.Part4, left.Part5, left.Part6, left.Part7, shape.Part2)),
                new ResultReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TOther?), TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TOther?>>(new(reader.Part1, reader.Part2, reader.Part3, reader.Part4, reader.Part5, reader.Part6, reader.Part7, part)));
        }
    }

    extension<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8, T1, T2, T3, T4, T5, T6, T7, T8>(Projection<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8), T1, T2, T3, T4, T5, T6, T7, T8> projection)
    {
        /// <summary>Joins the rows of another query on a condition.</summary>
        public Projection<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8, TOther), T1, T2, T3, T4, T5, T6, T7, T8, TOtherRow> Join<TOther, TOtherRow>(IRows<TOther, TOtherRow> other, Func<T1, T2, T3, T4, T5, T6, T7, T8, TOtherRow, Q> on)
        {
            ArgumentNullException.ThrowIfNull(projection);
            ArgumentNullException.ThrowIfNull(on);
            var joined = Joins.Inner(projection.Database, projection.Composition.Joinable, projection.Reader.PartAt(0), other, (row, joined) => on(row.Item1, row.Item2, row.Item3, row.Item4, row.Item5, row.Item6, row.Item7, row.Item8, joined));
            var shape = (TupleShape<(T1, T2, T3, T4, T5, T6, T7, T8), TOtherRow>)joined.Shape;
            var left = (TupleShape<T1, T2, T3, T4, T5, T6, T7, T8>)shape.Part1;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8>>();
            var part = ((ResultReader<((TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8), TOther), TupleReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8), TOther>>)joined.Reader).Reader.Part2;
            return new(
                projection.Database,
                new(joined.Query, new TupleShape<T1, T2, T3, T4, T5, T6, T7, T8, TOtherRow>(left.Part1, left.Part2, left.Part3, left.Part4, left.Part5, left.Part6, left.Part7, left.Part8, shape.Part2)),
                new ResultReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8, TOther), TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8, TOther>>(new(reader.Part1, reader.Part2, reader.Part3, reader.Part4, reader.Part5, reader.Part6, reader.Part7, reader.Part8, part)));
        }

        /// <summary>Joins the objects of another query on a condition; where there are none, the object is null. Read its values with <c>.OrNull()</c>.</summary>
        public Projection<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8, TOther?), T1, T2, T3, T4, T5, T6, T7, T8, TOtherFields> LeftJoin<TSet, TOther, TOtherFields>(QuerySet<TSet, TOther, TOtherFields> other, Func<T1, T2, T3, T4, T5, T6, T7, T8, TOtherFields, Q> on)
            where TSet : QuerySet<TSet, TOther, TOtherFields>
            where TOther : class, IModel<TOther>
            where TOtherFields : class, IRowFields<TOtherFields>
        {
            ArgumentNullException.ThrowIfNull(projection);
            ArgumentNullException.ThrowIfNull(on);
            var joined = Joins.Left(projection.Database, projection.Composition.Joinable, projection.Reader.PartAt(0), other, (row, joined) => on(row.Item1, row.Item2, row.Item3, row.Item4, row.Item5, row.Item6, row.Item7, row.Item8, joined));
            var shape = (TupleShape<(T1, T2, T3, T4, T5, T6, T7, T8), TOtherFields>)joined.Shape;
            var left = (TupleShape<T1, T2, T3, T4, T5, T6, T7, T8>)shape.Part1;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8>>();
            var part = ((ResultReader<((TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8), TOther?), TupleReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8), TOther?>>)joined.Reader).Reader.Part2;
            return new(
                projection.Database,
                new(joined.Query, new TupleShape<T1, T2, T3, T4, T5, T6, T7, T8, TOtherFields>(left.Part1, left.Part2, left.Part3, left.Part4, left.Part5, left.Part6, left.Part7, left.Part8, shape.Part2)),
                new ResultReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8, TOther?), TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8, TOther?>>(new(reader.Part1, reader.Part2, reader.Part3, reader.Part4, reader.Part5, reader.Part6, reader.Part7, reader.Part8, part)));
        }

        /// <summary>Joins each row with the rows of a query of its own, such as the first of those that are related to it: <c>t =&gt; t.Events.OrderBy(e =&gt; e.Name).Limit(2)</c>.</summary>
        /// <exception cref="UnsupportedByDialectException">When it runs: the database has no lateral joins (SQLite, MariaDB), and a limited query refers to the row by more than equal values.</exception>
        public Projection<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8, TOther), T1, T2, T3, T4, T5, T6, T7, T8, TOtherRow> Join<TOther, TOtherRow>(Func<T1, T2, T3, T4, T5, T6, T7, T8, IRows<TOther, TOtherRow>> other)
        {
            ArgumentNullException.ThrowIfNull(projection);
            var joined = Joins.InnerOfEach(projection.Database, projection.Composition.Joinable, projection.Reader.PartAt(0), other.OfRow());
            var shape = (TupleShape<(T1, T2, T3, T4, T5, T6, T7, T8), TOtherRow>)joined.Shape;
            var left = (TupleShape<T1, T2, T3, T4, T5, T6, T7, T8>)shape.Part1;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8>>();
            var part = ((ResultReader<((TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8), TOther), TupleReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8), TOther>>)joined.Reader).Reader.Part2;
            return new(
                projection.Database,
                new(joined.Query, new TupleShape<T1, T2, T3, T4, T5, T6, T7, T8, TOtherRow>(left.Part1, left.Part2, left.Part3, left.Part4, left.Part5, left.Part6, left.Part7, left.Part8, shape.Part2)),
                new ResultReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8, TOther), TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8, TOther>>(new(reader.Part1, reader.Part2, reader.Part3, reader.Part4, reader.Part5, reader.Part6, reader.Part7, reader.Part8, part)));
        }

        /// <summary>Joins each row with the objects of a query of its own; where there are none, the object is null. Read its values with <c>.OrNull()</c>.</summary>
        /// <exception cref="UnsupportedByDialectException">When it runs: the database has no lateral joins (SQLite, MariaDB), and a limited query refers to the row by more than equal values.</exception>
        public Projection<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8, TOther?), T1, T2, T3, T4, T5, T6, T7, T8, TOtherFields> LeftJoin<TOther, TOtherFields>(Func<T1, T2, T3, T4, T5, T6, T7, T8, IRows<TOther, TOtherFields>> other)
            where TOther : class, IModel<TOther>
            where TOtherFields : class, IRowFields<TOtherFields>
        {
            ArgumentNullException.ThrowIfNull(projection);
            var joined = Joins.LeftOfEach(projection.Database, projection.Composition.Joinable, projection.Reader.PartAt(0), other.OfRow());
            var shape = (TupleShape<(T1, T2, T3, T4, T5, T6, T7, T8), TOtherFields>)joined.Shape;
            var left = (TupleShape<T1, T2, T3, T4, T5, T6, T7, T8>)shape.Part1;
            var reader = projection.Reader.As<TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8>>();
            var part = ((ResultReader<((TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8), TOther?), TupleReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8), TOther?>>)joined.Reader).Reader.Part2;
            return new(
                projection.Database,
                new(joined.Query, new TupleShape<T1, T2, T3, T4, T5, T6, T7, T8, TOtherFields>(left.Part1, left.Part2, left.Part3, left.Part4, left.Part5, left.Part6, left.Part7, left.Part8, shape.Part2)),
                new ResultReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8, TOther?), TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8, TOther?>>(new(reader.Part1, reader.Part2, reader.Part3, reader.Part4, reader.Part5, reader.Part6, reader.Part7, reader.Part8, part)));
        }
    }
}
