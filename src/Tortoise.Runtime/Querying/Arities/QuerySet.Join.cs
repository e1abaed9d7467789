// Written by eng/Arities.cs.
using System.Runtime.CompilerServices;
using Tortoise.Expressions;
using Tortoise.Querying;

namespace Tortoise;

public abstract partial class QuerySet<TSelf, TModel, TFields>
{
    /// <summary>Joins the rows of another query on a condition.</summary>
    public Projection<(TModel, TOther), TFields, TOtherRow> Join<TOther, TOtherRow>(IRows<TOther, TOtherRow> other, Func<TFields, TOtherRow, Q> on) =>
        Querying.Joins.Inner(Database, WholeRows.Joinable, PartAt(0), other, on);

    /// <summary>Joins the objects of another query on a condition; where there are none, the object is null. Read its values with <c>.OrNull()</c>.</summary>
    public Projection<(TModel, TOther?), TFields, TOtherFields> LeftJoin<TSet, TOther, TOtherFields>(
        QuerySet<TSet, TOther, TOtherFields> other, Func<TFields, TOtherFields, Q> on)
        where TSet : QuerySet<TSet, TOther, TOtherFields>
        where TOther : class, IModel<TOther>
        where TOtherFields : class, IRowFields<TOtherFields> =>
        Querying.Joins.Left(Database, WholeRows.Joinable, PartAt(0), other, on);

    /// <summary>Joins each row with the rows of a query of its own, such as the first of those that are related to it: <c>t =&gt; t.Events.OrderBy(e =&gt; e.Name).Limit(2)</c>.</summary>
    /// <exception cref="UnsupportedByDialectException">When it runs: the database has no lateral joins (SQLite, MariaDB), and a limited query refers to the row by more than equal values.</exception>
    public Projection<(TModel, TOther), TFields, TOtherRow> Join<TOther, TOtherRow>(Func<TFields, IRows<TOther, TOtherRow>> other) =>
        Querying.Joins.InnerOfEach(Database, WholeRows.Joinable, PartAt(0), other);

    /// <summary>Joins each row with the objects of a query of its own; where there are none, the object is null. Read its values with <c>.OrNull()</c>.</summary>
    /// <exception cref="UnsupportedByDialectException">When it runs: the database has no lateral joins (SQLite, MariaDB), and a limited query refers to the row by more than equal values.</exception>
    public Projection<(TModel, TOther?), TFields, TOtherFields> LeftJoin<TOther, TOtherFields>(Func<TFields, IRows<TOther, TOtherFields>> other)
        where TOther : class, IModel<TOther>
        where TOtherFields : class, IRowFields<TOtherFields> =>
        Querying.Joins.LeftOfEach(Database, WholeRows.Joinable, PartAt(0), other);

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(0)]
    public QueryRows<TResult> Join<TOtherRow, TKey, TResult>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, TResult> selector) =>
        Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, selector);

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<TResult, TSelected> Join<TOtherRow, TKey, TResult, TSelected>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, ISelectable<TResult, TSelected>> selector) =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<TResult, Expr<TResult>> Join<TOtherRow, TKey, TResult>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, Expr<TResult>> selector) =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2), Expr<TResult1>, Expr<TResult2>> Join<TOtherRow, TKey, TResult1, TResult2>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, (Expr<TResult1>, Expr<TResult2>)> selector) =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>> Join<TOtherRow, TKey, TResult1, TResult2, TResult3>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>)> selector) =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>> Join<TOtherRow, TKey, TResult1, TResult2, TResult3, TResult4>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>)> selector) =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>> Join<TOtherRow, TKey, TResult1, TResult2, TResult3, TResult4, TResult5>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>)> selector) =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>> Join<TOtherRow, TKey, TResult1, TResult2, TResult3, TResult4, TResult5, TResult6>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>)> selector) =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>> Join<TOtherRow, TKey, TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>)> selector) =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>> Join<TOtherRow, TKey, TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>)> selector) =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2), TSelected1, TSelected2> Join<TOtherRow, TKey, TResult1, TSelected1, TResult2, TSelected2>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>)> selector) =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2, TResult3), TSelected1, TSelected2, TSelected3> Join<TOtherRow, TKey, TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>)> selector) =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2, TResult3, TResult4), TSelected1, TSelected2, TSelected3, TSelected4> Join<TOtherRow, TKey, TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>)> selector) =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5> Join<TOtherRow, TKey, TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>)> selector) =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6> Join<TOtherRow, TKey, TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5, TResult6, TSelected6>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>, ISelectable<TResult6, TSelected6>)> selector) =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6, TSelected7> Join<TOtherRow, TKey, TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5, TResult6, TSelected6, TResult7, TSelected7>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>, ISelectable<TResult6, TSelected6>, ISelectable<TResult7, TSelected7>)> selector) =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6, TSelected7, TSelected8> Join<TOtherRow, TKey, TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5, TResult6, TSelected6, TResult7, TSelected7, TResult8, TSelected8>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>, ISelectable<TResult6, TSelected6>, ISelectable<TResult7, TSelected7>, ISelectable<TResult8, TSelected8>)> selector) =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(0)]
    public QueryRows<TResult> Join<TOtherRow, TKey, TResult>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey?>> innerKey, Func<TFields, TOtherRow, TResult> selector)
            where TKey : struct =>
        Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, selector);

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<TResult, TSelected> Join<TOtherRow, TKey, TResult, TSelected>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey?>> innerKey, Func<TFields, TOtherRow, ISelectable<TResult, TSelected>> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<TResult, Expr<TResult>> Join<TOtherRow, TKey, TResult>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey?>> innerKey, Func<TFields, TOtherRow, Expr<TResult>> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2), Expr<TResult1>, Expr<TResult2>> Join<TOtherRow, TKey, TResult1, TResult2>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey?>> innerKey, Func<TFields, TOtherRow, (Expr<TResult1>, Expr<TResult2>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>> Join<TOtherRow, TKey, TResult1, TResult2, TResult3>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey?>> innerKey, Func<TFields, TOtherRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>> Join<TOtherRow, TKey, TResult1, TResult2, TResult3, TResult4>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey?>> innerKey, Func<TFields, TOtherRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>> Join<TOtherRow, TKey, TResult1, TResult2, TResult3, TResult4, TResult5>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey?>> innerKey, Func<TFields, TOtherRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>> Join<TOtherRow, TKey, TResult1, TResult2, TResult3, TResult4, TResult5, TResult6>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey?>> innerKey, Func<TFields, TOtherRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>> Join<TOtherRow, TKey, TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey?>> innerKey, Func<TFields, TOtherRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>> Join<TOtherRow, TKey, TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey?>> innerKey, Func<TFields, TOtherRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2), TSelected1, TSelected2> Join<TOtherRow, TKey, TResult1, TSelected1, TResult2, TSelected2>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey?>> innerKey, Func<TFields, TOtherRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2, TResult3), TSelected1, TSelected2, TSelected3> Join<TOtherRow, TKey, TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey?>> innerKey, Func<TFields, TOtherRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2, TResult3, TResult4), TSelected1, TSelected2, TSelected3, TSelected4> Join<TOtherRow, TKey, TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey?>> innerKey, Func<TFields, TOtherRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5> Join<TOtherRow, TKey, TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey?>> innerKey, Func<TFields, TOtherRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6> Join<TOtherRow, TKey, TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5, TResult6, TSelected6>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey?>> innerKey, Func<TFields, TOtherRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>, ISelectable<TResult6, TSelected6>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6, TSelected7> Join<TOtherRow, TKey, TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5, TResult6, TSelected6, TResult7, TSelected7>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey?>> innerKey, Func<TFields, TOtherRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>, ISelectable<TResult6, TSelected6>, ISelectable<TResult7, TSelected7>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6, TSelected7, TSelected8> Join<TOtherRow, TKey, TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5, TResult6, TSelected6, TResult7, TSelected7, TResult8, TSelected8>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey?>> innerKey, Func<TFields, TOtherRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>, ISelectable<TResult6, TSelected6>, ISelectable<TResult7, TSelected7>, ISelectable<TResult8, TSelected8>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(0)]
    public QueryRows<TResult> Join<TOtherRow, TKey, TResult>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey?>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, TResult> selector)
            where TKey : struct =>
        Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, selector);

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<TResult, TSelected> Join<TOtherRow, TKey, TResult, TSelected>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey?>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, ISelectable<TResult, TSelected>> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<TResult, Expr<TResult>> Join<TOtherRow, TKey, TResult>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey?>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, Expr<TResult>> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2), Expr<TResult1>, Expr<TResult2>> Join<TOtherRow, TKey, TResult1, TResult2>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey?>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, (Expr<TResult1>, Expr<TResult2>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>> Join<TOtherRow, TKey, TResult1, TResult2, TResult3>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey?>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>> Join<TOtherRow, TKey, TResult1, TResult2, TResult3, TResult4>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey?>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>> Join<TOtherRow, TKey, TResult1, TResult2, TResult3, TResult4, TResult5>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey?>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>> Join<TOtherRow, TKey, TResult1, TResult2, TResult3, TResult4, TResult5, TResult6>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey?>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>> Join<TOtherRow, TKey, TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey?>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>> Join<TOtherRow, TKey, TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey?>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2), TSelected1, TSelected2> Join<TOtherRow, TKey, TResult1, TSelected1, TResult2, TSelected2>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey?>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2, TResult3), TSelected1, TSelected2, TSelected3> Join<TOtherRow, TKey, TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey?>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2, TResult3, TResult4), TSelected1, TSelected2, TSelected3, TSelected4> Join<TOtherRow, TKey, TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey?>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5> Join<TOtherRow, TKey, TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey?>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6> Join<TOtherRow, TKey, TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5, TResult6, TSelected6>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey?>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>, ISelectable<TResult6, TSelected6>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6, TSelected7> Join<TOtherRow, TKey, TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5, TResult6, TSelected6, TResult7, TSelected7>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey?>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>, ISelectable<TResult6, TSelected6>, ISelectable<TResult7, TSelected7>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins rows with equal keys: <c>join … in … on … equals …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6, TSelected7, TSelected8> Join<TOtherRow, TKey, TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5, TResult6, TSelected6, TResult7, TSelected7, TResult8, TSelected8>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey?>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, TOtherRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>, ISelectable<TResult6, TSelected6>, ISelectable<TResult7, TSelected7>, ISelectable<TResult8, TSelected8>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.OnKeys(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Gives each row the rows with an equal key: <c>join … in … on … equals … into …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(0)]
    public QueryRows<TResult> GroupJoin<TOtherRow, TKey, TResult>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, JoinGroup<TOtherRow>, TResult> selector) =>
        Querying.Joins.Grouped(Database, WholeRows.Joinable, other, outerKey, innerKey, selector);

    /// <summary>Gives each row the rows with an equal key: <c>join … in … on … equals … into …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<TResult, TSelected> GroupJoin<TOtherRow, TKey, TResult, TSelected>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, JoinGroup<TOtherRow>, ISelectable<TResult, TSelected>> selector) =>
        Projections.Of(Database, Querying.Joins.Grouped(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Gives each row the rows with an equal key: <c>join … in … on … equals … into …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<TResult, Expr<TResult>> GroupJoin<TOtherRow, TKey, TResult>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, JoinGroup<TOtherRow>, Expr<TResult>> selector) =>
        Projections.Of(Database, Querying.Joins.Grouped(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Gives each row the rows with an equal key: <c>join … in … on … equals … into …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2), Expr<TResult1>, Expr<TResult2>> GroupJoin<TOtherRow, TKey, TResult1, TResult2>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, JoinGroup<TOtherRow>, (Expr<TResult1>, Expr<TResult2>)> selector) =>
        Projections.Of(Database, Querying.Joins.Grouped(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Gives each row the rows with an equal key: <c>join … in … on … equals … into …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>> GroupJoin<TOtherRow, TKey, TResult1, TResult2, TResult3>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, JoinGroup<TOtherRow>, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>)> selector) =>
        Projections.Of(Database, Querying.Joins.Grouped(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Gives each row the rows with an equal key: <c>join … in … on … equals … into …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>> GroupJoin<TOtherRow, TKey, TResult1, TResult2, TResult3, TResult4>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, JoinGroup<TOtherRow>, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>)> selector) =>
        Projections.Of(Database, Querying.Joins.Grouped(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Gives each row the rows with an equal key: <c>join … in … on … equals … into …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>> GroupJoin<TOtherRow, TKey, TResult1, TResult2, TResult3, TResult4, TResult5>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, JoinGroup<TOtherRow>, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>)> selector) =>
        Projections.Of(Database, Querying.Joins.Grouped(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Gives each row the rows with an equal key: <c>join … in … on … equals … into …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>> GroupJoin<TOtherRow, TKey, TResult1, TResult2, TResult3, TResult4, TResult5, TResult6>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, JoinGroup<TOtherRow>, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>)> selector) =>
        Projections.Of(Database, Querying.Joins.Grouped(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Gives each row the rows with an equal key: <c>join … in … on … equals … into …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>> GroupJoin<TOtherRow, TKey, TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, JoinGroup<TOtherRow>, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>)> selector) =>
        Projections.Of(Database, Querying.Joins.Grouped(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Gives each row the rows with an equal key: <c>join … in … on … equals … into …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>> GroupJoin<TOtherRow, TKey, TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, JoinGroup<TOtherRow>, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>)> selector) =>
        Projections.Of(Database, Querying.Joins.Grouped(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Gives each row the rows with an equal key: <c>join … in … on … equals … into …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(0)]
    public QueryRows<TResult> GroupJoin<TOtherRow, TKey, TResult>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey?>> innerKey, Func<TFields, JoinGroup<TOtherRow>, TResult> selector)
            where TKey : struct =>
        Querying.Joins.Grouped(Database, WholeRows.Joinable, other, outerKey, innerKey, selector);

    /// <summary>Gives each row the rows with an equal key: <c>join … in … on … equals … into …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<TResult, TSelected> GroupJoin<TOtherRow, TKey, TResult, TSelected>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey?>> innerKey, Func<TFields, JoinGroup<TOtherRow>, ISelectable<TResult, TSelected>> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.Grouped(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Gives each row the rows with an equal key: <c>join … in … on … equals … into …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<TResult, Expr<TResult>> GroupJoin<TOtherRow, TKey, TResult>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey?>> innerKey, Func<TFields, JoinGroup<TOtherRow>, Expr<TResult>> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.Grouped(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Gives each row the rows with an equal key: <c>join … in … on … equals … into …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2), Expr<TResult1>, Expr<TResult2>> GroupJoin<TOtherRow, TKey, TResult1, TResult2>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey?>> innerKey, Func<TFields, JoinGroup<TOtherRow>, (Expr<TResult1>, Expr<TResult2>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.Grouped(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Gives each row the rows with an equal key: <c>join … in … on … equals … into …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>> GroupJoin<TOtherRow, TKey, TResult1, TResult2, TResult3>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey?>> innerKey, Func<TFields, JoinGroup<TOtherRow>, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.Grouped(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Gives each row the rows with an equal key: <c>join … in … on … equals … into …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>> GroupJoin<TOtherRow, TKey, TResult1, TResult2, TResult3, TResult4>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey?>> innerKey, Func<TFields, JoinGroup<TOtherRow>, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.Grouped(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Gives each row the rows with an equal key: <c>join … in … on … equals … into …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>> GroupJoin<TOtherRow, TKey, TResult1, TResult2, TResult3, TResult4, TResult5>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey?>> innerKey, Func<TFields, JoinGroup<TOtherRow>, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.Grouped(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Gives each row the rows with an equal key: <c>join … in … on … equals … into …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>> GroupJoin<TOtherRow, TKey, TResult1, TResult2, TResult3, TResult4, TResult5, TResult6>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey?>> innerKey, Func<TFields, JoinGroup<TOtherRow>, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.Grouped(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Gives each row the rows with an equal key: <c>join … in … on … equals … into …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>> GroupJoin<TOtherRow, TKey, TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey?>> innerKey, Func<TFields, JoinGroup<TOtherRow>, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.Grouped(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Gives each row the rows with an equal key: <c>join … in … on … equals … into …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>> GroupJoin<TOtherRow, TKey, TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey>> outerKey, Func<TOtherRow, Expr<TKey?>> innerKey, Func<TFields, JoinGroup<TOtherRow>, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.Grouped(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Gives each row the rows with an equal key: <c>join … in … on … equals … into …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(0)]
    public QueryRows<TResult> GroupJoin<TOtherRow, TKey, TResult>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey?>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, JoinGroup<TOtherRow>, TResult> selector)
            where TKey : struct =>
        Querying.Joins.Grouped(Database, WholeRows.Joinable, other, outerKey, innerKey, selector);

    /// <summary>Gives each row the rows with an equal key: <c>join … in … on … equals … into …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<TResult, TSelected> GroupJoin<TOtherRow, TKey, TResult, TSelected>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey?>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, JoinGroup<TOtherRow>, ISelectable<TResult, TSelected>> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.Grouped(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Gives each row the rows with an equal key: <c>join … in … on … equals … into …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<TResult, Expr<TResult>> GroupJoin<TOtherRow, TKey, TResult>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey?>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, JoinGroup<TOtherRow>, Expr<TResult>> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.Grouped(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Gives each row the rows with an equal key: <c>join … in … on … equals … into …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2), Expr<TResult1>, Expr<TResult2>> GroupJoin<TOtherRow, TKey, TResult1, TResult2>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey?>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, JoinGroup<TOtherRow>, (Expr<TResult1>, Expr<TResult2>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.Grouped(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Gives each row the rows with an equal key: <c>join … in … on … equals … into …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>> GroupJoin<TOtherRow, TKey, TResult1, TResult2, TResult3>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey?>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, JoinGroup<TOtherRow>, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.Grouped(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Gives each row the rows with an equal key: <c>join … in … on … equals … into …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>> GroupJoin<TOtherRow, TKey, TResult1, TResult2, TResult3, TResult4>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey?>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, JoinGroup<TOtherRow>, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.Grouped(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Gives each row the rows with an equal key: <c>join … in … on … equals … into …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>> GroupJoin<TOtherRow, TKey, TResult1, TResult2, TResult3, TResult4, TResult5>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey?>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, JoinGroup<TOtherRow>, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.Grouped(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Gives each row the rows with an equal key: <c>join … in … on … equals … into …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>> GroupJoin<TOtherRow, TKey, TResult1, TResult2, TResult3, TResult4, TResult5, TResult6>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey?>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, JoinGroup<TOtherRow>, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.Grouped(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Gives each row the rows with an equal key: <c>join … in … on … equals … into …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>> GroupJoin<TOtherRow, TKey, TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey?>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, JoinGroup<TOtherRow>, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.Grouped(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Gives each row the rows with an equal key: <c>join … in … on … equals … into …</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>> GroupJoin<TOtherRow, TKey, TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8>(
        IRows<TOtherRow> other, Func<TFields, Expr<TKey?>> outerKey, Func<TOtherRow, Expr<TKey>> innerKey, Func<TFields, JoinGroup<TOtherRow>, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>)> selector)
            where TKey : struct =>
        Projections.Of(Database, Querying.Joins.Grouped(Database, WholeRows.Joinable, other, outerKey, innerKey, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins related rows, or the rows of a query that may refer to the row: a further <c>from</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(0)]
    public QueryRows<TResult> SelectMany<TOtherRow, TResult>(
        Func<TFields, IRows<TOtherRow>> other, Func<TFields, TOtherRow, TResult> selector) =>
        Querying.Joins.Many(Database, WholeRows.Joinable, other, selector);

    /// <summary>Joins related rows, or the rows of a query that may refer to the row: a further <c>from</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<TResult, TSelected> SelectMany<TOtherRow, TResult, TSelected>(
        Func<TFields, IRows<TOtherRow>> other, Func<TFields, TOtherRow, ISelectable<TResult, TSelected>> selector) =>
        Projections.Of(Database, Querying.Joins.Many(Database, WholeRows.Joinable, other, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins related rows, or the rows of a query that may refer to the row: a further <c>from</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<TResult, Expr<TResult>> SelectMany<TOtherRow, TResult>(
        Func<TFields, IRows<TOtherRow>> other, Func<TFields, TOtherRow, Expr<TResult>> selector) =>
        Projections.Of(Database, Querying.Joins.Many(Database, WholeRows.Joinable, other, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins related rows, or the rows of a query that may refer to the row: a further <c>from</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2), Expr<TResult1>, Expr<TResult2>> SelectMany<TOtherRow, TResult1, TResult2>(
        Func<TFields, IRows<TOtherRow>> other, Func<TFields, TOtherRow, (Expr<TResult1>, Expr<TResult2>)> selector) =>
        Projections.Of(Database, Querying.Joins.Many(Database, WholeRows.Joinable, other, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins related rows, or the rows of a query that may refer to the row: a further <c>from</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>> SelectMany<TOtherRow, TResult1, TResult2, TResult3>(
        Func<TFields, IRows<TOtherRow>> other, Func<TFields, TOtherRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>)> selector) =>
        Projections.Of(Database, Querying.Joins.Many(Database, WholeRows.Joinable, other, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins related rows, or the rows of a query that may refer to the row: a further <c>from</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>> SelectMany<TOtherRow, TResult1, TResult2, TResult3, TResult4>(
        Func<TFields, IRows<TOtherRow>> other, Func<TFields, TOtherRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>)> selector) =>
        Projections.Of(Database, Querying.Joins.Many(Database, WholeRows.Joinable, other, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins related rows, or the rows of a query that may refer to the row: a further <c>from</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>> SelectMany<TOtherRow, TResult1, TResult2, TResult3, TResult4, TResult5>(
        Func<TFields, IRows<TOtherRow>> other, Func<TFields, TOtherRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>)> selector) =>
        Projections.Of(Database, Querying.Joins.Many(Database, WholeRows.Joinable, other, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins related rows, or the rows of a query that may refer to the row: a further <c>from</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>> SelectMany<TOtherRow, TResult1, TResult2, TResult3, TResult4, TResult5, TResult6>(
        Func<TFields, IRows<TOtherRow>> other, Func<TFields, TOtherRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>)> selector) =>
        Projections.Of(Database, Querying.Joins.Many(Database, WholeRows.Joinable, other, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins related rows, or the rows of a query that may refer to the row: a further <c>from</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>> SelectMany<TOtherRow, TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7>(
        Func<TFields, IRows<TOtherRow>> other, Func<TFields, TOtherRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>)> selector) =>
        Projections.Of(Database, Querying.Joins.Many(Database, WholeRows.Joinable, other, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins related rows, or the rows of a query that may refer to the row: a further <c>from</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(2)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>> SelectMany<TOtherRow, TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8>(
        Func<TFields, IRows<TOtherRow>> other, Func<TFields, TOtherRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>)> selector) =>
        Projections.Of(Database, Querying.Joins.Many(Database, WholeRows.Joinable, other, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins related rows, or the rows of a query that may refer to the row: a further <c>from</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2), TSelected1, TSelected2> SelectMany<TOtherRow, TResult1, TSelected1, TResult2, TSelected2>(
        Func<TFields, IRows<TOtherRow>> other, Func<TFields, TOtherRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>)> selector) =>
        Projections.Of(Database, Querying.Joins.Many(Database, WholeRows.Joinable, other, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins related rows, or the rows of a query that may refer to the row: a further <c>from</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2, TResult3), TSelected1, TSelected2, TSelected3> SelectMany<TOtherRow, TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3>(
        Func<TFields, IRows<TOtherRow>> other, Func<TFields, TOtherRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>)> selector) =>
        Projections.Of(Database, Querying.Joins.Many(Database, WholeRows.Joinable, other, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins related rows, or the rows of a query that may refer to the row: a further <c>from</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2, TResult3, TResult4), TSelected1, TSelected2, TSelected3, TSelected4> SelectMany<TOtherRow, TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4>(
        Func<TFields, IRows<TOtherRow>> other, Func<TFields, TOtherRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>)> selector) =>
        Projections.Of(Database, Querying.Joins.Many(Database, WholeRows.Joinable, other, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins related rows, or the rows of a query that may refer to the row: a further <c>from</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5> SelectMany<TOtherRow, TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5>(
        Func<TFields, IRows<TOtherRow>> other, Func<TFields, TOtherRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>)> selector) =>
        Projections.Of(Database, Querying.Joins.Many(Database, WholeRows.Joinable, other, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins related rows, or the rows of a query that may refer to the row: a further <c>from</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6> SelectMany<TOtherRow, TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5, TResult6, TSelected6>(
        Func<TFields, IRows<TOtherRow>> other, Func<TFields, TOtherRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>, ISelectable<TResult6, TSelected6>)> selector) =>
        Projections.Of(Database, Querying.Joins.Many(Database, WholeRows.Joinable, other, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins related rows, or the rows of a query that may refer to the row: a further <c>from</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6, TSelected7> SelectMany<TOtherRow, TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5, TResult6, TSelected6, TResult7, TSelected7>(
        Func<TFields, IRows<TOtherRow>> other, Func<TFields, TOtherRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>, ISelectable<TResult6, TSelected6>, ISelectable<TResult7, TSelected7>)> selector) =>
        Projections.Of(Database, Querying.Joins.Many(Database, WholeRows.Joinable, other, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));

    /// <summary>Joins related rows, or the rows of a query that may refer to the row: a further <c>from</c> in a C# query expression.</summary>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6, TSelected7, TSelected8> SelectMany<TOtherRow, TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5, TResult6, TSelected6, TResult7, TSelected7, TResult8, TSelected8>(
        Func<TFields, IRows<TOtherRow>> other, Func<TFields, TOtherRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>, ISelectable<TResult6, TSelected6>, ISelectable<TResult7, TSelected7>, ISelectable<TResult8, TSelected8>)> selector) =>
        Projections.Of(Database, Querying.Joins.Many(Database, WholeRows.Joinable, other, static (left, right) => (left, right)).Composition, pair => selector(pair.left, pair.right));
}
