using System.ComponentModel;
using Tortoise.Expressions;

namespace Tortoise;

public abstract partial class QuerySet<TSelf, TModel, TFields>
{
    /// <summary>The objects of a class derived from the model, with all that was said about the query.</summary>
    /// <typeparam name="TOther">The query set of the class.</typeparam>
    /// <typeparam name="TClass">The class.</typeparam>
    /// <typeparam name="TClassFields">The fields of the class.</typeparam>
    /// <param name="create">Creates the query set.</param>
    /// <param name="isOfClass">Tests whether a row is of the class.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected TOther Of<TOther, TClass, TClassFields>(Func<SelectQuery, TOther> create, Func<TFields, Q> isOfClass)
        where TOther : QuerySet<TOther, TClass, TClassFields>
        where TClass : class, TModel, IModel<TClass>
        where TClassFields : class, IRowFields<TClassFields>
    {
        ArgumentNullException.ThrowIfNull(create);
        var rows = Sliced;
        var row = rows.NewRow();
        var other = create(rows.WithWhere(isOfClass(TFields.At(row)), row));
        other.Database = Database;
        other.Loads = Loads;
        return other;
    }
}
