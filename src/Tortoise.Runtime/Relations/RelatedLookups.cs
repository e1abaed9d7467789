using Tortoise.Relations;

namespace Tortoise;

/// <summary>Lookups for a related row: by object, in a list of objects, in a query, or whether it exists.</summary>
public static class RelatedLookups
{
    extension<TModel>(IFields<TModel> row)
        where TModel : class, IModel<TModel>
    {
        /// <summary>There is no related row.</summary>
        public Q IsNull() => KeyConditions.IsNull(row.Source);

        /// <summary>There is a related row.</summary>
        public Q IsNotNull() => KeyConditions.IsNull(row.Source).Negate();

        /// <summary>The row is that of this object; null tests for none.</summary>
        /// <exception cref="InvalidOperationException">The object is not saved, so it has no row yet.</exception>
        public Q Is(TModel? model) => model is null ? KeyConditions.IsNull(row.Source) : KeyConditions.Is(row.Source, model);

        /// <summary>The row is that of one of these objects. An empty list is false.</summary>
        /// <exception cref="InvalidOperationException">An object is not saved, so it has no row yet.</exception>
        public Q In(params IEnumerable<TModel> models) => KeyConditions.In(row.Source, models);

        /// <summary>The row is that of none of these objects. An empty list is true, and so is a missing row.</summary>
        /// <exception cref="InvalidOperationException">An object is not saved, so it has no row yet.</exception>
        public Q NotIn(params IEnumerable<TModel> models) => KeyConditions.In(row.Source, models).Negate();

        /// <summary>The row is one of those that a query returns.</summary>
        public Q In(QuerySet<TModel> query)
        {
            ArgumentNullException.ThrowIfNull(query);
            return KeyConditions.In(row.Source, query.Query);
        }

        /// <summary>The row is not one of those that a query returns, or there is none.</summary>
        public Q NotIn(QuerySet<TModel> query)
        {
            ArgumentNullException.ThrowIfNull(query);
            return KeyConditions.In(row.Source, query.Query).Negate();
        }
    }
}
