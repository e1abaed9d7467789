using System.ComponentModel;
using Tortoise.Expressions;

namespace Tortoise;

/// <summary>A model with the types of its queries, for the members that all models share: see <see cref="ModelQueries"/>.</summary>
/// <typeparam name="TSelf">The model.</typeparam>
/// <typeparam name="TQuerySet">Its query set.</typeparam>
/// <typeparam name="TFields">Its fields.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IModel<TSelf, TQuerySet, TFields> : IModel<TSelf>, IModelObject<TSelf, TQuerySet, TFields>
    where TSelf : class, IModel<TSelf, TQuerySet, TFields>
    where TQuerySet : QuerySet<TQuerySet, TSelf, TFields>
    where TFields : class, IRowFields<TFields>
{
    /// <summary>All rows.</summary>
    static abstract TQuerySet All();

#pragma warning disable CA1033 // it is All, for those who do not know the query set
    static QuerySet<TSelf> IModel<TSelf>.Query() => TSelf.All();
#pragma warning restore CA1033
}
