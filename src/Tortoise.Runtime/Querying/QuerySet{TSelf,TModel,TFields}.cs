using System.Runtime.CompilerServices;
using Tortoise.Expressions;
using Tortoise.Querying;
using Tortoise.Relations;

namespace Tortoise;

/// <summary>
/// Base class of query sets: filters, ordering and slicing over the model's typed fields. Every call returns a new query.
/// </summary>
/// <typeparam name="TSelf">The query set of the model.</typeparam>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TFields">The model's fields.</typeparam>
public abstract partial class QuerySet<TSelf, TModel, TFields> : QuerySet<TModel>, IRows<TModel, TFields>
    where TSelf : QuerySet<TSelf, TModel, TFields>
    where TModel : class, IModel<TModel>
    where TFields : class, IRowFields<TFields>
{
    /// <summary>Creates the query set of a query tree.</summary>
    protected QuerySet(SelectQuery query)
        : base(query)
    {
    }

    /// <summary>Runs the query on the given database instead of the current one.</summary>
    public TSelf Using(Database database)
    {
        ArgumentNullException.ThrowIfNull(database);
        var copy = Derive(Query);
        copy.Database = database;
        return copy;
    }

    /// <summary>Runs the query in the given transaction, which need not be the current one. The objects belong to the transaction's database.</summary>
    public TSelf Using(Transaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        return Using(transaction.View);
    }

    /// <summary>Returns only objects that satisfy a condition. Several filters are combined with AND.</summary>
    public TSelf Filter(Func<TFields, Q> predicate) =>
        Refine(predicate, static (query, condition, row) => query.WithWhere(condition, row));

    /// <inheritdoc cref="QuerySet{TModel}.Filter(Q)"/>
    public new TSelf Filter(Q condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return Derive(Sliced.WithWhere(condition));
    }

    /// <summary>Returns only objects that do not satisfy a condition: exactly those that <c>Filter</c> leaves out.</summary>
    public TSelf Exclude(Func<TFields, Q> predicate) =>
        Refine(predicate, static (query, condition, row) => query.WithWhere(!condition, row));

    /// <summary>Orders by one term; replaces an earlier ordering.</summary>
    public TSelf OrderBy(Func<TFields, OrderTerm> term) => Refine(term, static (query, term, row) => query.WithOrder([term], row));

    /// <summary>Orders by several terms, the most significant first; replaces an earlier ordering.</summary>
    public TSelf OrderBy(Func<TFields, OrderTerm[]> terms) => Refine(terms, static (query, terms, row) => query.WithOrder(terms, row));

    /// <summary>Reverses the ordering; a query without one is ordered by descending key.</summary>
    public TSelf Reverse() => Derive(Query.IsSliced ? Slices.PushDown(Query).WithReverse() : Query.WithReverse());

    /// <summary>Returns at most this many objects, after those that <c>Offset</c> skips.</summary>
    /// <remarks>
    /// Limit and offset are two settings of one query: <c>Limit(5).Offset(2)</c> and <c>Offset(2).Limit(5)</c> both return rows 3 to 7, and a
    /// second call replaces the first. Everything else that follows applies to these rows: <c>Limit(5).Filter(…)</c> filters the five.
    /// </remarks>
    /// <param name="count">0 or more.</param>
    public new TSelf Limit(int count) => Derive(Query.WithLimit(Slices.Limit(count)));

    /// <summary>Skips this many objects before <c>Limit</c> applies, whichever is called first.</summary>
    /// <param name="count">0 or more.</param>
    public new TSelf Offset(int count) => Derive(Query.WithOffset(Slices.Offset(count)));

    /// <summary>
    /// Returns each row once. If <c>Each</c> repeats rows, an ordering must be by fields of the model itself: with any other, running the query
    /// throws an <see cref="InvalidOperationException"/>, because not every database supports it.
    /// </summary>
    public TSelf Distinct() => Derive(Slices.PushDown(Query).WithDistinct());

    /// <summary>Loads a to-one relation by a join, in the same statement: <c>e =&gt; e.Tournament.Organizer</c>. All relations on the path are loaded too.</summary>
    /// <exception cref="ArgumentException">It is not a relation.</exception>
    public TSelf SelectRelated(Func<TFields, IRowFields> path) => Derive(Query.WithRelated([Evaluate(path, out var row)], row));

    /// <summary>Loads to-one relations by joins, in the same statement.</summary>
    /// <exception cref="ArgumentException">One of them is not a relation.</exception>
    public TSelf SelectRelated(Func<TFields, IRowFields[]> paths) => Derive(Query.WithRelated(Evaluate(paths, out var row), row));

    /// <summary>
    /// Loads these fields only, and the key: <c>t =&gt; [t.Name, t.Tournament.Name]</c>. Reading another one throws; for that, the properties that
    /// are left out must be <c>partial</c>. Saving such an object requires naming the fields.
    /// </summary>
    /// <exception cref="ArgumentException">A property that is left out is not partial, or no field is named.</exception>
    public TSelf Only(Func<TFields, FieldList> fields) => Derive(Query.WithOnly(Evaluate(fields, out var row), row));

    /// <summary>
    /// Loads a relation of all objects with one additional statement: <c>t =&gt; t.Events.Filter(e =&gt; e.Kind == EventKind.Final).Limit(3)</c>. A limit
    /// applies per parent.
    /// </summary>
    public TSelf Prefetch(Func<TFields, IRelationPath> path) => WithLoads([Evaluate(path, out _).ToLoad()]);

    /// <summary>Loads relations of all objects, each with one additional statement.</summary>
    public TSelf Prefetch(Func<TFields, IRelationPath[]> paths) => WithLoads(Evaluate(paths, out _).Select(path => path.ToLoad()));

    /// <summary>Passes a relation's objects to a callback: <c>(cup, finals) =&gt; cup.Finals = finals</c>. The relation itself is not changed.</summary>
    public TSelf Prefetch<TRelated>(Func<TFields, IRelationPath<TRelated>> path, Action<TModel, List<TRelated>> into)
        where TRelated : class, IModel<TRelated>
    {
        ArgumentNullException.ThrowIfNull(into);
        return WithLoads([Evaluate(path, out _).ToLoad().WithInto((model, rows) => into((TModel)model, CompilerServices.ModelRegistry.ListOf<TRelated>(rows)))]);
    }

    /// <summary>Returns the only object that satisfies a condition.</summary>
    /// <exception cref="DoesNotExistException">No object satisfies the condition.</exception>
    /// <exception cref="MultipleObjectsReturnedException">Several objects satisfy the condition.</exception>
    public ValueTask<TModel> GetAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default)
    {
        var rows = Sliced;
        var row = rows.NewRow();
        return GetAsync(predicate.Of(TFields.At(row)), rows, row, cancellationToken);
    }

    /// <summary>Returns the only object that satisfies a condition, or null if there is none.</summary>
    /// <exception cref="MultipleObjectsReturnedException">Several objects satisfy the condition.</exception>
    public ValueTask<TModel?> GetOrDefaultAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default)
    {
        var rows = Sliced;
        var row = rows.NewRow();
        return GetOrDefaultAsync(predicate.Of(TFields.At(row)), rows, row, cancellationToken);
    }

    /// <summary>Sets one column in all rows of the query; with a limit, in exactly those. Returns the number of affected rows.</summary>
    /// <exception cref="ArgumentException">The column is the key, or there is no assignment.</exception>
    public ValueTask<int> UpdateAsync(Func<TFields, Assignment> assignment, CancellationToken cancellationToken = default) =>
        UpdateAsync([Evaluate(assignment, out var row)], row, cancellationToken);

    /// <summary>
    /// Sets columns in all rows of the query; with a limit, in exactly those. Returns the number of affected rows. A version that is counted
    /// (<see cref="VersionAttribute"/>) is counted in each row, unless it is set here.
    /// </summary>
    /// <exception cref="ArgumentException">A column is the key, a version that the database assigns, or is set twice, or there is no assignment.</exception>
    public ValueTask<int> UpdateAsync(Func<TFields, Assignment[]> assignments, CancellationToken cancellationToken = default) =>
        UpdateAsync(Evaluate(assignments, out var row), row, cancellationToken);

    /// <summary>
    /// Groups the rows by a key, or a tuple of keys: <c>Team.All().GroupBy(t =&gt; (t.City, t.Rank))</c>. Select keys and aggregates of the groups next.
    /// </summary>
    /// <exception cref="ArgumentException">The key is no value of a row.</exception>
    public Groups<TFields, TKey> GroupBy<TKey>(Func<TFields, TKey> key) => new(Database, GroupableRows, key);

    /// <inheritdoc cref="GroupBy{TKey}(Func{TFields, TKey})"/>
    public Groups<TFields, Expr[]> GroupBy(Func<TFields, Expr[]> key) => new(Database, GroupableRows, key);

    /// <summary>Groups what a lambda makes of the rows: <c>group … by …</c> in a C# query expression.</summary>
    /// <param name="key">The key.</param>
    /// <param name="element">What is aggregated.</param>
    /// <exception cref="ArgumentException">The key is no value of a row.</exception>
    public Groups<TElement, TKey> GroupBy<TKey, TElement>(Func<TFields, TKey> key, Func<TFields, TElement> element) =>
        GroupedElements.Of(Database, GroupableRows, key, element);

    /// <summary>Creates the query set of another query tree.</summary>
    protected abstract TSelf With(SelectQuery query);

    /// <summary>The rows that raw SQL returns instead of those of the table.</summary>
    internal TSelf Of(SqlTemplate sql)
    {
        ArgumentNullException.ThrowIfNull(sql);
        return Derive(SelectQuery.Of(Query.Model, sql.ToStatement(isWrite: false)));
    }

    private Composition<TFields> GroupableRows
    {
        get
        {
            var rows = Rows;
            return (Query.IsDistinct ? rows.Nested : rows with { Query = Slices.PushDown(rows.Query) }).Renamed;
        }
    }

    /// <summary>The rows under a new name, as what a lambda receives.</summary>
    internal Composition<TFields> Rows
    {
        get
        {
            var row = Query.NewRow();
            return new(Query.WithRow(row), new RowShape<TFields>(row, []));
        }
    }

    /// <summary>The rows to add values to, with what is joined to them.</summary>
    internal Composition<TFields> WholeRows
    {
        get
        {
            var row = Query.NewRow();
            return new(Query.WithRow(row), new RowShape<TFields>(row, Query.Related, isPartial: Query.Parts.Count > 0));
        }
    }

#pragma warning disable CA1033 // it is for joins
    Composition<TFields> IRows<TFields>.Rows => WholeRows;

    Database? IRows<TModel, TFields>.Database => Database;

    Part<TModel> IRows<TModel, TFields>.PartAt(int offset, bool isOptional) => PartAt(offset, isOptional);
#pragma warning restore CA1033

    /// <summary>Reads an object from a row.</summary>
    /// <param name="offset">Its first column.</param>
    /// <param name="isOptional">True if there may be no such row.</param>
    internal Part<TModel> PartAt(int offset, bool isOptional = false) => Part<TModel>.Of(ModelPart<TModel>.Of(Query, offset, Loads, isOptional));

    /// <summary>Evaluates a lambda over the rows of a query.</summary>
    /// <param name="lambda">The lambda.</param>
    /// <param name="row">The row that it receives: a new name, which the query must have for the result to refer to it.</param>
    /// <param name="name">The parameter that the user gave it as.</param>
    private T Evaluate<T>(Func<TFields, T> lambda, out TableSource row, [CallerArgumentExpression(nameof(lambda))] string name = "")
    {
        row = Query.NewRow();
        return lambda.Of(TFields.At(row), name);
    }

    /// <summary>Evaluates a lambda over the rows to refine: those of the query, or of its slice.</summary>
    private TSelf Refine<T>(
        Func<TFields, T> lambda, Func<SelectQuery, T, TableSource, SelectQuery> refine, [CallerArgumentExpression(nameof(lambda))] string name = "")
    {
        var rows = Sliced;
        var row = rows.NewRow();
        return Derive(refine(rows, lambda.Of(TFields.At(row), name), row));
    }

    private TSelf WithLoads(IEnumerable<RelationLoad> loads)
    {
        var copy = Derive(Query);
        copy.Loads = [.. Loads, .. loads];
        return copy;
    }

    private protected override QuerySet<TModel> WithQuery(SelectQuery query) => Derive(query);

    private TSelf Derive(SelectQuery query)
    {
        var copy = With(query);
        copy.Database = Database;
        copy.Loads = Loads;
        return copy;
    }

    private ValueTask<int> UpdateAsync(Assignment[] assignments, TableSource row, CancellationToken cancellationToken)
    {
        assignments = JsonAssignments.Merge(Assignment.Each(assignments));
        Failures.ThrowIfInvalid(Query.Model, assignments);
        return WrittenRows.UpdateAsync<TModel>(Database, Query.WithRow(row), assignments, cancellationToken);
    }
}
