using Tortoise.Metadata;
using Tortoise.Relations;

namespace Tortoise.Persistence;

/// <summary>The database that objects are saved to and loaded from: the one they came from, or, if they have no row yet, that of their model.</summary>
internal static class ObjectDatabase
{
    public static Database Of<TModel>(TModel model)
        where TModel : class, IModel<TModel> => TModel.State(model).Database ?? Database.For(TModel.Metadata, isRead: false);

    public static Database Of(ModelMetadata metadata, object model) => Find(metadata, model) ?? Database.For(metadata, isRead: false);

    /// <summary>The common database of several objects.</summary>
    /// <exception cref="InvalidOperationException">They are from different ones.</exception>
    public static Database OfAll<TModel>(IReadOnlyCollection<TModel> models)
        where TModel : class, IModel<TModel>
    {
        var origins = models.Select(static model => model is null ? null : TModel.State(model).Database).OfType<Database>().Distinct().Take(2).ToArray();
        return origins switch
        {
            [] => Database.For(TModel.Metadata, isRead: false),
            [var origin] => origin,
            _ => throw new InvalidOperationException(
                $"These objects of {TModel.Metadata.Name} are from different databases, but one statement runs on one database. Pass the objects of each database separately."),
        };
    }

    /// <summary>Throws for an object whose row is in another database.</summary>
    /// <exception cref="InvalidOperationException">It is.</exception>
    public static void ThrowIfElsewhere<TModel>(Database database, TModel model)
        where TModel : class, IModel<TModel>
    {
        if (TModel.State(model).Database is { } own && !ReferenceEquals(own, database.Real))
        {
            throw new InvalidOperationException(
                $"This {TModel.Metadata.Name} is from another database than the others. The key of its row is not valid here: read the object from this database, or create it here first.");
        }
    }

    /// <summary>Throws for an object that refers to one whose row is in another database: its key would belong to a different row here.</summary>
    /// <exception cref="InvalidOperationException">It does.</exception>
    public static void ThrowIfRefersElsewhere<TModel>(Database database, TModel model)
        where TModel : class, IModel<TModel>
    {
        var ends = TModel.Metadata.Ends;
        for (var i = 0; i < ends.Count; i++)
        {
            var end = ends[i];
            if (!end.IsReverse && TModel.Related(model, end.Index) is { } related && Find(end.Target, related) is { } own
                && !ReferenceEquals(own, database.Real))
            {
                throw new InvalidOperationException(
                    $"The {end.Property} of this {TModel.Metadata.Name} is from another database than the one that the {TModel.Metadata.Name} is saved to. " +
                    "Make that database current, using (database.Enter()), or read the object from this one.");
            }
        }
    }

    private static Database? Find(ModelMetadata metadata, object model) => ((IPlacedObjects)metadata.Objects!).DatabaseOf(model);
}
