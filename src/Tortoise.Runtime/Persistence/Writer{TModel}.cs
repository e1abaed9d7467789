using Tortoise.CompilerServices;
using Tortoise.Compilation;
using Tortoise.Expressions;

namespace Tortoise.Persistence;

/// <summary>Writes one object: validate, choose the columns, run one statement, take back what the database gave.</summary>
internal static class Writer<TModel>
    where TModel : class, IModel<TModel>
{
    public static async ValueTask InsertAsync(Database database, TModel model, CancellationToken cancellationToken)
    {
        PartialObjects.ThrowIfMissing(model, WritePlan<TModel>.All);
        var wasSaved = ObjectState<TModel>.IsSaved(model);
        TModel.TakeKeys(model);
        WritePlan<TModel>.StampInsert(model, database.TimeProvider.GetUtcNow());
        ObjectDatabase.ThrowIfRefersElsewhere(database, model);
        var (fields, returning) = WritePlan<TModel>.Insert(model);
        Validate(model, fields);
        var statement = database.Compiler.Bind(new InsertRow(TModel.Metadata, fields, returning));
        await RunAsync(database, statement, model, returning, WritePlan<TModel>.All, wasSaved, cancellationToken).ConfigureAwait(false);
    }

    public static async ValueTask UpdateAsync(Database database, TModel model, FieldList? names, CancellationToken cancellationToken)
    {
        if (names is null && TModel.State(model).IsPartial)
        {
            throw Failures.Partial<TModel>();
        }

        TModel.TakeKeys(model);
        ObjectDatabase.ThrowIfRefersElsewhere(database, model);
        var fields = names is null ? WritePlan<TModel>.Update(model) : WritePlan<TModel>.Named(names);
        if (fields.IsEmpty)
        {
            return;
        }

        fields = WritePlan<TModel>.StampUpdate(model, fields, database.TimeProvider.GetUtcNow());
        PartialObjects.ThrowIfMissing(model, fields);
        var written = WritePlan<TModel>.WithVersion(fields);
        Validate(model, written);
        var statement = database.Compiler.Bind(new UpdateRow(TModel.Metadata, fields));
        if (await RunAsync(database, statement, model, WritePlan<TModel>.Followers, written, wasSaved: false, cancellationToken).ConfigureAwait(false) == 0)
        {
            throw Failures.RowGone<TModel>("updated");
        }
    }

    /// <summary>Sets columns of the object's row to what the database computes, and reads them.</summary>
    public static async ValueTask ComputeAsync(Database database, TModel model, RowAssignments computed, CancellationToken cancellationToken)
    {
        Failures.ThrowIfUnsaved(model, "updated with computed values");
        var assigned = SetOf(computed.Assignments.Select(static assignment => assignment.Field));
        var stamped = WritePlan<TModel>.StampUpdate(model, default, database.TimeProvider.GetUtcNow());
        var own = SetOf(TModel.Metadata.Fields.Where(field => stamped.Contains(field.Index) && !assigned.Contains(field.Index)));
        var update = new UpdateRow(TModel.Metadata, own, computed);
        var returned = SetOf(update.Returned);
        var written = SetOf(TModel.Metadata.Fields.Where(field => own.Contains(field.Index) || returned.Contains(field.Index)));
        var bound = database.Compiler.Bind(update);
        if (await RunAsync(database, bound, model, returned, written, wasSaved: false, cancellationToken).ConfigureAwait(false) == 0)
        {
            throw Failures.RowGone<TModel>("updated");
        }

        PartialObjects.Loaded(model, assigned);
    }

    public static async ValueTask DeleteAsync(Database database, TModel model, CancellationToken cancellationToken)
    {
        Failures.ThrowIfUnsaved(model, "deleted");
        var statement = database.Compiler.Bind(new DeleteRow(TModel.Metadata));
        await RunAsync(database, statement, model, default, default, wasSaved: false, cancellationToken).ConfigureAwait(false);
        TModel.State(model).MarkUnsaved();
    }

    public static async ValueTask RefreshAsync(Database database, TModel model, FieldList? names, CancellationToken cancellationToken)
    {
        Failures.ThrowIfUnsaved(model, "refreshed");

        // Without the version where it is not named: what was not read again must not count as seen.
        var fields = names is null ? WritePlan<TModel>.All : WritePlan<TModel>.Named(names, mayHoldKey: true);
        var statement = database.Compiler.Bind(new SelectRow(TModel.Metadata, fields));
        if (await RunAsync(database, statement, model, fields, fields, wasSaved: false, cancellationToken).ConfigureAwait(false) == 0)
        {
            throw Failures.RowGone<TModel>("refreshed");
        }

        PartialObjects.Loaded(model, fields);
    }

    public static void Validate(TModel model, FieldSet fields)
    {
        var failures = new ValidationFailures();
        TModel.Validate(model, fields, failures);
        failures.ThrowIfAny(TModel.Metadata.Name);
    }

    private static FieldSet SetOf(IEnumerable<Metadata.FieldMetadata> fields) =>
        fields.Aggregate(default(FieldSet), static (set, field) => set.With(field.Index));

    private static async ValueTask<int> RunAsync(
        Database database,
        BoundStatement bound,
        TModel model,
        FieldSet returned,
        FieldSet written,
        bool wasSaved,
        CancellationToken cancellationToken)
    {
        var statement = bound.Statement;
        var models = new[] { model };
        using var run = database.Telemetry.Begin(statement.Info);
        try
        {
            using var lease = await database.LeaseAsync(statement, cancellationToken).ConfigureAwait(false);
            SavedState<TModel>.Remember(lease, models, returned);
            var batch = new RowBatch<TModel>(database, statement, models, returned, written, bound.Values);
            var rows = await lease.Session.ExecuteBatchAsync(statement, batch, cancellationToken).ConfigureAwait(false);
            run?.Rows = rows;
            return rows;
        }
        catch (Exception exception) when (run?.Failed(exception) == true)
        {
            throw;
        }
        catch (IntegrityException error)
        {
            throw WriteErrors<TModel>.Explain(error, models, wasSaved);
        }
    }
}
