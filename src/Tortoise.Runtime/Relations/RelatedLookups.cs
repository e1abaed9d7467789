using Tortoise.Relations;

namespace Tortoise;

/// <summary>Lookups for a related row: by object, in a list of objects, in a query, or whether it exists.</summary>
public static class RelatedLookups
{
    extension<TModel>(IFields<TModel> row)
        where TModel : class, IModel<TModel>
    {
        /// <summary>Tests whether there is no related row.</summary>
        public Q IsNull() => KeyConditions.IsNull(row.Source);

        /// <summary>Tests whether there is a related row.</summary>
        public Q IsNotNull() => KeyConditions.IsNull(row.Source).Negate();

        /// <summary>Tests whether the row is the object's or, if the object is null, missing.</summary>
        /// <exception cref="InvalidOperationException">The object is not saved, so it has no row.</exception>
        public Q Is(TModel? model) => model is null ? KeyConditions.IsNull(row.Source) : KeyConditions.Is(row.Source, model);

        /// <summary>Tests whether the row is that of one of the objects. False for an empty list.</summary>
        /// <exception cref="InvalidOperationException">An object is not saved, so it has no row.</exception>
        public Q In(params IEnumerable<TModel> models) => KeyConditions.In(row.Source, models);

        /// <summary>Tests whether the row is that of none of the objects. True for an empty list, and for a missing row.</summary>
        /// <exception cref="InvalidOperationException">An object is not saved, so it has no row.</exception>
        public Q NotIn(params IEnumerable<TModel> models) => KeyConditions.In(row.Source, models).Negate();

        /// <summary>Tests whether a query returns the row.</summary>
        public Q In(QuerySet<TModel> query)
        {
            ArgumentNullException.ThrowIfNull(query);
            return KeyConditions.In(row.Source, query.Query);
        }

        /// <summary>Tests whether a query does not return the row. True for a missing row.</summary>
        public Q NotIn(QuerySet<TModel> query)
        {
            ArgumentNullException.ThrowIfNull(query);
            return KeyConditions.In(row.Source, query.Query).Negate();
        }
    }
}
