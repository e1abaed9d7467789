using Tortoise.Compilation;
using Tortoise.CompilerServices;
using Tortoise.Diagnostics;
using Tortoise.Expressions;

namespace Tortoise.Persistence;

/// <summary>Writes many objects: all or nothing.</summary>
internal static class BulkWriter<TModel>
    where TModel : class, IModel<TModel>
{
    /// <summary>What a bulk insert does about conflicts.</summary>
    /// <exception cref="ArgumentException">The arguments contradict each other.</exception>
    public static ConflictRule Rule(FieldList? onConflict, FieldList? update, bool ignoreConflicts)
    {
        if (update is not null && (ignoreConflicts || onConflict is null))
        {
            throw new ArgumentException(
                ignoreConflicts
                    ? "A conflict can be ignored or can update the existing row, not both."
                    : "An update on conflict needs the fields that may conflict: onConflict: t => t.Name.",
                nameof(update));
        }

        var target = onConflict is null ? default : WritePlan<TModel>.Named(onConflict, mayHoldKey: true, withOffsets: false);
        return update is not null
            ? new ConflictRule(ConflictAction.Update, target, WritePlan<TModel>.Named(update))
            : new ConflictRule(ignoreConflicts || onConflict is not null ? ConflictAction.Ignore : ConflictAction.Fail, target, default);
    }

    /// <summary>What a bulk insert does about conflicts if it computes in the rows that are there.</summary>
    /// <exception cref="ArgumentException">The arguments cannot be those of an upsert of this model.</exception>
    public static ConflictRule Rule(FieldList onConflict, RowAssignments computed) => new(
        ConflictAction.Update,
        WritePlan<TModel>.Named(onConflict, mayHoldKey: true, withOffsets: false),
        computed.Fields,
        computed);

    public static ValueTask<int> CreateAsync(
        Database database, TModel[] all, ConflictRule rule, int batchSize, CancellationToken cancellationToken) => HookedObjects<TModel>.AreSaved(database)
        ? HookedWriter<TModel>.CreateAsync(database, all, rule, batchSize, cancellationToken)
        : CreateRowsAsync(database, all, rule, batchSize, cancellationToken);

    /// <summary>Inserts the rows, without hooks.</summary>
    public static ValueTask<int> CreateRowsAsync(
        Database database, TModel[] all, ConflictRule rule, int batchSize, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(batchSize);
        return all switch
        {
            [] => default,
            [var one] => Writer<TModel>.InsertRowAsync(database, one, rule, cancellationToken),
            _ => CreateManyAsync(database, all, rule, batchSize, cancellationToken),
        };
    }

    private static async ValueTask<int> CreateManyAsync(
        Database database, TModel[] all, ConflictRule rule, int batchSize, CancellationToken cancellationToken)
    {
        var now = WritePlan<TModel>.TimeOfInsert(database.TimeProvider);
        var wasSaved = false;
        foreach (var model in all)
        {
            wasSaved |= Writer<TModel>.PrepareInsert(database, model, now);
        }

        var plans = BulkStep<TModel>.Plans(all);
        await ValidateAsync(database, all, plans, cancellationToken).ConfigureAwait(false);
        var given = all;
        if (rule.Action != ConflictAction.Fail)
        {
            all = WriteOrder<TModel>.ByConflict(all, rule);
            plans = BulkStep<TModel>.Plans(all);
        }

        return await RunAsync(database, all, given, BulkStep<TModel>.OfInsert(all.Length, plans, rule), batchSize, wasSaved, cancellationToken).ConfigureAwait(false);
    }

    public static ValueTask<int> UpdateAsync(
        Database database, IEnumerable<TModel> models, FieldList names, int batchSize, CancellationToken cancellationToken)
    {
        // An object that comes twice would be stale the second time.
        var given = models.ToArray();
        Failures.ThrowIfAnyNull(given);
        var all = TModel.Metadata.Version is null ? given : [.. given.Distinct<TModel>(ReferenceEqualityComparer.Instance)];
        var fields = WritePlan<TModel>.Named(names);
        return HookedObjects<TModel>.AreSaved(database)
            ? HookedWriter<TModel>.UpdateAsync(database, all, given, fields, batchSize, cancellationToken)
            : UpdateRowsAsync(database, all, given, fields, batchSize, cancellationToken);
    }

    /// <summary>Updates the rows, without hooks.</summary>
    /// <param name="database">The database.</param>
    /// <param name="all">The objects, each of a model with a version once.</param>
    /// <param name="given">The objects as they were given, to whose indexes failures refer.</param>
    /// <param name="fields">The fields that are written.</param>
    /// <param name="batchSize">The most objects of one statement; 0 is as many as it takes.</param>
    /// <param name="cancellationToken">Stops the next statement.</param>
    public static async ValueTask<int> UpdateRowsAsync(
        Database database, TModel[] all, TModel[] given, FieldSet fields, int batchSize, CancellationToken cancellationToken)
    {
        var now = WritePlan<TModel>.TimeOfSave(database.TimeProvider);
        foreach (var model in all)
        {
            Failures.ThrowIfUnsaved(model, "updated");
            ObjectDatabase.ThrowIfElsewhere(database, model);
            TModel.TakeKeys(model);
            ObjectDatabase.ThrowIfRefersElsewhere(database, model);
            fields = WritePlan<TModel>.StampUpdate(model, fields, now);
            PartialObjects.ThrowIfMissing(model, fields);
        }

        await ValidateAsync(database, given, [(WritePlan<TModel>.WithVersion(fields), default)], cancellationToken).ConfigureAwait(false);

        return await RunAsync(
            database,
            WriteOrder<TModel>.ByKey(all),
            given,
            [new(all.Length, new UpdateRow(TModel.Metadata, fields), WritePlan<TModel>.Followers, WritePlan<TModel>.WithVersion(fields))],
            batchSize,
            wasSaved: false,
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Checks all objects before it tells of any; the failures name the rows as given.</summary>
    /// <param name="database">The database.</param>
    /// <param name="given">The objects.</param>
    /// <param name="plans">The fields of each that are written, or of all.</param>
    /// <param name="cancellationToken">Stops a rule that waits.</param>
    private static async ValueTask ValidateAsync(
        Database database, TModel[] given, (FieldSet Fields, FieldSet Returning)[] plans, CancellationToken cancellationToken)
    {
        var failures = ValidationFailures.Rent();
        for (var i = 0; i < given.Length; i++)
        {
            failures.Row = i;
            await ObjectRules<TModel>.CheckAsync(database, given[i], plans[plans.Length == 1 ? 0 : i].Fields, failures, cancellationToken).ConfigureAwait(false);
        }

        failures.ThrowIfAny(TModel.Metadata.Name);
        failures.Return();
    }

    /// <param name="database">The database.</param>
    /// <param name="models">The objects, in the order in which they are written.</param>
    /// <param name="given">The objects as they were given, to whose indexes failures refer.</param>
    /// <param name="steps">What is written of which.</param>
    /// <param name="batchSize">The most objects of one statement; 0 is as many as it takes.</param>
    /// <param name="wasSaved">True if one that is to be inserted was saved before.</param>
    /// <param name="cancellationToken">Stops the next statement.</param>
    private static async ValueTask<int> RunAsync(
        Database database, TModel[] models, TModel[] given, BulkStep<TModel>[] steps, int batchSize, bool wasSaved, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(batchSize);
        if (models.Length == 0)
        {
            return 0;
        }

        // What one statement writes needs no transaction around it, which would be two round trips more. Where one of several objects is
        // stale, that is not an error to the database, so only a transaction undoes what was written for the others.
        var mayBeDoneInPart = TModel.Metadata.Version is not null && models.Length > 1 && steps[0].Statement is UpdateRow;
        var isOne = steps.Length == 1 && (batchSize == 0 || models.Length <= batchSize);
        try
        {
            return isOne && !mayBeDoneInPart && database.TransactionOfFlow is null
                && await TryOneAsync(database, models, steps[0], wasSaved, cancellationToken).ConfigureAwait(false) is { } rows
                ? rows
                : await RunInTransactionAsync(database, models, steps, batchSize, wasSaved, cancellationToken).ConfigureAwait(false);
        }
        catch (ValidationException refused) when (refused.Refused is TModel model)
        {
            throw Failures.AtRow<TModel>(refused, Array.FindIndex(given, one => ReferenceEquals(one, model)));
        }
    }

    private static async ValueTask<int> RunInTransactionAsync(
        Database database, TModel[] models, BulkStep<TModel>[] steps, int batchSize, bool wasSaved, CancellationToken cancellationToken)
    {
        var affected = 0;
        var transaction = await database.BeginAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            var start = 0;
            foreach (var step in steps)
            {
                while (start < step.End)
                {
                    var count = Math.Min(step.End - start, batchSize == 0 ? int.MaxValue : batchSize);
                    var batch = new ArraySegment<TModel>(models, start, count);
                    affected += await RunBatchAsync(database, batch, step, wasSaved, cancellationToken).ConfigureAwait(false);
                    start += count;
                }
            }

            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        return affected;
    }

    private static async ValueTask<int> RunBatchAsync(
        Database database, ArraySegment<TModel> models, BulkStep<TModel> step, bool wasSaved, CancellationToken cancellationToken)
    {
        var bound = database.Bind(step.Statement);
        using var run = database.Telemetry.Begin(bound.Statement.Info, models.Count);
        try
        {
            var rows = await WriteAsync(database, bound, models, step, SavedState<TModel>.Of(models, step.Returned), cancellationToken).ConfigureAwait(false);
            run?.Rows = rows;
            return rows;
        }
        catch (Exception exception) when (database.Telemetry.Failed(run, bound.Statement.Info, exception))
        {
            throw;
        }
        catch (IntegrityException error)
        {
            throw WriteErrors<TModel>.Explain(error, models, wasSaved);
        }
    }

    /// <summary>
    /// Writes all by one statement that needs no transaction; null if the database needs one. If it turns out only then, by a trigger of the table, the statement is
    /// repeated in one: those who observe it are told of one command.
    /// </summary>
    private static async ValueTask<int?> TryOneAsync(Database database, TModel[] models, BulkStep<TModel> step, bool wasSaved, CancellationToken cancellationToken)
    {
        var bound = database.Bind(step.Statement);
        SavedState<TModel>? before = null;
        CommandRun? run = null;
        try
        {
            int? rows;
            using (var lease = await database.LeaseAsync(bound.Statement, cancellationToken).ConfigureAwait(false))
            {
                if (!lease.Session.CanExecuteAtomically(bound.Statement, models.Length))
                {
                    return null;
                }

                before = SavedState<TModel>.Of(models, step.Returned);
                run = database.Telemetry.Begin(bound.Statement.Info, models.Length);
                rows = await lease.Session.ExecuteAtomicallyAsync(bound.Statement, RowsOf(database, bound, models, step), cancellationToken).ConfigureAwait(false);
            }

            rows ??= await WriteInTransactionAsync(database, bound, models, step, before, cancellationToken).ConfigureAwait(false);
            run?.Rows = rows;
            return rows;
        }
        catch (Exception exception) when (database.Telemetry.Failed(run, bound.Statement.Info, exception))
        {
            throw;
        }
        catch (IntegrityException error)
        {
            before?.Undo();
            throw WriteErrors<TModel>.Explain(error, models, wasSaved);
        }
        catch
        {
            before?.Undo();
            throw;
        }
        finally
        {
            run?.Dispose();
        }
    }

    private static async ValueTask<int> WriteInTransactionAsync(
        Database database, BoundStatement bound, TModel[] models, BulkStep<TModel> step, SavedState<TModel> before, CancellationToken cancellationToken)
    {
        var transaction = await database.BeginAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            var rows = await WriteAsync(database, bound, models, step, before, cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return rows;
        }
    }

    private static async ValueTask<int> WriteAsync(
        Database database, BoundStatement bound, ArraySegment<TModel> models, BulkStep<TModel> step, SavedState<TModel> before, CancellationToken cancellationToken)
    {
        using var lease = await database.LeaseAsync(bound.Statement, cancellationToken).ConfigureAwait(false);
        lease.Transaction?.OnRollback(before);
        return await lease.Session.ExecuteBatchAsync(bound.Statement, RowsOf(database, bound, models, step), cancellationToken).ConfigureAwait(false);
    }

    private static RowBatch<TModel> RowsOf(Database database, BoundStatement bound, ArraySegment<TModel> models, BulkStep<TModel> step) =>
        new(database, bound.Statement, models, step.Returned, step.Written, bound.Values);
}
