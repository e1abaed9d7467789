using System.Runtime.CompilerServices;
using Tortoise.CompilerServices;
using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Querying;
using Tortoise.Relations;

namespace Tortoise.Persistence;

/// <summary>Writes one object: validate, choose the columns, run one statement, take back what the database gave.</summary>
internal static class Writer<TModel>
    where TModel : class, IModel<TModel>
{
    public static ValueTask InsertAsync(Database database, TModel model, CancellationToken cancellationToken) => HookedObjects<TModel>.AreSaved(database)
        ? HookedWriter<TModel>.InsertAsync(database, model, cancellationToken)
        : InsertRowAsync(database, model, cancellationToken);

    public static ValueTask UpdateAsync(Database database, TModel model, FieldList? names, CancellationToken cancellationToken) => HookedObjects<TModel>.AreSaved(database)
        ? HookedWriter<TModel>.UpdateAsync(database, model, names, cancellationToken)
        : UpdateRowAsync(database, model, names, cancellationToken);

    /// <summary>Sets columns of the object's row to what the database computes, and reads them.</summary>
    public static ValueTask ComputeAsync(Database database, TModel model, RowAssignments computed, CancellationToken cancellationToken)
    {
        Failures.ThrowIfUnsaved(model, "updated with computed values");
        return HookedObjects<TModel>.AreSaved(database)
            ? HookedWriter<TModel>.ComputeAsync(database, model, computed, cancellationToken)
            : ComputeRowAsync(database, model, computed, cancellationToken);
    }

    /// <summary>Deletes the row, or marks it as deleted, unless it is.</summary>
    public static ValueTask DeleteAsync(Database database, TModel model, CancellationToken cancellationToken)
    {
        if (TModel.Metadata.SoftDelete is not { } mark)
        {
            return HardDeleteAsync(database, model, cancellationToken);
        }

        Failures.ThrowIfUnsaved(model, "deleted");
        return ModelCopy<TModel>.IsDefault(model, mark) ? MarkAsync(database, model, cancellationToken) : MarkAgainAsync(database, model, mark, cancellationToken);
    }

    private static ValueTask MarkAsync(Database database, TModel model, CancellationToken cancellationToken) => HookedObjects<TModel>.AreMarked(database)
        ? HookedWriter<TModel>.MarkAsync(database, model, cancellationToken)
        : MarkRowAsync(database, model, cancellationToken);

    /// <summary>Marks the row of an object that says it is deleted. The database decides: somebody else may have restored the row, or the program may have set the property.</summary>
    private static async ValueTask MarkAgainAsync(Database database, TModel model, FieldMetadata mark, CancellationToken cancellationToken)
    {
        var marked = Junction.And(KeyConditions.Rows(TModel.Metadata, [model]), SoftDeletes.IsMarked(mark, ModelTable.Of(TModel.Metadata), negated: false));
        var rows = SelectQuery.Of(TModel.Metadata).WithHints(QueryHints.Known).WithWhere(marked);
        if (await QueryPipeline.ListAsync<TModel, ModelReader<TModel>>(database, rows, new(database.Origin), cancellationToken).ConfigureAwait(false) is [])
        {
            await MarkAsync(database, model, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Deletes the row.</summary>
    public static ValueTask HardDeleteAsync(Database database, TModel model, CancellationToken cancellationToken)
    {
        Failures.ThrowIfUnsaved(model, "deleted");
        return HookedObjects<TModel>.AreDeleted(database)
            ? HookedWriter<TModel>.DeleteAsync(database, model, cancellationToken)
            : DeleteRowAsync(database, model, cancellationToken);
    }

    /// <summary>Inserts the row, without hooks.</summary>
    public static async ValueTask InsertRowAsync(Database database, TModel model, CancellationToken cancellationToken)
    {
        var wasSaved = PrepareInsert(database, model, WritePlan<TModel>.TimeOfInsert(database.TimeProvider));
        var (fields, returning) = WritePlan<TModel>.Insert(model);
        var rules = ValidateAsync(database, model, fields, cancellationToken);
        var statement = database.Bind(WritePlan<TModel>.InsertOf(fields, returning));
        await RunAsync(RowOf(database, statement, model, returning, WritePlan<TModel>.All), wasSaved, rules, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Inserts the row, or does what is to be done if there is one, without hooks. Failures name the first row: it is that of a list.</summary>
    public static async ValueTask<int> InsertRowAsync(Database database, TModel model, ConflictRule rule, CancellationToken cancellationToken)
    {
        var wasSaved = PrepareInsert(database, model, WritePlan<TModel>.TimeOfInsert(database.TimeProvider));
        var (fields, returning) = WritePlan<TModel>.Insert(model);
        var rules = ValidateAsync(database, model, fields, cancellationToken, row: 0);
        var (insert, written) = WritePlan<TModel>.InsertOf(fields, returning, rule);
        var statement = database.Bind(insert);
        var before = database.TransactionOfFlow is null ? SavedState<TModel>.Of(new ObjectList<TModel>(model), insert.Returning) : null;
        var row = RowOf(database, statement, model, insert.Returning, written);
        var run = before is not null && rule.Action != ConflictAction.Fail && statement.Statement.Batch is { NeedsTransaction: true }
            ? RunInTransactionAsync(row, wasSaved, rules, cancellationToken)
            : RunAsync(row, wasSaved, rules, cancellationToken);
        try
        {
            return await run.ConfigureAwait(false);
        }
        catch (ValidationException refused) when (refused.Refused is not null)
        {
            before?.Undo();
            throw Failures.AtRow<TModel>(refused, 0);
        }
        catch when (before is not null)
        {
            before.Undo();
            throw;
        }
    }

    /// <summary>Makes an object ready to be inserted; returns whether it was saved before.</summary>
    public static bool PrepareInsert(Database database, TModel model, DateTimeOffset now)
    {
        PartialObjects.ThrowIfMissing(model, WritePlan<TModel>.All);
        var wasSaved = ObjectState<TModel>.IsSaved(model);
        TModel.TakeKeys(model);
        ObjectDatabase.ThrowIfRefersElsewhere(database, model);
        WritePlan<TModel>.StampInsert(model, now);
        return wasSaved;
    }

    /// <summary>Updates the row, without hooks.</summary>
    public static async ValueTask UpdateRowAsync(Database database, TModel model, FieldList? names, CancellationToken cancellationToken)
    {
        TModel.TakeKeys(model);
        ObjectDatabase.ThrowIfRefersElsewhere(database, model);
        var fields = Updated(model, names);
        if (fields.IsEmpty)
        {
            return;
        }

        fields = WritePlan<TModel>.StampUpdate(model, fields, WritePlan<TModel>.TimeOfSave(database.TimeProvider));
        PartialObjects.ThrowIfMissing(model, fields);
        var written = WritePlan<TModel>.WithVersion(fields);
        var rules = ValidateAsync(database, model, written, cancellationToken);
        var statement = database.Bind(WritePlan<TModel>.UpdateOf(fields));
        if (await RunAsync(RowOf(database, statement, model, WritePlan<TModel>.Followers, written), wasSaved: false, rules, cancellationToken).ConfigureAwait(false) == 0)
        {
            throw Failures.RowGone<TModel>("updated");
        }
    }

    /// <summary>Has the database compute in the row, without hooks.</summary>
    public static async ValueTask ComputeRowAsync(Database database, TModel model, RowAssignments computed, CancellationToken cancellationToken)
    {
        if (!await TryComputeRowAsync(database, model, computed, cancellationToken).ConfigureAwait(false))
        {
            throw Failures.RowGone<TModel>("updated");
        }
    }

    /// <summary>Marks the row as deleted, without hooks.</summary>
    public static async ValueTask MarkRowAsync(Database database, TModel model, CancellationToken cancellationToken) =>
        await TryComputeRowAsync(database, model, ComputedRows.OfMark(ClockAssignments.Mark(database, TModel.Metadata)), cancellationToken).ConfigureAwait(false);

    /// <summary>Has the database compute in the row; false if there is no such row.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<bool> TryComputeRowAsync(Database database, TModel model, RowAssignments computed, CancellationToken cancellationToken)
    {
        var assigned = computed.Fields;
        var stamped = WritePlan<TModel>.StampUpdate(model, default, WritePlan<TModel>.TimeOfSave(database.TimeProvider));
        var own = SetOf(TModel.Metadata.Fields.Where(field => stamped.Contains(field.Index) && !assigned.Contains(field.Index)));
        var update = new UpdateRow(TModel.Metadata, own, computed);
        var returned = SetOf(update.Returned);
        var written = SetOf(TModel.Metadata.Fields.Where(field => own.Contains(field.Index) || returned.Contains(field.Index)));
        var bound = database.Bind(update);
        if (await RunAsync(RowOf(database, bound, model, returned, written), wasSaved: false, default, cancellationToken).ConfigureAwait(false) == 0)
        {
            return false;
        }

        PartialObjects.Loaded(model, assigned);
        return true;
    }

    /// <summary>Deletes the row, without hooks.</summary>
    public static async ValueTask DeleteRowAsync(Database database, TModel model, CancellationToken cancellationToken)
    {
        var statement = database.Bind(WritePlan<TModel>.Delete);
        await RunAsync(RowOf(database, statement, model, default, default), wasSaved: false, default, cancellationToken).ConfigureAwait(false);
        TModel.State(model).MarkUnsaved();
    }

    public static async ValueTask RefreshAsync(Database database, TModel model, FieldList? names, CancellationToken cancellationToken)
    {
        Failures.ThrowIfUnsaved(model, "refreshed");

        // Without the version where it is not named: what was not read again must not count as seen.
        await ReadRowAsync(database, model, names is null ? WritePlan<TModel>.All : WritePlan<TModel>.Named(names, mayHoldKey: true), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads the row of an object that may be new.</summary>
    public static ValueTask FetchAsync(Database database, TModel model, CancellationToken cancellationToken)
    {
        Failures.ThrowIfNoKey(model, "fetched");

        // A rollback takes back from a new object what a statement gave it: not its key, which the program did.
        var others = SetOf(TModel.Metadata.Fields.Where(static field => !field.IsKey));
        return ReadRowAsync(database, model, others.IsEmpty ? WritePlan<TModel>.All : others, cancellationToken);
    }

    private static async ValueTask ReadRowAsync(Database database, TModel model, FieldSet fields, CancellationToken cancellationToken)
    {
        var statement = database.Bind(new SelectRow(TModel.Metadata, fields));
        if (await RunAsync(RowOf(database, statement, model, fields, fields), wasSaved: false, default, cancellationToken).ConfigureAwait(false) == 0)
        {
            throw Failures.RowGone<TModel>("read");
        }

        PartialObjects.Loaded(model, fields);
    }

    /// <summary>Throws for an object that breaks rules; the result is complete unless a rule waits.</summary>
    private static ValueTask ValidateAsync(Database database, TModel model, FieldSet fields, CancellationToken cancellationToken, int? row = null)
    {
        var failures = ValidationFailures.Rent();
        failures.Row = row;
        var rules = ObjectRules<TModel>.CheckAsync(database, model, fields, failures, cancellationToken);
        if (!rules.IsCompletedSuccessfully)
        {
            return AwaitAsync(rules, failures);
        }

        failures.ThrowIfAny(TModel.Metadata.Name);
        failures.Return();
        return default;

        static async ValueTask AwaitAsync(ValueTask rules, ValidationFailures failures)
        {
            await rules.ConfigureAwait(false);
            failures.ThrowIfAny(TModel.Metadata.Name);
        }
    }

    /// <summary>The fields that an update of the object would write.</summary>
    public static FieldSet Updated(TModel model, FieldList? names)
    {
        if (names is null && TModel.State(model).IsPartial && !PartialObjects.IsAttached(model))
        {
            throw Failures.Partial<TModel>();
        }

        return names is null ? WritePlan<TModel>.Update(model) : WritePlan<TModel>.Named(names);
    }

    /// <summary>The fields as a set.</summary>
    public static FieldSet SetOf(IEnumerable<FieldMetadata> fields) =>
        fields.Aggregate(default(FieldSet), static (set, field) => set.With(field.Index));

    private static async ValueTask<int> RunInTransactionAsync(RowBatch<TModel> row, bool wasSaved, ValueTask rules, CancellationToken cancellationToken)
    {
        // A rule may ask the database, which may have no other connection.
        await rules.ConfigureAwait(false);
        var transaction = await row.Database.BeginAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            var rows = await RunAsync(row, wasSaved, default, cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return rows;
        }
    }

    /// <summary>Runs a statement over the row of an object; returns how many rows it touched.</summary>
    /// <param name="row">The statement and the object.</param>
    /// <param name="wasSaved">True for a copy of a saved object.</param>
    /// <param name="rules">The object's rules that ask the database. Awaited here, and not by each caller: what a method keeps for an await, it keeps in every save.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<int> RunAsync(RowBatch<TModel> row, bool wasSaved, ValueTask rules, CancellationToken cancellationToken)
    {
        if (!rules.IsCompletedSuccessfully)
        {
            await rules.ConfigureAwait(false);
        }

        using var run = row.Database.Observe(row.Statement, in row);
        try
        {
            using var lease = await row.Database.LeaseAsync(row.Statement, cancellationToken).ConfigureAwait(false);
            SavedState<TModel>.Remember(lease, row.Models, row.Returned);
            var rows = await lease.Session.ExecuteBatchAsync(row.Statement, row, cancellationToken).ConfigureAwait(false);
            run?.Rows = rows;
            return rows;
        }
        catch (Exception exception) when (row.Database.Telemetry.Failed(run, row.Statement.Info, exception))
        {
            throw;
        }
        catch (IntegrityException error)
        {
            throw WriteErrors<TModel>.Explain(error, new[] { row.Models[0] }, wasSaved);
        }
    }

    private static RowBatch<TModel> RowOf(Database database, in BoundStatement bound, TModel model, FieldSet returned, FieldSet written) =>
        new(database, bound.Statement, new(model), returned, written, bound.Values);
}
