// Written by eng/Arities.cs.
using System.Runtime.CompilerServices;
using Tortoise.Querying;

namespace Tortoise;

public sealed partial class Groups<TRow, TKey>
{
    /// <summary>Selects one value per group: keys, and aggregates of the group's rows.</summary>
    /// <exception cref="ArgumentException">A value is neither a key nor an aggregate.</exception>
    [OverloadResolutionPriority(1)]
    public Projection<TResult, Expr<TResult>> Select<TResult>(Func<TRow, Expr<TResult>> selector) =>
        Checked(Projections.Of(Database, Grouped, selector));

    /// <summary>Selects one value per group: <c>select</c> after <c>group … by … into g</c>.</summary>
    /// <exception cref="ArgumentException">A value is neither a key nor an aggregate.</exception>
    public Projection<TResult, Expr<TResult>> Select<TResult>(Func<Group<TRow, TKey>, Expr<TResult>> selector) =>
        Checked(Projections.Of(Database, Grouped, OfRow(selector)));

    /// <summary>Selects 2 values per group, as a tuple: keys, and aggregates of the group's rows.</summary>
    /// <exception cref="ArgumentException">A value is neither a key nor an aggregate.</exception>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2), Expr<TResult1>, Expr<TResult2>> Select<TResult1, TResult2>(Func<TRow, (Expr<TResult1>, Expr<TResult2>)> selector) =>
        Checked(Projections.Of(Database, Grouped, selector));

    /// <summary>Selects 2 values per group, as a tuple: <c>select</c> after <c>group … by … into g</c>.</summary>
    /// <exception cref="ArgumentException">A value is neither a key nor an aggregate.</exception>
    public Projection<(TResult1, TResult2), Expr<TResult1>, Expr<TResult2>> Select<TResult1, TResult2>(Func<Group<TRow, TKey>, (Expr<TResult1>, Expr<TResult2>)> selector) =>
        Checked(Projections.Of(Database, Grouped, OfRow(selector)));

    /// <summary>Selects 3 values per group, as a tuple: keys, and aggregates of the group's rows.</summary>
    /// <exception cref="ArgumentException">A value is neither a key nor an aggregate.</exception>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2, TResult3), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>> Select<TResult1, TResult2, TResult3>(Func<TRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>)> selector) =>
        Checked(Projections.Of(Database, Grouped, selector));

    /// <summary>Selects 3 values per group, as a tuple: <c>select</c> after <c>group … by … into g</c>.</summary>
    /// <exception cref="ArgumentException">A value is neither a key nor an aggregate.</exception>
    public Projection<(TResult1, TResult2, TResult3), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>> Select<TResult1, TResult2, TResult3>(Func<Group<TRow, TKey>, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>)> selector) =>
        Checked(Projections.Of(Database, Grouped, OfRow(selector)));

    /// <summary>Selects 4 values per group, as a tuple: keys, and aggregates of the group's rows.</summary>
    /// <exception cref="ArgumentException">A value is neither a key nor an aggregate.</exception>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2, TResult3, TResult4), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>> Select<TResult1, TResult2, TResult3, TResult4>(Func<TRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>)> selector) =>
        Checked(Projections.Of(Database, Grouped, selector));

    /// <summary>Selects 4 values per group, as a tuple: <c>select</c> after <c>group … by … into g</c>.</summary>
    /// <exception cref="ArgumentException">A value is neither a key nor an aggregate.</exception>
    public Projection<(TResult1, TResult2, TResult3, TResult4), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>> Select<TResult1, TResult2, TResult3, TResult4>(Func<Group<TRow, TKey>, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>)> selector) =>
        Checked(Projections.Of(Database, Grouped, OfRow(selector)));

    /// <summary>Selects 5 values per group, as a tuple: keys, and aggregates of the group's rows.</summary>
    /// <exception cref="ArgumentException">A value is neither a key nor an aggregate.</exception>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>> Select<TResult1, TResult2, TResult3, TResult4, TResult5>(Func<TRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>)> selector) =>
        Checked(Projections.Of(Database, Grouped, selector));

    /// <summary>Selects 5 values per group, as a tuple: <c>select</c> after <c>group … by … into g</c>.</summary>
    /// <exception cref="ArgumentException">A value is neither a key nor an aggregate.</exception>
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>> Select<TResult1, TResult2, TResult3, TResult4, TResult5>(Func<Group<TRow, TKey>, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>)> selector) =>
        Checked(Projections.Of(Database, Grouped, OfRow(selector)));

    /// <summary>Selects 6 values per group, as a tuple: keys, and aggregates of the group's rows.</summary>
    /// <exception cref="ArgumentException">A value is neither a key nor an aggregate.</exception>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>> Select<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6>(Func<TRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>)> selector) =>
        Checked(Projections.Of(Database, Grouped, selector));

    /// <summary>Selects 6 values per group, as a tuple: <c>select</c> after <c>group … by … into g</c>.</summary>
    /// <exception cref="ArgumentException">A value is neither a key nor an aggregate.</exception>
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>> Select<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6>(Func<Group<TRow, TKey>, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>)> selector) =>
        Checked(Projections.Of(Database, Grouped, OfRow(selector)));

    /// <summary>Selects 7 values per group, as a tuple: keys, and aggregates of the group's rows.</summary>
    /// <exception cref="ArgumentException">A value is neither a key nor an aggregate.</exception>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>> Select<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7>(Func<TRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>)> selector) =>
        Checked(Projections.Of(Database, Grouped, selector));

    /// <summary>Selects 7 values per group, as a tuple: <c>select</c> after <c>group … by … into g</c>.</summary>
    /// <exception cref="ArgumentException">A value is neither a key nor an aggregate.</exception>
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>> Select<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7>(Func<Group<TRow, TKey>, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>)> selector) =>
        Checked(Projections.Of(Database, Grouped, OfRow(selector)));

    /// <summary>Selects 8 values per group, as a tuple: keys, and aggregates of the group's rows.</summary>
    /// <exception cref="ArgumentException">A value is neither a key nor an aggregate.</exception>
    [OverloadResolutionPriority(1)]
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>> Select<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8>(Func<TRow, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>)> selector) =>
        Checked(Projections.Of(Database, Grouped, selector));

    /// <summary>Selects 8 values per group, as a tuple: <c>select</c> after <c>group … by … into g</c>.</summary>
    /// <exception cref="ArgumentException">A value is neither a key nor an aggregate.</exception>
    public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>> Select<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8>(Func<Group<TRow, TKey>, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>)> selector) =>
        Checked(Projections.Of(Database, Grouped, OfRow(selector)));

    /// <summary>Selects one object per group, of a <c>[Projection]</c> or of a joined group, of keys and aggregates of the group's rows.</summary>
    /// <exception cref="ArgumentException">A member is neither a key nor an aggregate.</exception>
    [OverloadResolutionPriority(1)]
    public Projection<TResult, TSelected> Select<TResult, TSelected>(Func<TRow, ISelectable<TResult, TSelected>> selector) =>
        Checked(Projections.Of(Database, Grouped, selector));

    /// <summary>Selects one object per group, of a <c>[Projection]</c> or of a joined group: <c>select</c> after <c>group … by … into g</c>.</summary>
    /// <exception cref="ArgumentException">A member is neither a key nor an aggregate.</exception>
    public Projection<TResult, TSelected> Select<TResult, TSelected>(Func<Group<TRow, TKey>, ISelectable<TResult, TSelected>> selector) =>
        Checked(Projections.Of(Database, Grouped, OfRow(selector)));
}
