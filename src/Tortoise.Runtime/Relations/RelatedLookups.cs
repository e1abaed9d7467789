using Tortoise.Relations;

namespace Tortoise;

/// <summary>Lookups of related rows as a whole: by object, in a list of objects, in a query, or whether there is one.</summary>
public static class RelatedLookups
{
    extension<TModel>(IFields<TModel> row)
        where TModel : class, IModel<TModel>
    {
        /// <summary>There is no such row.</summary>
        public Q IsNull() => KeyConditions.IsNull(row.Source);

        /// <summary>There is such a row.</summary>
        public Q IsNotNull() => KeyConditions.IsNull(row.Source).Negate();

        /// <summary>The row is that of this object; null asks for none.</summary>
        /// <exception cref="InvalidOperationException">The object is not saved, so it has no row yet.</exception>
        public Q Is(TModel? model) => model is null ? KeyConditions.IsNull(row.Source) : KeyConditions.Is(row.Source, model);

        /// <summary>The row is that of one of these objects. An empty list is false.</summary>
        /// <exception cref="InvalidOperationException">An object is not saved, so it has no row yet.</exception>
        public Q In(params IEnumerable<TModel> models) => KeyConditions.In(row.Source, models);

        /// <summary>The row is that of none of these objects. An empty list is true, and so is no row.</summary>
        /// <exception cref="InvalidOperationException">An object is not saved, so it has no row yet.</exception>
        public Q NotIn(params IEnumerable<TModel> models) => KeyConditions.In(row.Source, models).Negate();

        /// <summary>The row is one that a query gives.</summary>
        public Q In(QuerySet<TModel> query)
        {
            ArgumentNullException.ThrowIfNull(query);
            return KeyConditions.In(row.Source, query.Query);
        }

        /// <summary>The row is none that a query gives, or there is no row.</summary>
        public Q NotIn(QuerySet<TModel> query)
        {
            ArgumentNullException.ThrowIfNull(query);
            return KeyConditions.In(row.Source, query.Query).Negate();
        }
    }
}
