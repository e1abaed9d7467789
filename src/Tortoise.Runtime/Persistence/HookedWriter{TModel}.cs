using Tortoise.CompilerServices;
using Tortoise.Expressions;

namespace Tortoise.Persistence;

/// <summary>Writes of one object or many with the hooks around them, for models that have any.</summary>
internal static class HookedWriter<TModel>
    where TModel : class, IModel<TModel>
{
    public static ValueTask InsertAsync(Database database, TModel model, CancellationToken cancellationToken) => SaveAsync(
        database, model, SaveKind.Insert, () => WritePlan<TModel>.Insert(model).Fields, () => Writer<TModel>.InsertRowAsync(database, model, cancellationToken), cancellationToken);

    public static ValueTask UpdateAsync(Database database, TModel model, FieldList? names, CancellationToken cancellationToken) => SaveAsync(
        database,
        model,
        SaveKind.Update,
        () => Writer<TModel>.Updated(model, names),
        () => Writer<TModel>.UpdateRowAsync(database, model, names, cancellationToken),
        cancellationToken);

    public static ValueTask ComputeAsync(Database database, TModel model, RowAssignments computed, CancellationToken cancellationToken) => SaveAsync(
        database,
        model,
        SaveKind.Update,
        () => Writer<TModel>.SetOf(computed.Assignments.Select(static assignment => assignment.Field)),
        () => Writer<TModel>.ComputeRowAsync(database, model, computed, cancellationToken),
        cancellationToken);

    public static ValueTask DeleteAsync(Database database, TModel model, CancellationToken cancellationToken) =>
        HookedObjects<TModel>.DeleteAsync(database, model, () => Writer<TModel>.DeleteRowAsync(database, model, cancellationToken), isSoft: false, cancellationToken);

    public static ValueTask MarkAsync(Database database, TModel model, CancellationToken cancellationToken) =>
        HookedObjects<TModel>.DeleteAsync(database, model, () => Writer<TModel>.MarkRowAsync(database, model, cancellationToken), isSoft: true, cancellationToken);

    public static ValueTask<int> CreateAsync(Database database, TModel[] models, ConflictRule rule, int batchSize, CancellationToken cancellationToken) =>
        HookedObjects<TModel>.SaveAsync(
            database,
            models,
            rule.Action == ConflictAction.Fail ? SaveKind.Insert : SaveKind.Upsert,
            () => models.Aggregate(default(FieldSet), static (set, model) => set.With(WritePlan<TModel>.Insert(model).Fields)),
            () => BulkWriter<TModel>.CreateRowsAsync(database, models, rule, batchSize, cancellationToken),
            cancellationToken,
            rule);

    public static ValueTask<int> UpdateAsync(
        Database database, TModel[] models, TModel[] given, FieldSet fields, int batchSize, CancellationToken cancellationToken) =>
        HookedObjects<TModel>.SaveAsync(
            database,
            models,
            SaveKind.Update,
            () => fields,
            () => BulkWriter<TModel>.UpdateRowsAsync(database, models, given, fields, batchSize, cancellationToken),
            cancellationToken);

    private static async ValueTask SaveAsync(
        Database database, TModel model, SaveKind kind, Func<FieldSet> fields, Func<ValueTask> save, CancellationToken cancellationToken) =>
        await HookedObjects<TModel>.SaveAsync(
            database,
            [model],
            kind,
            fields,
            async () =>
            {
                await save().ConfigureAwait(false);
                return 1;
            },
            cancellationToken).ConfigureAwait(false);
}
