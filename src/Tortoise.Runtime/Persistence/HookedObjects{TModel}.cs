using Tortoise.CompilerServices;
using Tortoise.Execution;
using Tortoise.Expressions;
using Tortoise.Relations;

namespace Tortoise.Persistence;

/// <summary>Saves and deletes of objects with the hooks around them: those of the model for each object, then those of the database for all.</summary>
internal static class HookedObjects<TModel>
    where TModel : class, IModel<TModel>
{
    public static bool AreSaved(Database database) =>
        (TModel.Hooks & ModelHooks.Save) != 0 || database.HooksOf(typeof(TModel)).Length > 0;

    public static bool AreMarked(Database database) => (TModel.Hooks & ModelHooks.Delete) != 0 || database.HooksOf(typeof(TModel)).Length > 0;

    public static bool AreDeleted(Database database) => (TModel.Hooks & ModelHooks.Delete) != 0 || database.TellsOfDeletes(typeof(TModel), TModel.Metadata);

    /// <summary>Saves objects.</summary>
    /// <param name="database">The database.</param>
    /// <param name="models">The objects.</param>
    /// <param name="kind">How they are saved.</param>
    /// <param name="fields">The fields that would be written now. An update of none writes nothing, of which nobody is told; an insert leaves all to the database.</param>
    /// <param name="save">Writes them.</param>
    /// <param name="cancellationToken">Stops the next statement.</param>
    /// <param name="conflict">What an upsert does if a row exists.</param>
    public static async ValueTask<int> SaveAsync(
        Database database, IReadOnlyList<TModel> models, SaveKind kind, Func<FieldSet> fields, Func<ValueTask<int>> save, CancellationToken cancellationToken, ConflictRule conflict = default)
    {
        var written = fields();
        if (models.Count == 0 || (kind == SaveKind.Update && written.IsEmpty))
        {
            return 0;
        }

        var hooks = database.HooksOf(typeof(TModel));
        var context = new SaveContext<TModel>(database, TModel.Metadata, kind, models)
        {
            ConflictTarget = conflict.Target,
            UpdatesExisting = conflict.Action == ConflictAction.Update,
        };
        context.Set(written);
        var count = 0;
        await HookedWrite.RunAsync(
            database,
            context,
            async () =>
            {
                foreach (var model in models)
                {
                    await TModel.BeforeSaveAsync(model, context, cancellationToken).ConfigureAwait(false);
                }

                foreach (var hook in hooks)
                {
                    await hook.BeforeSaveAsync(context, cancellationToken).ConfigureAwait(false);
                }

                context.Set(WritePlan<TModel>.WithStamps(fields()));
                count = await save().ConfigureAwait(false);
                foreach (var model in models)
                {
                    await TModel.AfterSaveAsync(model, context, cancellationToken).ConfigureAwait(false);
                }

                foreach (var hook in hooks)
                {
                    await hook.AfterSaveAsync(context, cancellationToken).ConfigureAwait(false);
                }
            },
            cancellationToken).ConfigureAwait(false);
        return count;
    }

    /// <summary>Deletes an object.</summary>
    /// <param name="database">The database.</param>
    /// <param name="model">The object.</param>
    /// <param name="delete">Deletes its row.</param>
    /// <param name="isSoft">True if it is only marked, so that nothing is deleted with it.</param>
    /// <param name="cancellationToken">Stops the next statement.</param>
    public static ValueTask DeleteAsync(Database database, TModel model, Func<ValueTask> delete, bool isSoft, CancellationToken cancellationToken)
    {
        var context = new DeleteContext<TModel>(database, TModel.Metadata, new WrittenObjects<TModel>([model]));
        var own = new Deletion<TModel>(database.HooksOf(typeof(TModel)), context);
        var deletions = isSoft ? [own] : Deletion.Of(database, own, relation => KeyConditions.RefersToAny(relation, [model]));
        return HookedWrite.RunAsync(
            database,
            context,
            async () =>
            {
                await TModel.BeforeDeleteAsync(model, context, cancellationToken).ConfigureAwait(false);
                await Deletion.BeforeAsync(deletions, context.Transaction, cancellationToken).ConfigureAwait(false);
                await delete().ConfigureAwait(false);
                await TModel.AfterDeleteAsync(model, context, cancellationToken).ConfigureAwait(false);
                await Deletion.AfterAsync(deletions, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken);
    }
}
