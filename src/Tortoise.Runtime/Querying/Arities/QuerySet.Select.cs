// Written by eng/Arities.cs.
using Tortoise.Expressions;
using Tortoise.Querying;

namespace Tortoise;

public abstract partial class QuerySet<TSelf, TModel, TFields>
{
    /// <summary>Selects one value per row instead of objects.</summary>
    public Projection<TResult, Expr<TResult>> Select<TResult>(Func<TFields, Expr<TResult>> selector) =>
        Projections.Of(Database, Rows, selector);

    /// <summary>Selects 2 values per row, as a tuple instead of objects.</summary>
    public Projection<(TResult1, TResult2), Expr<TResult1>, Expr<TResult2>> Select<TResult1, TResult2>(Func<TFields, (Expr<TResult1>, Expr<TResult2>)> selector) =>
        Projections.Of(Database, Rows, selector);

    /// <summary>Selects 3 values per row, as a tuple instead of objects.</summary>
    public Projection<(TResult1, TResult2, TResult3), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>> Select<TResult1, TResult2, TResult3>(Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>)> selector) =>
        Projections.Of(Database, Rows, selector);

    /// <summary>Selects 4 values per row, as a tuple instead of objects.</summary>
    public Projection<(TResult1, TResult2, TResult3, TResult4), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>> Select<TResult1, TResult2, TResult3, TResult4>(Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>)> selector) =>
        Projections.Of(Database, Rows, selector);

    /// <summary>Selects 5 values per row, as a tuple instead of objects.</summary>
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>> Select<TResult1, TResult2, TResult3, TResult4, TResult5>(Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>)> selector) =>
        Projections.Of(Database, Rows, selector);

    /// <summary>Selects 6 values per row, as a tuple instead of objects.</summary>
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>> Select<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6>(Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>)> selector) =>
        Projections.Of(Database, Rows, selector);

    /// <summary>Selects 7 values per row, as a tuple instead of objects.</summary>
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>> Select<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7>(Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>)> selector) =>
        Projections.Of(Database, Rows, selector);

    /// <summary>Selects 8 values per row, as a tuple instead of objects.</summary>
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>> Select<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8>(Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>)> selector) =>
        Projections.Of(Database, Rows, selector);
}
