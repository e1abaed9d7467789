using Tortoise.Expressions;

namespace Tortoise;

/// <summary>Queries for the objects of a relation: <c>cup.Events.Filter(e =&gt; e.Kind == EventKind.Final)</c>.</summary>
public static class RelatedQueries
{
    extension<TModel, TQuerySet, TFields>(IRelated<IModelObject<TModel, TQuerySet, TFields>> rows)
        where TModel : class, IModel<TModel, TQuerySet, TFields>
        where TQuerySet : QuerySet<TQuerySet, TModel, TFields>
        where TFields : class, IRowFields<TFields>
    {
        /// <summary>Returns a query for the related objects, in the owner's database.</summary>
        /// <exception cref="InvalidOperationException">The owner is not saved.</exception>
        public TQuerySet All()
        {
            ArgumentNullException.ThrowIfNull(rows);
            return ((Related<TModel>)rows).Of(TModel.All());
        }

        /// <summary>Returns a query for the related objects that satisfy a condition, in the owner's database.</summary>
        /// <exception cref="InvalidOperationException">The owner is not saved.</exception>
        public TQuerySet Filter(Func<TFields, Q> predicate) => rows.All().Filter(predicate);

        /// <summary>Returns a query for the related objects that do not satisfy a condition, in the owner's database.</summary>
        /// <exception cref="InvalidOperationException">The owner is not saved.</exception>
        public TQuerySet Exclude(Func<TFields, Q> predicate) => rows.All().Exclude(predicate);
    }
}
