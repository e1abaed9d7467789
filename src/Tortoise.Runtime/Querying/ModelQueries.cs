using System.ComponentModel;
using Tortoise.Expressions;

namespace Tortoise;

/// <summary>Query methods on the model itself: <c>Team.OrderBy(t =&gt; t.Name)</c> is <c>Team.All().OrderBy(t =&gt; t.Name)</c>.</summary>
public static partial class ModelQueries
{
    extension<TModel, TQuerySet, TFields>(IModel<TModel, TQuerySet, TFields>)
        where TModel : class, IModel<TModel, TQuerySet, TFields>
        where TQuerySet : QuerySet<TQuerySet, TModel, TFields>
        where TFields : class, IRowFields<TFields>
    {
        /// <summary>Returns a query for all objects.</summary>
        public static TQuerySet All() => TModel.All();

        /// <summary>Returns a query for the objects that satisfy a condition.</summary>
        public static TQuerySet Filter(Func<TFields, Q> predicate) => TModel.All().Filter(predicate);

        /// <summary>Returns a query for the objects that satisfy a condition that was built outside a lambda.</summary>
        public static TQuerySet Filter(Q condition) => TModel.All().Filter(condition);

        /// <summary>Returns a query for the objects that do not satisfy a condition.</summary>
        public static TQuerySet Exclude(Func<TFields, Q> predicate) => TModel.All().Exclude(predicate);

        /// <summary>
        /// Makes a filter of a database (<see cref="DatabaseOptions.Filters"/>): a condition that its statements add for rows of the model. The lambda is called whenever a statement is
        /// about to be sent, so its values are those of the moment.
        /// </summary>
        /// <param name="name">The name by which it is switched off; another one than those of other filters of the model.</param>
        /// <param name="condition">Which rows are visible.</param>
        /// <exception cref="ArgumentException">The name is empty.</exception>
        public static QueryFilter QueryFilter(string name, Func<TFields, Q> condition)
        {
            ArgumentNullException.ThrowIfNull(condition);
            return Tortoise.QueryFilter.Of(name, TModel.Metadata, condition);
        }

        /// <summary>Returns a query for all objects, with query filters switched off: see <see cref="QuerySet{TSelf, TModel, TFields}.IgnoreFilters"/>.</summary>
        /// <param name="names">Their names; none for all filters.</param>
        public static TQuerySet IgnoreFilters(params string[] names) => TModel.All().IgnoreFilters(names);

        /// <summary>Returns a query that runs a SELECT statement; interpolated values become parameters.</summary>
        public static RawQuery<TModel> Raw(SqlTemplate sql) => new(sql);

        /// <summary>Returns a query for all objects that runs on the given database instead of the current one.</summary>
        public static TQuerySet Using(Database database) => TModel.All().Using(database);

        /// <summary>
        /// Returns a query for the objects that a SELECT in raw SQL returns. The SQL becomes a table of the query, which can be filtered, ordered, joined,
        /// counted, updated and deleted. To read objects as the SQL returns them, in its order, use <c>Raw</c>.
        /// </summary>
        /// <param name="sql">The SELECT, without a semicolon at its end. It returns all columns of the model, and each row of the table at most once.</param>
        /// <exception cref="ArgumentNullException"><paramref name="sql"/> is null.</exception>
        public static TQuerySet FromSql(SqlTemplate sql) => TModel.All().Of(sql);

        /// <summary>Returns a query for the objects that satisfy a condition; the same as <c>Filter</c>.</summary>
        public static TQuerySet Where(Func<TFields, Q> predicate) => TModel.All().Where(predicate);

        /// <summary>Returns a query for all objects, ordered by one term.</summary>
        public static TQuerySet OrderBy(Func<TFields, OrderTerm> term) => TModel.All().OrderBy(term);

        /// <summary>Returns a query for all objects, ordered by several terms, the most significant first.</summary>
        public static TQuerySet OrderBy(Func<TFields, OrderTerm[]> terms) => TModel.All().OrderBy(terms);

        /// <summary>Returns a query for all objects, ordered by fields that are named by strings; a minus is descending.</summary>
        /// <exception cref="StringQueryException">There is no name, or one is unknown or a relation.</exception>
        public static TQuerySet OrderBy(params IEnumerable<string> names) => TModel.All().OrderBy(names);

        /// <summary>Returns a query for the objects that satisfy a condition that is named by a string: <c>FilterBy("tournament__name", "Cup")</c>.</summary>
        /// <exception cref="StringQueryException">There is no such name, it is not allowed, or the value is not one that it takes.</exception>
        public static TQuerySet FilterBy(string name, object? value, StringQueryOptions? options = null) => TModel.All().FilterBy(name, value, options);

        /// <summary>Returns a query for the objects that satisfy all of these conditions, such as those of a URL's query.</summary>
        /// <exception cref="StringQueryException">A name is unknown or not allowed, or a value is not one that it takes.</exception>
        public static TQuerySet FilterBy<TValue>(IEnumerable<KeyValuePair<string, TValue>> conditions, StringQueryOptions? options = null) =>
            TModel.All().FilterBy(conditions, options);

        /// <summary>Returns a query for the objects that do not satisfy a condition that is named by a string.</summary>
        /// <exception cref="StringQueryException">There is no such name, it is not allowed, or the value is not one that it takes.</exception>
        public static TQuerySet ExcludeBy(string name, object? value, StringQueryOptions? options = null) => TModel.All().ExcludeBy(name, value, options);

        /// <summary>Returns the values of fields that are named by strings, a dictionary for each row.</summary>
        /// <exception cref="StringQueryException">A name is unknown, a relation, or there twice.</exception>
        public static ValueTask<List<Dictionary<string, object?>>> ValuesAsync(params IEnumerable<string> names) => TModel.All().ValuesAsync(names);

        /// <summary>Returns a query for all objects, ordered by one term in descending order.</summary>
        public static TQuerySet OrderByDescending(Func<TFields, Expr> term) => TModel.All().OrderByDescending(term);

        /// <summary>Returns a query for at most this many objects, after those that <c>Offset</c> skips.</summary>
        public static TQuerySet Limit(int count) => TModel.All().Limit(count);

        /// <summary>Returns a query for the first objects; the same as <c>Limit</c>.</summary>
        public static TQuerySet Take(int count) => TModel.All().Take(count);

        /// <summary>Returns a query that skips the first objects; the same as <c>Offset</c>.</summary>
        public static TQuerySet Skip(int count) => TModel.All().Skip(count);

        /// <summary>Returns a query for all objects that loads a relation with one additional statement.</summary>
        public static TQuerySet Prefetch(Func<TFields, IRelationPath> path) => TModel.All().Prefetch(path);

        /// <summary>Returns a query for all objects that loads relations, each with one additional statement.</summary>
        public static TQuerySet Prefetch(Func<TFields, IRelationPath[]> paths) => TModel.All().Prefetch(paths);

        /// <summary>Returns a query for all objects that loads a to-one relation by a join, in the same statement.</summary>
        /// <exception cref="ArgumentException">It is not a relation.</exception>
        public static TQuerySet SelectRelated(Func<TFields, IRowFields> path) => TModel.All().SelectRelated(path);

        /// <summary>Returns a query for all objects that loads to-one relations by joins, in the same statement.</summary>
        /// <exception cref="ArgumentException">One of them is not a relation.</exception>
        public static TQuerySet SelectRelated(Func<TFields, IRowFields[]> paths) => TModel.All().SelectRelated(paths);

        /// <summary>Returns the only object that satisfies a condition.</summary>
        /// <exception cref="DoesNotExistException">No object satisfies the condition.</exception>
        /// <exception cref="MultipleObjectsReturnedException">Several objects satisfy the condition.</exception>
        public static ValueTask<TModel> GetAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
            TModel.All().GetAsync(predicate, cancellationToken);

        /// <summary>Returns the only object that satisfies a condition, or null if there is none.</summary>
        /// <exception cref="MultipleObjectsReturnedException">Several objects satisfy the condition.</exception>
        public static ValueTask<TModel?> GetOrDefaultAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
            TModel.All().GetOrDefaultAsync(predicate, cancellationToken);

        /// <summary>Returns all objects.</summary>
        public static ValueTask<List<TModel>> ToListAsync(CancellationToken cancellationToken = default) =>
            TModel.All().ToListAsync(cancellationToken);

        /// <summary>Returns the number of rows.</summary>
        public static ValueTask<long> CountAsync(CancellationToken cancellationToken = default) => TModel.All().CountAsync(cancellationToken);

        /// <summary>Returns the number of rows that satisfy a condition.</summary>
        public static ValueTask<long> CountAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
            TModel.All().CountAsync(predicate, cancellationToken);

        /// <summary>Returns whether any row satisfies a condition.</summary>
        public static ValueTask<bool> ExistsAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
            TModel.All().ExistsAsync(predicate, cancellationToken);

        /// <summary>Returns whether there is any row.</summary>
        public static ValueTask<bool> AnyAsync(CancellationToken cancellationToken = default) => TModel.All().AnyAsync(cancellationToken);

        /// <summary>Returns whether any row satisfies a condition; the same as <c>ExistsAsync</c>.</summary>
        public static ValueTask<bool> AnyAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
            TModel.All().AnyAsync(predicate, cancellationToken);

        /// <summary>Returns the first object in the model's default ordering, or by key if it has none.</summary>
        /// <exception cref="DoesNotExistException">There is no object.</exception>
        public static ValueTask<TModel> FirstAsync(CancellationToken cancellationToken = default) => TModel.All().FirstAsync(cancellationToken);

        /// <summary>Returns the first object that satisfies a condition, in the model's default ordering, or by key if it has none.</summary>
        /// <exception cref="DoesNotExistException">No object satisfies the condition.</exception>
        public static ValueTask<TModel> FirstAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
            TModel.All().FirstAsync(predicate, cancellationToken);

        /// <summary>Returns the first object in the model's default ordering, or by key if it has none; null if there is no object.</summary>
        public static ValueTask<TModel?> FirstOrDefaultAsync(CancellationToken cancellationToken = default) =>
            TModel.All().FirstOrDefaultAsync(cancellationToken);

        /// <summary>Returns the first object that satisfies a condition, in the model's default ordering, or by key if it has none; null if there is no such object.</summary>
        public static ValueTask<TModel?> FirstOrDefaultAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
            TModel.All().FirstOrDefaultAsync(predicate, cancellationToken);

        /// <summary>Returns the only object that satisfies a condition; the same as <c>GetAsync</c>.</summary>
        /// <exception cref="DoesNotExistException">No object satisfies the condition.</exception>
        /// <exception cref="MultipleObjectsReturnedException">Several objects satisfy the condition.</exception>
        public static ValueTask<TModel> SingleAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
            TModel.All().SingleAsync(predicate, cancellationToken);

        /// <summary>Returns the only object that satisfies a condition, or null if there is none; the same as <c>GetOrDefaultAsync</c>.</summary>
        /// <exception cref="MultipleObjectsReturnedException">Several objects satisfy the condition.</exception>
        public static ValueTask<TModel?> SingleOrDefaultAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
            TModel.All().SingleOrDefaultAsync(predicate, cancellationToken);

        /// <summary>Entity Framework's name for GetOrDefaultAsync with a key.</summary>
        [EditorBrowsable(EditorBrowsableState.Never)]
        [Obsolete("Write GetOrDefaultAsync(key), or GetAsync(key), which throws if there is no such row.", error: true)]
        public static ValueTask<TModel?> FindAsync(params object?[] keys) => throw new NotSupportedException();
    }
}
