using Tortoise.CompilerServices;
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
        Database database, IEnumerable<TModel> models, ConflictRule rule, int batchSize, CancellationToken cancellationToken)
    {
        var all = models.ToArray();
        return HookedObjects<TModel>.AreSaved(database)
            ? HookedWriter<TModel>.CreateAsync(database, all, rule, batchSize, cancellationToken)
            : CreateRowsAsync(database, all, rule, batchSize, cancellationToken);
    }

    /// <summary>Inserts the rows, without hooks.</summary>
    public static async ValueTask<int> CreateRowsAsync(
        Database database, TModel[] all, ConflictRule rule, int batchSize, CancellationToken cancellationToken)
    {
        var now = WritePlan<TModel>.TimeOfInsert(database.TimeProvider);
        var wasSaved = false;
        foreach (var model in all)
        {
            PartialObjects.ThrowIfMissing(model, WritePlan<TModel>.All);
            wasSaved |= ObjectState<TModel>.IsSaved(model);
            TModel.TakeKeys(model);
            ObjectDatabase.ThrowIfRefersElsewhere(database, model);
            WritePlan<TModel>.StampInsert(model, now);
        }

        var plans = Plans(all);
        await ValidateAsync(database, all, i => At(plans, i).Fields, cancellationToken).ConfigureAwait(false);
        if (rule.Action != ConflictAction.Fail)
        {
            all = WriteOrder<TModel>.ByConflict(all, rule);
            plans = Plans(all);
        }

        // Neighbours that leave the same columns to the database share a statement; their order is kept.
        return await RunAsync(database, all, batchSize, (i, j) => plans.Length == 1 || plans[i] == plans[j], first =>
        {
            var (fields, returning) = At(plans, first);
            if (rule.Action != ConflictAction.Update)
            {
                return (new InsertRow(TModel.Metadata, fields, returning, rule), returning, WritePlan<TModel>.All);
            }

            // The row may be another's, with a key and values of its own: the object learns its key and is as the row is in these only.
            returning = WritePlan<TModel>.WithKey(WritePlan<TModel>.WithVersion(returning.With(rule.Computed?.Fields ?? default)));
            return (new InsertRow(TModel.Metadata, fields, returning, rule), returning, WritePlan<TModel>.WithKey(rule.Update));
        }, wasSaved, cancellationToken).ConfigureAwait(false);
    }

    private static (FieldSet Fields, FieldSet Returning) At((FieldSet Fields, FieldSet Returning)[] plans, int index) => plans[plans.Length == 1 ? 0 : index];

    /// <summary>
    /// The columns of each insert, or of all, if they are the same. Objects of several classes get those of all of them, so that one statement inserts them in their order.
    /// </summary>
    private static (FieldSet Fields, FieldSet Returning)[] Plans(TModel[] models)
    {
        if (TModel.Metadata.Discriminator is null)
        {
            var first = models.Length == 0 ? default : WritePlan<TModel>.Insert(models[0]);
            return Array.TrueForAll(models, model => WritePlan<TModel>.Insert(model) == first) ? [first] : Array.ConvertAll(models, WritePlan<TModel>.Insert);
        }

        var plans = Array.ConvertAll(models, WritePlan<TModel>.Insert);

        var written = plans.Aggregate(default(FieldSet), static (set, plan) => set.With(plan.Fields));
        for (var i = 0; i < models.Length; i++)
        {
            var absent = TModel.Absent(models[i]);
            plans[i].Fields = plans[i].Fields.With(absent.Without(absent.Without(written)));
        }

        return plans;
    }

    public static ValueTask<int> UpdateAsync(
        Database database, IEnumerable<TModel> models, FieldList names, int batchSize, CancellationToken cancellationToken)
    {
        // An object that comes twice would be stale the second time.
        var given = models.ToArray();
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

        await ValidateAsync(database, given, _ => WritePlan<TModel>.WithVersion(fields), cancellationToken).ConfigureAwait(false);

        return await RunAsync(
            database,
            WriteOrder<TModel>.ByKey(all),
            batchSize,
            (_, _) => true,
            _ => (new UpdateRow(TModel.Metadata, fields), WritePlan<TModel>.Followers, WritePlan<TModel>.WithVersion(fields)),
            wasSaved: false,
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Checks all objects before it tells of any; the failures name the rows as given.</summary>
    private static async ValueTask ValidateAsync(
        Database database, TModel[] given, Func<int, FieldSet> fields, CancellationToken cancellationToken)
    {
        var failures = new ValidationFailures();
        for (var i = 0; i < given.Length; i++)
        {
            failures.Row = i;
            await ObjectRules<TModel>.CheckAsync(database, given[i], fields(i), failures, cancellationToken).ConfigureAwait(false);
        }

        failures.ThrowIfAny(TModel.Metadata.Name);
    }

    private static async ValueTask<int> RunAsync(
        Database database,
        TModel[] models,
        int batchSize,
        Func<int, int, bool> isAlike,
        Func<int, (RowStatement Statement, FieldSet Returned, FieldSet Written)> plan,
        bool wasSaved,
        CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(batchSize);
        if (models.Length == 0)
        {
            return 0;
        }

        // What one statement writes needs no transaction around it, which would be two round trips more. Where one of several objects is
        // stale, that is not an error to the database, so only a transaction undoes what was written for the others.
        SavedState<TModel>? before = null;
        var mayBeDoneInPart = TModel.Metadata.Version is not null && models.Length > 1 && plan(0).Statement is UpdateRow;
        if (!mayBeDoneInPart && database.TransactionOfFlow is null && EndOf(0) == models.Length)
        {
            before = SavedState<TModel>.Of(models, plan(0).Returned);
            if (await TryAtOnceAsync(database, models, plan(0), before, wasSaved, cancellationToken).ConfigureAwait(false) is { } written)
            {
                return written;
            }
        }

        var affected = 0;
        var transaction = await database.BeginAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            for (var start = 0; start < models.Length;)
            {
                var end = EndOf(start);
                var batch = new ArraySegment<TModel>(models, start, end - start);
                affected += await RunBatchAsync(database, batch, plan(start), before, wasSaved, cancellationToken).ConfigureAwait(false);
                start = end;
            }

            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        return affected;

        int EndOf(int start)
        {
            var end = start + 1;
            while (end < models.Length && end - start != batchSize && isAlike(start, end))
            {
                end++;
            }

            return end;
        }
    }

    private static async ValueTask<int> RunBatchAsync(
        Database database,
        ArraySegment<TModel> models,
        (RowStatement Statement, FieldSet Returned, FieldSet Written) plan,
        SavedState<TModel>? before,
        bool wasSaved,
        CancellationToken cancellationToken)
    {
        var bound = database.Bind(plan.Statement);
        var statement = bound.Statement;
        using var run = database.Telemetry.Begin(statement.Info, models.Count);
        try
        {
            using var lease = await database.LeaseAsync(statement, cancellationToken).ConfigureAwait(false);
            lease.Transaction?.OnRollback(before ?? SavedState<TModel>.Of(models, plan.Returned));
            var batch = new RowBatch<TModel>(database, statement, models, plan.Returned, plan.Written, bound.Values);
            var rows = await lease.Session.ExecuteBatchAsync(statement, batch, cancellationToken).ConfigureAwait(false);
            run?.Rows = rows;
            return rows;
        }
        catch (Exception exception) when (database.Telemetry.Failed(run, statement.Info, exception))
        {
            throw;
        }
        catch (IntegrityException error)
        {
            throw WriteErrors<TModel>.Explain(error, models, wasSaved);
        }
    }

    /// <summary>Writes all outside a transaction; null if the database cannot do so at once.</summary>
    private static async ValueTask<int?> TryAtOnceAsync(
        Database database,
        TModel[] models,
        (RowStatement Statement, FieldSet Returned, FieldSet Written) plan,
        SavedState<TModel> before,
        bool wasSaved,
        CancellationToken cancellationToken)
    {
        var bound = database.Bind(plan.Statement);
        var statement = bound.Statement;
        using var lease = await database.LeaseAsync(statement, cancellationToken).ConfigureAwait(false);
        if (!lease.Session.CanExecuteAtomically(statement, models.Length))
        {
            return null;
        }

        using var run = database.Telemetry.Begin(statement.Info, models.Length);
        try
        {
            var batch = new RowBatch<TModel>(database, statement, models, plan.Returned, plan.Written, bound.Values);
            var affected = await lease.Session.ExecuteAtomicallyAsync(statement, batch, cancellationToken).ConfigureAwait(false);
            run?.Rows = affected;
            return affected;
        }
        catch (Exception exception) when (database.Telemetry.Failed(run, statement.Info, exception))
        {
            throw;
        }
        catch (IntegrityException error)
        {
            before.Undo();
            throw WriteErrors<TModel>.Explain(error, models, wasSaved);
        }
        catch
        {
            before.Undo();
            throw;
        }
    }
}
