using Tortoise.Persistence;

namespace Tortoise;

/// <summary>Objects that the program makes for rows that exist: <c>Team.Attach(…)</c>, <c>team.FetchAsync()</c>; and which objects are of the same row.</summary>
public static class ModelStates
{
    extension<TModel>(IModel<TModel>)
        where TModel : class, IModel<TModel>
    {
        /// <summary>
        /// Compares objects by their keys, for sets and dictionaries: <c>teams.Distinct(Team.KeyComparer)</c>. Those that have no key yet are equal to
        /// themselves only.
        /// </summary>
        public static IEqualityComparer<TModel> KeyComparer => ModelKeyComparer<TModel>.Instance;

        /// <summary>Declares that an object is saved in the current database, without asking it; see <see cref="Database.Attach"/>.</summary>
        /// <exception cref="InvalidOperationException">The object has no key, or is from another database.</exception>
        public static TModel Attach(TModel model) => Database.For(TModel.Metadata, isRead: false).Attach(model);
    }

    extension<TModel>(IModel<TModel> model)
        where TModel : class, IModel<TModel>
    {
        /// <summary>
        /// Reads the row that has the object's key into the object, whether the object is saved or was made by the program: <c>new Team { Id = 5 }</c>. A
        /// new object is looked up in the current database, and is saved afterwards.
        /// </summary>
        /// <exception cref="InvalidOperationException">The object has no key.</exception>
        /// <exception cref="DoesNotExistException">No row has the key.</exception>
        public ValueTask FetchAsync(CancellationToken cancellationToken = default) =>
            Writer<TModel>.FetchAsync(ObjectDatabase.Of((TModel)model), (TModel)model, cancellationToken);
    }
}
