using System.Runtime.CompilerServices;
using Tortoise.Expressions;
using Tortoise.Persistence;
using Tortoise.Relations;

namespace Tortoise;

/// <summary>What writes objects of a model: <c>team.SaveAsync()</c>, <c>Team.CreateAsync(…)</c>. In the class of the model itself, write <c>this.SaveAsync()</c>.</summary>
public static class ModelWrites
{
    extension<TModel, TQuerySet, TFields>(IModel<TModel, TQuerySet, TFields>)
        where TModel : class, IModel<TModel, TQuerySet, TFields>
        where TQuerySet : QuerySet<TQuerySet, TModel, TFields>
        where TFields : class, IRowFields<TFields>
    {
        /// <summary>Inserts an object and returns it.</summary>
        public static async ValueTask<TModel> CreateAsync(TModel model, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(model);
            await GraphWriter.InsertAsync(Database.For(TModel.Metadata, isRead: false), model, cancellationToken).ConfigureAwait(false);
            return model;
        }

        /// <summary>Returns the only object that satisfies a condition, or inserts a new one if there is none.</summary>
        /// <exception cref="MultipleObjectsReturnedException">Several objects satisfy the condition.</exception>
        public static ValueTask<(TModel Model, bool Created)> GetOrCreateAsync(
            Func<TFields, Q> predicate, Func<TModel> create, CancellationToken cancellationToken = default) =>
            Upsert<TModel>.GetOrCreateAsync(TModel.All().Filter(predicate), create, cancellationToken);

        /// <summary>
        /// Changes and saves the only object that satisfies a condition, or inserts a new one if there is none. Outside of a transaction it is done again
        /// after a conflict or a deadlock, so the delegates may run more than once.
        /// </summary>
        /// <exception cref="MultipleObjectsReturnedException">Several objects satisfy the condition.</exception>
        public static ValueTask<(TModel Model, bool Created)> UpdateOrCreateAsync(
            Func<TFields, Q> predicate, Action<TModel> update, Func<TModel> create, CancellationToken cancellationToken = default) =>
            Upsert<TModel>.UpdateOrCreateAsync(TModel.All().Filter(predicate), update, create, cancellationToken);

        /// <summary>
        /// Inserts objects with few statements. With <paramref name="onConflict"/> or <paramref name="ignoreConflicts"/>, existing rows are updated or kept.
        /// Returns the number of rows that were written.
        /// </summary>
        /// <param name="models">The objects.</param>
        /// <param name="onConflict">The fields by which a row exists already; null if none may exist.</param>
        /// <param name="update">The fields that an existing row is updated by; null for all but those of <paramref name="onConflict"/>.</param>
        /// <param name="ignoreConflicts">True to leave out objects whose row exists.</param>
        /// <param name="batchSize">The greatest number of objects per statement; 0 for as many as the database takes.</param>
        /// <param name="cancellationToken">Cancels the statements.</param>
        public static ValueTask<int> BulkCreateAsync(
            IEnumerable<TModel> models,
            Func<TFields, FieldList>? onConflict = null,
            Func<TFields, FieldList>? update = null,
            bool ignoreConflicts = false,
            int batchSize = 0,
            CancellationToken cancellationToken = default) =>
            GraphWriter.InsertAsync(
                Database.For(TModel.Metadata, isRead: false),
                models,
                BulkWriter<TModel>.Rule(Named<TModel, TFields>(onConflict), Named<TModel, TFields>(update), ignoreConflicts),
                batchSize,
                cancellationToken);

        /// <summary>
        /// Inserts objects, or computes new values in the rows that exist: <c>onConflict: t =&gt; t.Name, update: (old, given) =&gt; old.Points.Set(old.Points + given.Points)</c>.
        /// The objects have the values of their rows after it. Returns the number of rows that were written.
        /// </summary>
        /// <param name="models">The objects.</param>
        /// <param name="onConflict">The fields by which a row exists already.</param>
        /// <param name="update">Sets columns of the existing row, the first parameter; the second one is the row of the object.</param>
        /// <param name="where">Which of the existing rows are updated; null for all. The object of another one is not saved. MySQL and MariaDB have none.</param>
        /// <param name="batchSize">The greatest number of objects per statement; 0 for as many as the database takes.</param>
        /// <param name="cancellationToken">Cancels the statements.</param>
        /// <exception cref="ArgumentException">A column is the key or set twice, or a value is of other rows.</exception>
        /// <exception cref="UnsupportedByDialectException">There is a condition, and the database has none.</exception>
        public static ValueTask<int> BulkCreateAsync(
            IEnumerable<TModel> models,
            Func<TFields, FieldList> onConflict,
            Func<TFields, TFields, AssignmentList> update,
            Func<TFields, TFields, Q>? where = null,
            int batchSize = 0,
            CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(onConflict);
            ArgumentNullException.ThrowIfNull(update);
            return GraphWriter.InsertAsync(
                Database.For(TModel.Metadata, isRead: false),
                models,
                BulkWriter<TModel>.Rule(Named<TModel, TFields>(onConflict)!, ComputedRows.OfUpsert(TModel.Metadata, update, where)),
                batchSize,
                cancellationToken);
        }

        /// <summary>
        /// Inserts a row for each row of a query, in one statement and without reading them:
        /// <c>Archive.InsertFromAsync(Team.Filter(t =&gt; !t.Active), (a, t) =&gt; [a.Name.Set(t.Name), a.Year.Set(2024)])</c>. Columns that are not set get the
        /// default of the database. Returns the number of inserted rows.
        /// </summary>
        /// <param name="source">The rows.</param>
        /// <param name="assignments">Sets columns of the new row, the first parameter, to values of a row of the query, the second one.</param>
        /// <param name="cancellationToken">Cancels the statement.</param>
        /// <exception cref="ArgumentException">A column is of another model or set twice, or one that cannot be NULL and has no default is not set.</exception>
        public static ValueTask<int> InsertFromAsync<T, TRow>(
            IRows<T, TRow> source, Func<TFields, TRow, AssignmentList> assignments, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(source);
            ArgumentNullException.ThrowIfNull(assignments);
            return InsertFromQuery.RunAsync(TModel.Metadata, source, assignments, cancellationToken);
        }

        /// <summary>Updates the given fields of objects with few statements. Returns the number of rows that were found.</summary>
        /// <exception cref="ConcurrencyException">The model has a version, and a row was modified or deleted since its object was read. Nothing was written.</exception>
        public static ValueTask<int> BulkUpdateAsync(
            IEnumerable<TModel> models, Func<TFields, FieldList> fields, int batchSize = 0, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(models);
            ArgumentNullException.ThrowIfNull(fields);
            var all = models as IReadOnlyCollection<TModel> ?? [.. models];
            return BulkWriter<TModel>.UpdateAsync(ObjectDatabase.OfAll(all), all, Named<TModel, TFields>(fields)!, batchSize, cancellationToken);
        }
    }

    extension<TModel, TQuerySet, TFields>(IModel<TModel, TQuerySet, TFields> model)
        where TModel : class, IModel<TModel, TQuerySet, TFields>
        where TQuerySet : QuerySet<TQuerySet, TModel, TFields>
        where TFields : class, IRowFields<TFields>
    {
        /// <summary>Inserts the object if it is new; otherwise updates its row.</summary>
        /// <exception cref="ConcurrencyException">The model has a version, and the row was modified or deleted since the object was read. Nothing was written.</exception>
        public ValueTask SaveAsync(CancellationToken cancellationToken) => Save((TModel)model, null, SaveMode.Auto, cancellationToken);

        /// <summary>Inserts the object if it is new; otherwise updates its row, or only the given fields.</summary>
        /// <exception cref="InvalidOperationException">Fields are given, and the object is not saved.</exception>
        /// <exception cref="ConcurrencyException">The model has a version, and the row was modified or deleted since the object was read. Nothing was written.</exception>
        public ValueTask SaveAsync(
            Func<TFields, FieldList>? fields = null, SaveMode mode = SaveMode.Auto, CancellationToken cancellationToken = default) =>
            Save((TModel)model, Named<TModel, TFields>(fields), mode, cancellationToken);

        /// <summary>
        /// Sets columns of the object's row to values that the database computes from it, whatever others have made of it since the object was read, and reads them:
        /// <c>team.SaveAsync(t =&gt; t.Points.Set(t.Points + 1))</c>. Nothing else of the object is written.
        /// </summary>
        /// <exception cref="InvalidOperationException">The object is not saved.</exception>
        /// <exception cref="ArgumentException">A column is the key, the version or set twice, or a value is of other rows.</exception>
        /// <exception cref="ConcurrencyException">The model has a version, and the row was modified or deleted since the object was read. Nothing was written.</exception>
        /// <exception cref="DoesNotExistException">The row does not exist any more.</exception>
        [OverloadResolutionPriority(-1)]
        public ValueTask SaveAsync(Func<TFields, AssignmentList> assignments, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(assignments);
            return Writer<TModel>.ComputeAsync(
                ObjectDatabase.Of((TModel)model), (TModel)model, ComputedRows.OfUpdate(TModel.Metadata, assignments), cancellationToken);
        }

        /// <summary>
        /// Returns what is wrong with the object: what its columns cannot hold, what its attributes forbid, and what its own rules say, without those that wait
        /// (<c>ValidateAsync</c>). It is empty for a valid object. A save checks the same by itself.
        /// </summary>
        public IReadOnlyList<ValidationFailure> Validate()
        {
            var failures = new ValidationFailures();
            TModel.Validate((TModel)model, ObjectRules<TModel>.FieldsOf((TModel)model), failures);
            return failures.All;
        }

        /// <summary>Returns what is wrong with the object, also by those of its own rules that ask the database. It is empty for a valid object.</summary>
        public async ValueTask<IReadOnlyList<ValidationFailure>> ValidateAsync(CancellationToken cancellationToken = default)
        {
            var failures = new ValidationFailures();
            var (self, database) = ((TModel)model, ObjectDatabase.Of((TModel)model));
            await ObjectRules<TModel>.CheckAsync(database, self, ObjectRules<TModel>.FieldsOf(self), failures, cancellationToken).ConfigureAwait(false);
            return failures.All;
        }

        /// <summary>Deletes the row of the object.</summary>
        /// <exception cref="ConcurrencyException">The model has a version, and the row was modified or deleted since the object was read. Nothing was written.</exception>
        public ValueTask DeleteAsync(CancellationToken cancellationToken = default) =>
            Writer<TModel>.DeleteAsync(ObjectDatabase.Of((TModel)model), (TModel)model, cancellationToken);

        /// <summary>Reloads the object from the database.</summary>
        /// <exception cref="DoesNotExistException">The row does not exist any more.</exception>
        public ValueTask RefreshAsync(CancellationToken cancellationToken) => Refresh((TModel)model, null, cancellationToken);

        /// <summary>Reloads the object, or only the given fields, from the database.</summary>
        /// <exception cref="DoesNotExistException">The row does not exist any more.</exception>
        public ValueTask RefreshAsync(Func<TFields, FieldList>? fields = null, CancellationToken cancellationToken = default) =>
            Refresh((TModel)model, Named<TModel, TFields>(fields), cancellationToken);
    }

    /// <summary>The fields that a lambda names; null if there is none.</summary>
    private static FieldList? Named<TModel, TFields>(Func<TFields, FieldList>? fields)
        where TModel : class, IModel<TModel>
        where TFields : class, IRowFields<TFields> => fields?.Invoke(TableSource.Of<TFields>(TModel.Metadata));

    private static ValueTask Save<TModel>(TModel model, FieldList? fields, SaveMode mode, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel>
    {
        var isInsert = mode == SaveMode.Insert || (mode == SaveMode.Auto && !ObjectState<TModel>.IsSaved(model));
        if (isInsert && fields is not null)
        {
            throw new InvalidOperationException(
                $"This {TModel.Metadata.Name} is not saved, and an insert writes all fields. Save it without naming fields first.");
        }

        return isInsert
            ? GraphWriter.InsertAsync(Database.For(TModel.Metadata, isRead: false), model, cancellationToken)
            : Writer<TModel>.UpdateAsync(ObjectDatabase.Of(model), model, fields, cancellationToken);
    }

    private static ValueTask Refresh<TModel>(TModel model, FieldList? fields, CancellationToken cancellationToken)
        where TModel : class, IModel<TModel> => Writer<TModel>.RefreshAsync(ObjectDatabase.Of(model), model, fields, cancellationToken);
}
