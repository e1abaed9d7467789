using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Querying;
using Tortoise.Relations;
using Tortoise.Values;

namespace Tortoise;

/// <summary>
/// The related rows of a row in a query: <c>t.Events</c>. Each condition or aggregate is a subquery of its own, so those over two relations
/// never multiply each other's rows. Passed to Prefetch, it says what is loaded. Immutable.
/// </summary>
/// <typeparam name="TModel">The model of the related rows.</typeparam>
/// <typeparam name="TFields">Its fields.</typeparam>
public partial class ToMany<TModel, TFields> : IRelationPath<TModel>, IRows<TModel, TFields>
    where TModel : class, IModel<TModel>
    where TFields : class, IRowFields<TFields>
{
    private readonly RelatedQuery _rows;

    /// <summary>Creates the related rows that an end reaches from a row.</summary>
    public ToMany(IRowFields row, RelationEnd end)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(end);
        _rows = new RelatedQuery(row.Source, end);
    }

    /// <summary>Creates the related rows that an end reaches from a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="end">Index of the end.</param>
    public ToMany(IRowFields row, int end)
    {
        ArgumentNullException.ThrowIfNull(row);
        _rows = new RelatedQuery(row.Source, row.Source.Model.Ends[end]);
    }

    private ToMany(RelatedQuery rows) => _rows = rows;

    /// <summary>
    /// The related rows, joined: <c>t.Events.Each.Name == "x"</c>. A row with several of them is returned several times, with
    /// none once, with NULLs. A limited query with it cannot be paged or reversed: use <see cref="Any(Func{TFields, Q})"/> there.
    /// </summary>
    public TFields Each => TFields.At(Joined);

    private protected TableSource Joined => _rows.Joined();

#pragma warning disable CA1033 // it is for joins
    Composition<TFields> IRows<TFields>.Rows
    {
        get
        {
            var rows = _rows.Joinable();
            return new(rows, new RowShape<TFields>(rows.Row, rows.Related, isPartial: rows.Parts.Count > 0));
        }
    }

    Database? IRows<TModel, TFields>.Database => null;

    Part<TModel> IRows<TModel, TFields>.PartAt(int offset, bool isOptional) => Part<TModel>.Of(ModelPart<TModel>.Of(_rows.Query, offset, _rows.Loads, isOptional));
#pragma warning restore CA1033

    /// <summary>Tests whether there is a related row.</summary>
    public Q Any() => new Exists(_rows.Correlated(), negated: false);

    /// <summary>Tests whether any related row satisfies a condition.</summary>
    public Q Any(Func<TFields, Q> predicate) => Where(predicate).Any();

    /// <summary>Tests whether there is no related row.</summary>
    public Q None() => new Exists(_rows.Correlated(), negated: true);

    /// <summary>Tests whether no related row satisfies a condition.</summary>
    public Q None(Func<TFields, Q> predicate) => Where(predicate).None();

    /// <summary>Tests whether all related rows satisfy a condition; true if there are none.</summary>
    public Q All(Func<TFields, Q> predicate) => Where(row => !predicate.Of(row)).None();

    /// <summary>The number of related rows.</summary>
    public Expr<long> Count() =>
        new SubqueryExpr<long>(new CountQuery(_rows.Correlated()), FieldTypes.Int64, isNullable: false)
        {
            Aggregate = _rows.Aggregate(SqlFunction.Count, argument: null),
        };

    /// <summary>The number of related rows that satisfy a condition.</summary>
    public Expr<long> Count(Func<TFields, Q> predicate) => Where(predicate).Count();

    /// <summary>The sum over the related rows; 0 if there are none.</summary>
    public Expr<long> Sum<T>(Func<TFields, Expr<T>> selector)
        where T : struct, IBinaryInteger<T> => Aggregate(SqlFunction.Sum, selector, static value => value.Sum());

    /// <summary>The sum over the related rows; 0 if there are none.</summary>
    public Expr<long?> Sum<T>(Func<TFields, Expr<T?>> selector)
        where T : struct, IBinaryInteger<T> => Aggregate(SqlFunction.Sum, selector, static value => value.Sum());

    /// <summary>The sum over the related rows; 0 if there are none.</summary>
    public Expr<decimal> Sum(Func<TFields, Expr<ulong>> selector) => Aggregate(SqlFunction.Sum, selector, static value => value.Sum());

    /// <summary>The sum over the related rows; 0 if there are none.</summary>
    public Expr<decimal?> Sum(Func<TFields, Expr<ulong?>> selector) => Aggregate(SqlFunction.Sum, selector, static value => value.Sum());

    /// <summary>The sum over the related rows; 0 if there are none.</summary>
    public Expr<double> Sum(Func<TFields, Expr<float>> selector) => Aggregate(SqlFunction.Sum, selector, static value => value.Sum());

    /// <summary>The sum over the related rows; 0 if there are none.</summary>
    public Expr<double?> Sum(Func<TFields, Expr<float?>> selector) => Aggregate(SqlFunction.Sum, selector, static value => value.Sum());

    /// <summary>The sum over the related rows; 0 if there are none.</summary>
    public Expr<double> Sum(Func<TFields, Expr<double>> selector) => Aggregate(SqlFunction.Sum, selector, static value => value.Sum());

    /// <summary>The sum over the related rows; 0 if there are none.</summary>
    public Expr<double?> Sum(Func<TFields, Expr<double?>> selector) => Aggregate(SqlFunction.Sum, selector, static value => value.Sum());

    /// <summary>The sum over the related rows; 0 if there are none.</summary>
    public Expr<decimal> Sum(Func<TFields, Expr<decimal>> selector) => Aggregate(SqlFunction.Sum, selector, static value => value.Sum());

    /// <summary>The sum over the related rows; 0 if there are none.</summary>
    public Expr<decimal?> Sum(Func<TFields, Expr<decimal?>> selector) => Aggregate(SqlFunction.Sum, selector, static value => value.Sum());

    /// <summary>The smallest value of the related rows; null if there are none.</summary>
    public Expr<T?> Min<T>(Func<TFields, Expr<T>> selector)
        where T : struct => Aggregate(SqlFunction.Min, selector, static value => value.Min());

    /// <summary>The smallest value of the related rows; null if there are none.</summary>
    public Expr<T?> Min<T>(Func<TFields, Expr<T?>> selector)
        where T : struct => Aggregate(SqlFunction.Min, selector, static value => value.Min());

    /// <summary>The smallest string of the related rows by code points; null if there are none.</summary>
#pragma warning disable RS0041 // without annotations the value can be a string with or without NULL
    public Expr<string?> Min(
#pragma warning restore RS0041
#nullable disable annotations
        Func<TFields, Expr<string>> selector)
#nullable restore annotations
        => Aggregate(SqlFunction.Min, selector, static value => value.Min());

    /// <summary>The largest value of the related rows; null if there are none.</summary>
    public Expr<T?> Max<T>(Func<TFields, Expr<T>> selector)
        where T : struct => Aggregate(SqlFunction.Max, selector, static value => value.Max());

    /// <summary>The largest value of the related rows; null if there are none.</summary>
    public Expr<T?> Max<T>(Func<TFields, Expr<T?>> selector)
        where T : struct => Aggregate(SqlFunction.Max, selector, static value => value.Max());

    /// <summary>The largest string of the related rows by code points; null if there are none.</summary>
#pragma warning disable RS0041 // without annotations the value can be a string with or without NULL
    public Expr<string?> Max(
#pragma warning restore RS0041
#nullable disable annotations
        Func<TFields, Expr<string>> selector)
#nullable restore annotations
        => Aggregate(SqlFunction.Max, selector, static value => value.Max());

    /// <summary>The average over the related rows; null if there are none.</summary>
    public Expr<double?> Avg<T>(Func<TFields, Expr<T>> selector)
        where T : struct, INumber<T> => Aggregate(SqlFunction.Average, selector, static value => value.Avg());

    /// <summary>The average over the related rows; null if there are none.</summary>
    public Expr<double?> Avg<T>(Func<TFields, Expr<T?>> selector)
        where T : struct, INumber<T> => Aggregate(SqlFunction.Average, selector, static value => value.Avg());

    /// <summary>The average over the related rows, as exact as a decimal allows; null if there are none.</summary>
    public Expr<decimal?> Avg(Func<TFields, Expr<decimal>> selector) => Aggregate(SqlFunction.Average, selector, static value => value.Avg());

    /// <summary>The average over the related rows, as exact as a decimal allows; null if there are none.</summary>
    public Expr<decimal?> Avg(Func<TFields, Expr<decimal?>> selector) => Aggregate(SqlFunction.Average, selector, static value => value.Avg());

    /// <summary>Returns only related rows that satisfy a condition. Several filters are combined with AND.</summary>
    public ToMany<TModel, TFields> Filter(Func<TFields, Q> predicate) => With(_rows.Unsliced, predicate, static (rows, condition, row) => rows.WithWhere(condition, row));

    /// <summary>Returns only related rows that do not satisfy a condition.</summary>
    public ToMany<TModel, TFields> Exclude(Func<TFields, Q> predicate) => With(_rows.Unsliced, predicate, static (rows, condition, row) => rows.WithWhere(!condition, row));

    /// <summary>For Prefetch and Join: orders by one term.</summary>
    public ToMany<TModel, TFields> OrderBy(Func<TFields, OrderTerm> term) => With(_rows.Unsliced, term, static (rows, term, row) => rows.WithOrder([term], row));

    /// <summary>For Prefetch and Join: orders by several terms, the most significant first.</summary>
    public ToMany<TModel, TFields> OrderBy(Func<TFields, OrderTerm[]> terms) => With(_rows.Unsliced, terms, static (rows, terms, row) => rows.WithOrder(terms, row));

    /// <summary>For Prefetch and Join: returns at most this many per parent, after those that <c>Offset</c> skips, whichever is called first.</summary>
    /// <param name="count">0 or more.</param>
    public ToMany<TModel, TFields> Limit(int count) => new(_rows.With(_rows.Query.WithLimit(Querying.Slices.Limit(count))));

    /// <summary>For Prefetch and Join: skips this many per parent before <c>Limit</c> applies, whichever is called first.</summary>
    /// <param name="count">0 or more.</param>
    public ToMany<TModel, TFields> Offset(int count) => new(_rows.With(_rows.Query.WithOffset(Querying.Slices.Offset(count))));

    /// <summary>For Prefetch: loads to-one relations of the related objects by joins.</summary>
    public ToMany<TModel, TFields> SelectRelated(Func<TFields, IRowFields> path) => With(_rows.Query, path, static (rows, path, row) => rows.WithRelated([path], row));

    /// <summary>For Prefetch: loads to-one relations of the related objects by joins.</summary>
    public ToMany<TModel, TFields> SelectRelated(Func<TFields, IRowFields[]> paths) => With(_rows.Query, paths, static (rows, paths, row) => rows.WithRelated(paths, row));

    /// <summary>For Prefetch: loads these fields of the related objects only, their key, and what identifies their owners.</summary>
    /// <exception cref="ArgumentException">A property that is left out is not partial, or no field is named.</exception>
    public ToMany<TModel, TFields> Only(Func<TFields, FieldList> fields) => new(_rows.Only(fields.Of(TableSource.Of<TFields>(TModel.Metadata))));

    /// <summary>For Prefetch: loads relations of the related objects, with an additional statement.</summary>
    public ToMany<TModel, TFields> Prefetch(Func<TFields, IRelationPath> path) => new(_rows.WithLoads([path.Of(NewRow())]));

    /// <summary>For Prefetch: loads relations of the related objects, each with an additional statement.</summary>
    public ToMany<TModel, TFields> Prefetch(Func<TFields, IRelationPath[]> paths) => new(_rows.WithLoads(paths.Of(NewRow())));

    /// <summary>The rows for an outer join in a C# query expression: <c>from e in t.Events.DefaultIfEmpty()</c>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public OuterRows<TFields> DefaultIfEmpty() => new(this);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public RelationLoad ToLoad() => _rows.ToLoad();

    // For conditions and counts, which refuse limited rows themselves.
    private ToMany<TModel, TFields> Where(Func<TFields, Q> predicate) =>
        With(_rows.Query, predicate, static (rows, condition, row) => rows.WithWhere(condition, row));

    /// <summary>The related rows, changed by what a lambda says of one.</summary>
    private ToMany<TModel, TFields> With<T>(
        SelectQuery query, Func<TFields, T> lambda, Func<SelectQuery, T, TableSource, SelectQuery> with, [CallerArgumentExpression(nameof(lambda))] string name = "")
    {
        var row = query.NewRow();
        return new(_rows.With(with(query, lambda.Of(TFields.At(row), name), row)));
    }

    private TFields NewRow() => TFields.At(_rows.Query.NewRow());

    private SubqueryExpr<T> Aggregate<TValue, T>(SqlFunction function, Func<TFields, Expr<TValue>> selector, Func<Expr<TValue>, Expr<T>> aggregate)
    {
        var rows = _rows.With(_rows.Query.WithRow(_rows.Query.NewRow()));
        var value = selector.Of(TFields.At(rows.Query.Row));
        var one = aggregate(value);
        if (value is SubqueryExpr<TValue> { Aggregate: { } inner } && rows.Aggregate(function, inner) is { } joined)
        {
            var computed = new AggregateExpr<T>(joined.Function, joined.Argument!, one.Type);
            return new(rows.Correlated(joined.Rows).WithColumns([computed]), one.Type, one.IsNullable) { Aggregate = joined };
        }

        // The members of an enum that is stored by name are compared by rank, so theirs is not a plain aggregate that could be joined to others.
        return new(rows.Correlated().WithColumns([one]), one.Type, one.IsNullable)
        {
            Aggregate = value.Names is null ? rows.Aggregate(function, value) : null,
        };
    }
}
