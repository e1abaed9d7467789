using Tortoise.Expressions;

namespace Tortoise;

public static partial class ModelQueries
{
    extension<TModel, TQuerySet, TFields>(IModel<TModel, TQuerySet, TFields>)
        where TModel : class, IModel<TModel, TQuerySet, TFields>
        where TQuerySet : QuerySet<TQuerySet, TModel, TFields>
        where TFields : class, IRowFields<TFields>
    {
        /// <summary>Groups all rows by a key, or a tuple of keys: <c>Team.GroupBy(t =&gt; (t.City, t.Rank))</c>. Select keys and aggregates of the groups next.</summary>
        /// <exception cref="ArgumentException">The key is no value of a row.</exception>
        public static Groups<TFields, TKey> GroupBy<TKey>(Func<TFields, TKey> key) => TModel.All().GroupBy(key);

        /// <summary>Groups all rows by several keys. Select keys and aggregates of the groups next.</summary>
        /// <exception cref="ArgumentException">A key is no value of a row.</exception>
        public static Groups<TFields, Expr[]> GroupBy(Func<TFields, Expr[]> key) => TModel.All().GroupBy(key);

        /// <summary>Joins the rows of another query to all objects on a condition.</summary>
        public static Projection<(TModel, TOther), TFields, TOtherRow> Join<TOther, TOtherRow>(IRows<TOther, TOtherRow> other, Func<TFields, TOtherRow, Q> on) =>
            TModel.All().Join(other, on);

        /// <summary>Joins the objects of another query to all objects on a condition; where there are none, the object is null. Read its values with <c>.OrNull()</c>.</summary>
        public static Projection<(TModel, TOther?), TFields, TOtherFields> LeftJoin<TSet, TOther, TOtherFields>(
            QuerySet<TSet, TOther, TOtherFields> other, Func<TFields, TOtherFields, Q> on)
            where TSet : QuerySet<TSet, TOther, TOtherFields>
            where TOther : class, IModel<TOther>
            where TOtherFields : class, IRowFields<TOtherFields> => TModel.All().LeftJoin(other, on);

        /// <summary>Returns the first object of each group of objects with the same values, in the model's ordering.</summary>
        /// <exception cref="ArgumentException">The key is no value of a row.</exception>
        public static TQuerySet DistinctOn<TKey>(Func<TFields, TKey> key) => TModel.All().DistinctOn(key);
    }
}
