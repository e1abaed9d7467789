using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Persistence;
using Tortoise.Relations;
using Tortoise.Values;

namespace Tortoise;

public partial class Related<TModel>
{
    /// <summary>The end by which the objects hold the owner.</summary>
    private RelationEnd Inverse => End.Inverse ?? throw new InvalidOperationException($"{End.Target.Name} has no property for {End}.");

    /// <summary>
    /// Adds an object to an owner that is not saved yet, also in an initializer: <c>new Tournament { Events = { new Event { … } } }</c>. Both are inserted by
    /// <c>BulkCreateAsync</c> or <c>CreateAsync</c> of the owner.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// The owner is saved: then <see cref="AddAsync(TModel, CancellationToken)"/> writes at once. Or the object is saved and has the key: its
    /// row would have to be written after the owner's.
    /// </exception>
    public void Add(TModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (OwnerIsSaved)
        {
            throw new InvalidOperationException($"This {End.Model.Name} is saved: add to its {End.Property} with AddAsync or CreateAsync, which write the change.");
        }

        if (End.Far is null && ObjectState<TModel>.IsSaved(model))
        {
            throw new InvalidOperationException(
                $"A {End.Target.Name} that is saved already is not inserted with this {End.Model.Name}, so it would not refer to it: save the {End.Model.Name} first, then add the object to its {End.Property} with AddAsync.");
        }

        (_rows ??= []).Add(model);
        Attach(model);
    }

    /// <summary>Points an object to the owner and saves it.</summary>
    /// <exception cref="InvalidOperationException">The owner is not saved.</exception>
    /// <exception cref="ConcurrencyException">The row of the object, which has a version, was modified or deleted since it was read.</exception>
    public ValueTask AddAsync(TModel model, CancellationToken cancellationToken = default) => AddAsync([model], cancellationToken);

    /// <summary>Points objects to the owner and saves them; all or nothing.</summary>
    /// <exception cref="InvalidOperationException">The owner is not saved.</exception>
    /// <exception cref="ConcurrencyException">The row of an object with a version was modified or deleted since it was read.</exception>
    public virtual async ValueTask AddAsync(IEnumerable<TModel> models, CancellationToken cancellationToken = default)
    {
        ThrowIfOwnerIsUnsaved();
        var all = Distinct(models);
        var bySaved = all.ToLookup(model => ObjectState<TModel>.IsSaved(model));
        var database = OwnDatabase;
        var transaction = await database.BeginAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            foreach (var model in all)
            {
                Attach(model);
            }

            await GraphWriter.InsertAsync(database, bySaved[false], default, batchSize: 0, cancellationToken).ConfigureAwait(false);
            await BulkWriter<TModel>.UpdateAsync(database, bySaved[true], KeyFields(), batchSize: 0, cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        Append(all);
    }

    /// <summary>Inserts a new object that refers to the owner.</summary>
    /// <exception cref="InvalidOperationException">The owner is not saved.</exception>
    public virtual async ValueTask<TModel> CreateAsync(TModel model, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ThrowIfOwnerIsUnsaved();
        Attach(model);
        await GraphWriter.InsertAsync(OwnDatabase, model, cancellationToken).ConfigureAwait(false);
        Append([model]);
        return model;
    }

    /// <summary>Sets the reference of an object to the owner to null.</summary>
    /// <exception cref="InvalidOperationException">The key cannot be NULL: such an object must be deleted or refer to another.</exception>
    public ValueTask<int> RemoveAsync(TModel model, CancellationToken cancellationToken = default) => RemoveAsync([model], cancellationToken);

    /// <summary>Sets the references of objects to the owner to null; objects of other owners are not changed. Returns how many were changed.</summary>
    /// <exception cref="InvalidOperationException">The key cannot be NULL: such objects must be deleted or refer to another.</exception>
    public virtual async ValueTask<int> RemoveAsync(IEnumerable<TModel> models, CancellationToken cancellationToken = default)
    {
        ThrowIfOwnerIsUnsaved();
        var all = Distinct(models);
        foreach (var model in all)
        {
            Failures.ThrowIfUnsaved(model, "removed");
            ObjectDatabase.ThrowIfElsewhere(OwnDatabase, model);
        }

        return all.Count == 0
            ? 0
            : await ReleaseAsync(KeyConditions.Rows(TModel.Metadata, [.. all]), AreAmong(all), all, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sets all references to the owner to null. Returns how many were changed.</summary>
    /// <exception cref="InvalidOperationException">The key cannot be NULL: such objects must be deleted or refer to another.</exception>
    public virtual async ValueTask<int> ClearAsync(CancellationToken cancellationToken = default)
    {
        ThrowIfOwnerIsUnsaved();
        return await ReleaseAsync(Q.All, _ => true, [], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Points exactly these objects to the owner; all or nothing.</summary>
    /// <exception cref="InvalidOperationException">The owner is not saved, or others refer to it whose key cannot be NULL.</exception>
    /// <exception cref="ConcurrencyException">The row of an object with a version was modified or deleted since it was read.</exception>
    public virtual async ValueTask SetAsync(IEnumerable<TModel> models, CancellationToken cancellationToken = default)
    {
        ThrowIfOwnerIsUnsaved();
        var all = Distinct(models);
        var kept = all.Where(model => ObjectState<TModel>.IsSaved(model)).ToList();
        var isKept = AreAmong(kept);
        var transaction = await OwnDatabase.BeginAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            var others = KeyConditions.Rows(TModel.Metadata, [.. kept]).Negate();
            if (End.Near.IsNullable || await Untied().Filter(others).ExistsAsync(cancellationToken).ConfigureAwait(false))
            {
                await ReleaseAsync(others, model => !isKept(model), [], cancellationToken).ConfigureAwait(false);
            }

            await AddAsync(all, cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        Replace(all.ToList());
    }

    /// <summary>The objects, each once.</summary>
    private protected static HashSet<TModel> Distinct(IEnumerable<TModel> models)
    {
        ArgumentNullException.ThrowIfNull(models);
        TModel[] given = [.. models];
        Failures.ThrowIfAnyNull(given);
        return new(given, ReferenceEqualityComparer.Instance);
    }

    private protected virtual void Attach(TModel model)
    {
        TModel.Relate(model, Inverse.Index, Owner);

        // Where it cannot be saved now, or a rollback takes that back, the next save must write it.
        foreach (var field in End.Near.Fields)
        {
            TModel.State(model).Change(field);
        }
    }

    /// <summary>Whether an object has the same row as one of these.</summary>
    private protected static Predicate<TModel> AreAmong(IEnumerable<TModel> models)
    {
        var keys = new KeyCapture();
        var rows = models.Select(KeyOf).ToHashSet();
        return model => rows.Contains(KeyOf(model));

        RowKey? KeyOf(TModel model) => keys.Of(TModel.Metadata, TModel.Metadata.Key, model);
    }

    private QuerySet<TModel> Untied() => TModel.Query().On(OwnDatabase).Filter(Where());

    private FieldList KeyFields() => new([.. End.Near.Fields.Select(index => new Column(TModel.Metadata.Fields[index]))]);

    /// <summary>Sets the keys of rows NULL, and those of the objects, held or given, that refer to the owner by them.</summary>
    private async ValueTask<int> ReleaseAsync(
        Q condition, Predicate<TModel> isReleased, IEnumerable<TModel> given, CancellationToken cancellationToken)
    {
        if (!End.Near.IsNullable)
        {
            throw new InvalidOperationException($"{End.Near} cannot be NULL: delete the {End.Target.Name}, or point it to another {End.Model.Name}.");
        }

        var fields = End.Near.Fields.Select(index => TModel.Metadata.Fields[index]).Where(field => field.IsNullable).ToList();
        var query = SelectQuery.Of(TModel.Metadata).WithWhere(Where() & condition);
        var keys = new KeyCapture();
        var own = keys.Of(End.Model, End.Near.TargetFields, Owner);
        var released = (_rows ?? []).Where(model => isReleased(model)).Concat(given).Distinct<TModel>(ReferenceEqualityComparer.Instance)
            .Where(model => TModel.State(model).IsPartial || keys.Of(TModel.Metadata, End.Near.Fields, model) == own);
        var (database, assignments) = (OwnDatabase, ClockAssignments.With(OwnDatabase, TModel.Metadata, [.. fields.Select(field => new Assignment(field, new NullValue(field.Type.Kind)))]));
        var affected = database.HooksOf(typeof(TModel)).Length == 0
            ? await UpdateAsync(query).ConfigureAwait(false)
            : await HookedRows.UpdateAsync<TModel, int>(database, query, assignments, UpdateAsync, RowResults.Numbers, cancellationToken).ConfigureAwait(false);
        foreach (var model in released)
        {
            foreach (var field in fields)
            {
                TModel.Load(model, field.Index, default(UnsetRow), 0);
            }
        }

        Drop(isReleased);
        return affected;

        ValueTask<int> UpdateAsync(SelectQuery rows) => VersionedUpdate<TModel>.RunAsync(database, rows, assignments, released, cancellationToken);
    }

    private sealed class NullValue(FieldKind kind) : Parameter
    {
        internal override bool IsNullable => true;

        internal override FieldKind Kind => kind;

        internal override bool TryGetValue(out object? value)
        {
            value = null;
            return true;
        }

        internal override void Write(IParameterWriter writer, int ordinal, Slot slot) => writer.Null(ordinal, Kind);
    }
}
