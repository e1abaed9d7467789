using Tortoise.Expressions;
using Tortoise.Querying;

namespace Tortoise;

/// <summary>Rows that may be missing, among what is selected.</summary>
public static class OptionalRows
{
    extension<TModel, TFields>(ISelectableRow<TModel, TFields> row)
        where TModel : class, IModel<TModel>
        where TFields : class, IRowFields<TFields>
    {
        /// <summary>The object of the row, or null if there is none: <c>Select(e =&gt; (e.Name, e.Winner.OrNull()))</c>. Needed for every row that may be missing.</summary>
        public ISelectable<TModel?, TFields> OrNull()
        {
            ArgumentNullException.ThrowIfNull(row);
            return new SelectedRow<TModel, TFields>(row.Source);
        }
    }
}
