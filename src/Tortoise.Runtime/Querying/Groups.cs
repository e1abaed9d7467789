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
    private readonly IReadOnlyList<IReadOnlyList<int>>? _sets;

    internal Groups(Database? database, Composition<TRow> rows, Func<TRow, TKey> key)
        : this(database, rows, (key ?? throw new ArgumentNullException(nameof(key)))(rows.Row))
    {
    }

    internal Groups(Database? database, Composition<TRow> rows, TKey key)
        : this(database, rows with { Query = rows.Query.WithOrder([]) }, key, GroupKeys.Of(key))
    {
    }

    private Groups(Database? database, Composition<TRow> rows, TKey key, IReadOnlyList<Expr> keys, IReadOnlyList<IReadOnlyList<int>>? sets = null) =>
        (Database, Composition, _key, _keys, _sets) = (database, rows, key, keys, sets);

    private Database? Database { get; }

    private Composition<TRow> Composition { get; }

    /// <summary>Returns only groups that satisfy a condition on keys and aggregates.</summary>
    /// <exception cref="ArgumentException">When values are selected: one in the condition is neither a key nor an aggregate.</exception>
    public Groups<TRow, TKey> Having(Func<TRow, Q> predicate) =>
        With(Composition.Query.WithHaving(predicate.Of(Composition.Row)));

    /// <summary>Returns only groups that satisfy a condition: <c>where</c> after <c>group … by … into g</c>.</summary>
    /// <exception cref="ArgumentException">When values are selected: one in the condition is neither a key nor an aggregate.</exception>
    public Groups<TRow, TKey> Where(Func<Group<TRow, TKey>, Q> predicate) =>
        With(Composition.Query.WithHaving(predicate.Of(Group)));

    /// <summary>Orders the groups by a key or an aggregate; replaces an earlier ordering.</summary>
    [OverloadResolutionPriority(1)]
    public Groups<TRow, TKey> OrderBy(Func<TRow, OrderTerm> term) =>
        With(Composition.Query.WithOrder([term.Of(Composition.Row)]));

    /// <summary>Orders the groups by several keys or aggregates, the most significant first; replaces an earlier ordering.</summary>
    [OverloadResolutionPriority(1)]
    public Groups<TRow, TKey> OrderBy(Func<TRow, OrderTerm[]> terms) =>
        With(Composition.Query.WithOrder(terms.Of(Composition.Row)));

    /// <summary>Orders the groups: <c>orderby</c> after <c>group … by … into g</c>.</summary>
    public Groups<TRow, TKey> OrderBy(Func<Group<TRow, TKey>, OrderTerm> term) =>
        With(Composition.Query.WithOrder([term.Of(Group)]));

    /// <summary>Orders the groups: <c>orderby … descending</c> after <c>group … by … into g</c>.</summary>
    public Groups<TRow, TKey> OrderByDescending(Func<Group<TRow, TKey>, Expr> term) =>
        With(Composition.Query.WithOrder([term.Of(Group).Desc()]));

    /// <summary>Orders groups that are equal in the preceding terms: a further term of <c>orderby</c>.</summary>
    /// <exception cref="InvalidOperationException">There is no ordering.</exception>
    public Groups<TRow, TKey> ThenBy(Func<Group<TRow, TKey>, OrderTerm> term) =>
        With(Composition.Query.WithLastOrder(term.Of(Group)));

    /// <summary>Orders groups that are equal in the preceding terms: a further term of <c>orderby</c>.</summary>
    /// <exception cref="InvalidOperationException">There is no ordering.</exception>
    public Groups<TRow, TKey> ThenByDescending(Func<Group<TRow, TKey>, Expr> term) =>
        With(Composition.Query.WithLastOrder(term.Of(Group).Desc()));

    /// <summary>
    /// Adds totals: groups by all keys but the last, by all but the last two, and so on, and all rows as one group. A key that a group is not grouped by is NULL, so select it with
    /// <c>.OrNull()</c>; <see cref="Sql.IsTotal"/> tells it from a key that is NULL.
    /// </summary>
    /// <exception cref="UnsupportedByDialectException">When it runs, on MySQL and MariaDB.</exception>
    public Groups<TRow, TKey> Rollup() => With([.. Enumerable.Range(0, _keys.Count + 1).Select(count => (IReadOnlyList<int>)[.. Enumerable.Range(0, _keys.Count - count)])]);

    /// <summary>Adds totals: groups by every choice of the keys, and all rows as one group. A key that a group is not grouped by is NULL, as after <see cref="Rollup"/>.</summary>
    /// <exception cref="UnsupportedByDialectException">When it runs, on MySQL and MariaDB.</exception>
    /// <exception cref="InvalidOperationException">There are more than 8 keys: that are more than 256 groupings.</exception>
    public Groups<TRow, TKey> Cube()
    {
        const int MostKeys = 8;
        return _keys.Count > MostKeys
            ? throw new InvalidOperationException($"A cube has at most {MostKeys} keys, which are 256 groupings: choose the groupings with GroupingSets.")
            : With([.. Enumerable.Range(0, 1 << _keys.Count).Select(left => (IReadOnlyList<int>)[.. Enumerable.Range(0, _keys.Count).Where(key => (left & (1 << key)) == 0)])]);
    }

    /// <summary>
    /// Groups the rows several times, each time by some of the keys: <c>.GroupingSets(t =&gt; [[t.City, t.Rank], [t.City], []])</c>. A key that a group is not grouped by is NULL, as after
    /// <see cref="Rollup"/>.
    /// </summary>
    /// <param name="sets">The groupings, each with its keys; none for all rows as one group.</param>
    /// <exception cref="UnsupportedByDialectException">When it runs, on MySQL and MariaDB.</exception>
    /// <exception cref="ArgumentException">There is no grouping, or a value is not one of the keys.</exception>
    public Groups<TRow, TKey> GroupingSets(Func<TRow, Expr[][]> sets)
    {
        var chosen = sets.Of(Composition.Row);
        return chosen.Length == 0
            ? throw new ArgumentException("Name at least one grouping.", nameof(sets))
            : With([.. chosen.Select(set => (IReadOnlyList<int>)[.. set.Select(IndexOf)])]);
    }

    /// <summary>Returns the number of groups.</summary>
    public ValueTask<long> CountAsync(CancellationToken cancellationToken = default)
    {
        var groups = GroupedQuery.Of(Composition.Query, _keys, _keys, _sets, out _);
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

    /// <summary>What a lambda says of a group, said of what its rows are.</summary>
    private Func<TRow, T> OfRow<T>(Func<Group<TRow, TKey>, T> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return row => selector(new(_key, row));
    }

    private Groups<TRow, TKey> With(SelectQuery query) => new(Database, Composition with { Query = query }, _key, _keys, _sets);

    private Groups<TRow, TKey> With(IReadOnlyList<IReadOnlyList<int>> sets) => new(Database, Composition, _key, _keys, sets);

    private int IndexOf(Expr key)
    {
        for (var i = 0; i < _keys.Count; i++)
        {
            if (Sameness.AreSame(_keys[i], key, Composition.Query))
            {
                return i;
            }
        }

        throw new ArgumentException($"{key.DebugText} is not one of the keys of GroupBy.", nameof(key));
    }

    /// <summary>A projection of the groups, which selects keys and aggregates only.</summary>
    private TProjection Checked<TProjection, T, TSelected>(ComposedProjection<TProjection, T, TSelected> projection)
        where TProjection : ComposedProjection<TProjection, T, TSelected>
    {
        var query = GroupedQuery.Of(projection.Query, _keys, projection.Query.Columns!, _sets, out var values);
        return projection.Rewrite(query, values);
    }
}
