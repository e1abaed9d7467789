using System.Runtime.CompilerServices;
using Tortoise.Expressions;
using Tortoise.Querying;

namespace Tortoise;

/// <summary>
/// Rows in groups with the same keys, of which <c>Select</c> takes keys and aggregates: <c>Team.All().GroupBy(t =&gt; t.City).Select(t =&gt; (t.City, t.Points.Sum()))</c>.
/// </summary>
/// <typeparam name="TRow">What lambdas receive: that of which the rows consist.</typeparam>
/// <typeparam name="TKey">The key: a value, a tuple of values, or an array of these.</typeparam>
public sealed partial class Groups<TRow, TKey>
{
    private readonly TKey _key;
    private readonly IReadOnlyList<Expr> _keys;

    internal Groups(Database? database, Composition<TRow> rows, Func<TRow, TKey> key)
        : this(database, rows, (key ?? throw new ArgumentNullException(nameof(key)))(rows.Row))
    {
    }

    internal Groups(Database? database, Composition<TRow> rows, TKey key)
        : this(database, rows with { Query = rows.Query.WithOrder([]) }, key, GroupKeys.Of(key))
    {
    }

    private Groups(Database? database, Composition<TRow> rows, TKey key, IReadOnlyList<Expr> keys) =>
        (Database, Composition, _key, _keys) = (database, rows, key, keys);

    private Database? Database { get; }

    private Composition<TRow> Composition { get; }

    /// <summary>Returns only groups that satisfy a condition on keys and aggregates.</summary>
    /// <exception cref="ArgumentException">When values are selected: one in the condition is neither a key nor an aggregate.</exception>
    public Groups<TRow, TKey> Having(Func<TRow, Q> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return With(Composition.Query.WithHaving(predicate(Composition.Row)));
    }

    /// <summary>Returns only groups that satisfy a condition: <c>where</c> after <c>group … by … into g</c>.</summary>
    /// <exception cref="ArgumentException">When values are selected: one in the condition is neither a key nor an aggregate.</exception>
    public Groups<TRow, TKey> Where(Func<Group<TRow, TKey>, Q> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return With(Composition.Query.WithHaving(predicate(Group)));
    }

    /// <summary>Orders the groups by a key or an aggregate; replaces an earlier ordering.</summary>
    [OverloadResolutionPriority(1)]
    public Groups<TRow, TKey> OrderBy(Func<TRow, OrderTerm> term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return With(Composition.Query.WithOrder([term(Composition.Row)]));
    }

    /// <summary>Orders the groups by several keys or aggregates, the most significant first; replaces an earlier ordering.</summary>
    [OverloadResolutionPriority(1)]
    public Groups<TRow, TKey> OrderBy(Func<TRow, OrderTerm[]> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return With(Composition.Query.WithOrder(terms(Composition.Row)));
    }

    /// <summary>Orders the groups: <c>orderby</c> after <c>group … by … into g</c>.</summary>
    public Groups<TRow, TKey> OrderBy(Func<Group<TRow, TKey>, OrderTerm> term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return With(Composition.Query.WithOrder([term(Group)]));
    }

    /// <summary>Orders the groups: <c>orderby … descending</c> after <c>group … by … into g</c>.</summary>
    public Groups<TRow, TKey> OrderByDescending(Func<Group<TRow, TKey>, Expr> term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return With(Composition.Query.WithOrder([term(Group).Desc()]));
    }

    /// <summary>Orders groups that are equal in the preceding terms: a further term of <c>orderby</c>.</summary>
    /// <exception cref="InvalidOperationException">There is no ordering.</exception>
    public Groups<TRow, TKey> ThenBy(Func<Group<TRow, TKey>, OrderTerm> term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return With(Composition.Query.WithLastOrder(term(Group)));
    }

    /// <summary>Orders groups that are equal in the preceding terms: a further term of <c>orderby</c>.</summary>
    /// <exception cref="InvalidOperationException">There is no ordering.</exception>
    public Groups<TRow, TKey> ThenByDescending(Func<Group<TRow, TKey>, Expr> term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return With(Composition.Query.WithLastOrder(term(Group).Desc()));
    }

    /// <summary>Returns the number of groups.</summary>
    public ValueTask<long> CountAsync(CancellationToken cancellationToken = default)
    {
        var groups = GroupedQuery.Of(Composition.Query, _keys, _keys, out _);
        return QueryPipeline.ScalarAsync(Database, new CountQuery(groups), Values.FieldTypes.Int64, cancellationToken);
    }

    private Group<TRow, TKey> Group => new(_key, Composition.Row);

    private Composition<TRow> Grouped
    {
        get
        {
            var rows = Composition.Renamed;
            return rows with { Query = rows.Query.WithGroupBy(_keys) };
        }
    }

    private Groups<TRow, TKey> With(SelectQuery query) => new(Database, Composition with { Query = query }, _key, _keys);

    /// <summary>A projection of the groups, which selects keys and aggregates only.</summary>
    private TProjection Checked<TProjection, T, TSelected>(ComposedProjection<TProjection, T, TSelected> projection)
        where TProjection : ComposedProjection<TProjection, T, TSelected>
    {
        var query = GroupedQuery.Of(projection.Query, _keys, projection.Query.Columns!, out var values);
        return projection.Rewrite(query, values);
    }
}
