using System.ComponentModel;
using Tortoise.Expressions;

namespace Tortoise;

/// <summary>Query methods on the model itself: <c>Team.OrderBy(t =&gt; t.Name)</c> is <c>Team.All().OrderBy(t =&gt; t.Name)</c>.</summary>
public static class ModelQueries
{
    extension<TModel, TQuerySet, TFields>(IModel<TModel, TQuerySet, TFields>)
        where TModel : class, IModel<TModel, TQuerySet, TFields>
        where TQuerySet : QuerySet<TQuerySet, TModel, TFields>
        where TFields : struct, IRowFields<TFields>
    {
        /// <summary>All rows, in this database instead of the current one.</summary>
        public static TQuerySet Using(Database database) => TModel.All().Using(database);

        /// <summary>
        /// The rows that a SELECT in raw SQL returns, as a query that can be filtered, ordered, joined, counted and written: the SQL becomes a table of
        /// it. To read objects as the SQL returns them, in its order, use <c>Raw</c>.
        /// </summary>
        /// <param name="sql">A query, without a semicolon at its end. It returns all columns of the model, and each row of the table once at most.</param>
        /// <exception cref="ArgumentNullException">There is no SQL.</exception>
        public static TQuerySet FromSql(SqlTemplate sql) => TModel.All().Of(sql);

        /// <summary>LINQ's name for Filter: the rows for which the condition holds.</summary>
        public static TQuerySet Where(Func<TFields, Q> predicate) => TModel.All().Where(predicate);

        /// <summary>All rows, ordered by one term.</summary>
        public static TQuerySet OrderBy(Func<TFields, OrderTerm> term) => TModel.All().OrderBy(term);

        /// <summary>All rows, ordered by several terms, the most significant first.</summary>
        public static TQuerySet OrderBy(Func<TFields, OrderTerm[]> terms) => TModel.All().OrderBy(terms);

        /// <summary>All rows, ordered by one term, descending.</summary>
        public static TQuerySet OrderByDescending(Func<TFields, Expr> term) => TModel.All().OrderByDescending(term);

        /// <summary>At most this many rows, after those that an <c>Offset</c> skips.</summary>
        public static TQuerySet Limit(int count) => TModel.All().Limit(count);

        /// <summary>LINQ's name for Limit: at most this many rows.</summary>
        public static TQuerySet Take(int count) => TModel.All().Take(count);

        /// <summary>LINQ's name for Offset: skips the first rows.</summary>
        public static TQuerySet Skip(int count) => TModel.All().Skip(count);

        /// <summary>All rows; loads a relation of all objects with one additional statement.</summary>
        public static TQuerySet Prefetch(Func<TFields, IRelationPath> path) => TModel.All().Prefetch(path);

        /// <summary>All rows; loads relations of all objects, each with one additional statement.</summary>
        public static TQuerySet Prefetch(Func<TFields, IRelationPath[]> paths) => TModel.All().Prefetch(paths);

        /// <summary>All rows; loads a to-one relation by a join, in the same statement.</summary>
        /// <exception cref="ArgumentException">It is not a relation.</exception>
        public static TQuerySet SelectRelated(Func<TFields, IRowFields> path) => TModel.All().SelectRelated(path);

        /// <summary>All rows; loads to-one relations by joins, in the same statement.</summary>
        /// <exception cref="ArgumentException">One of them is not a relation.</exception>
        public static TQuerySet SelectRelated(Func<TFields, IRowFields[]> paths) => TModel.All().SelectRelated(paths);

        /// <summary>All objects.</summary>
        public static ValueTask<List<TModel>> ToListAsync(CancellationToken cancellationToken = default) =>
            TModel.All().ToListAsync(cancellationToken);

        /// <summary>The number of rows.</summary>
        public static ValueTask<long> CountAsync(CancellationToken cancellationToken = default) => TModel.All().CountAsync(cancellationToken);

        /// <summary>The number of rows for which the condition holds.</summary>
        public static ValueTask<long> CountAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
            TModel.All().CountAsync(predicate, cancellationToken);

        /// <summary>Whether there is any row for which the condition holds.</summary>
        public static ValueTask<bool> ExistsAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
            TModel.All().ExistsAsync(predicate, cancellationToken);

        /// <summary>Whether there is any row.</summary>
        public static ValueTask<bool> AnyAsync(CancellationToken cancellationToken = default) => TModel.All().AnyAsync(cancellationToken);

        /// <summary>LINQ's name for ExistsAsync: whether there is any row for which the condition holds.</summary>
        public static ValueTask<bool> AnyAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
            TModel.All().AnyAsync(predicate, cancellationToken);

        /// <summary>The first object in the model's default ordering; by key if it has none.</summary>
        /// <exception cref="DoesNotExistException">There is none.</exception>
        public static ValueTask<TModel> FirstAsync(CancellationToken cancellationToken = default) => TModel.All().FirstAsync(cancellationToken);

        /// <summary>The first object for which the condition holds, in the model's default ordering; by key if it has none.</summary>
        /// <exception cref="DoesNotExistException">There is none.</exception>
        public static ValueTask<TModel> FirstAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
            TModel.All().FirstAsync(predicate, cancellationToken);

        /// <summary>The first object in the model's default ordering, by key if it has none; null if there is none.</summary>
        public static ValueTask<TModel?> FirstOrDefaultAsync(CancellationToken cancellationToken = default) =>
            TModel.All().FirstOrDefaultAsync(cancellationToken);

        /// <summary>The first object for which the condition holds, in the model's default ordering, by key if it has none; null if there is none.</summary>
        public static ValueTask<TModel?> FirstOrDefaultAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
            TModel.All().FirstOrDefaultAsync(predicate, cancellationToken);

        /// <summary>LINQ's name for GetAsync: the only object for which the condition holds.</summary>
        /// <exception cref="DoesNotExistException">There is none.</exception>
        /// <exception cref="MultipleObjectsReturnedException">There are several.</exception>
        public static ValueTask<TModel> SingleAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
            TModel.All().SingleAsync(predicate, cancellationToken);

        /// <summary>LINQ's name for GetOrDefaultAsync: the only object for which the condition holds; null if there is none.</summary>
        /// <exception cref="MultipleObjectsReturnedException">There are several.</exception>
        public static ValueTask<TModel?> SingleOrDefaultAsync(Func<TFields, Q> predicate, CancellationToken cancellationToken = default) =>
            TModel.All().SingleOrDefaultAsync(predicate, cancellationToken);

        /// <summary>Entity Framework's name for GetOrDefaultAsync with a key.</summary>
        [EditorBrowsable(EditorBrowsableState.Never)]
        [Obsolete("Write GetOrDefaultAsync(key), or GetAsync(key), which throws where there is no such row.", error: true)]
        public static ValueTask<TModel?> FindAsync(params object?[] keys) => throw new NotSupportedException();
    }
}
