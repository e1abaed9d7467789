// Written by eng/Arities.cs.
using System.ComponentModel;
using System.Runtime.CompilerServices;
using Tortoise.Expressions;
using Tortoise.Querying;

namespace Tortoise;

/// <summary>
/// Selects more than values. These are extensions, so that the compiler considers them only where <c>Select</c> of values does not apply.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class RowSelection
{
    extension<TSelf, TModel, TFields>(QuerySet<TSelf, TModel, TFields> query)
        where TSelf : QuerySet<TSelf, TModel, TFields>
        where TModel : class, IModel<TModel>
        where TFields : class, IRowFields<TFields>
    {
        /// <summary>The same rows under other names: <c>let</c> in a C# query expression.</summary>
        [EditorBrowsable(EditorBrowsableState.Never), OverloadResolutionPriority(-1)]
        public QueryRows<TResult> Select<TResult>(Func<TFields, TResult> selector)
        {
            ArgumentNullException.ThrowIfNull(query);
            ArgumentNullException.ThrowIfNull(selector);
            var rows = query.WholeRows.Joinable;
            return new(query.Database, new(rows.Query, new MappedShape<TFields, TResult>(rows.Shape, selector)));
        }

        /// <summary>Selects one object per row: of a row that is joined, or of a <c>[Projection]</c>.</summary>
        public Projection<TResult, TSelected> Select<TResult, TSelected>(Func<TFields, ISelectable<TResult, TSelected>> selector)
        {
            ArgumentNullException.ThrowIfNull(query);
            return Projections.Of(query.Database, query.Rows, selector);
        }

        /// <summary>Selects 2 items per row, as a tuple: values, objects of rows, objects of projections.</summary>
        public Projection<(TResult1, TResult2), TSelected1, TSelected2> Select<TResult1, TSelected1, TResult2, TSelected2>(Func<TFields, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>)> selector)
        {
            ArgumentNullException.ThrowIfNull(query);
            return Projections.Of(query.Database, query.Rows, selector);
        }

        /// <summary>Selects 3 items per row, as a tuple: values, objects of rows, objects of projections.</summary>
        public Projection<(TResult1, TResult2, TResult3), TSelected1, TSelected2, TSelected3> Select<TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3>(Func<TFields, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>)> selector)
        {
            ArgumentNullException.ThrowIfNull(query);
            return Projections.Of(query.Database, query.Rows, selector);
        }

        /// <summary>Selects 4 items per row, as a tuple: values, objects of rows, objects of projections.</summary>
        public Projection<(TResult1, TResult2, TResult3, TResult4), TSelected1, TSelected2, TSelected3, TSelected4> Select<TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4>(Func<TFields, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>)> selector)
        {
            ArgumentNullException.ThrowIfNull(query);
            return Projections.Of(query.Database, query.Rows, selector);
        }

        /// <summary>Selects 5 items per row, as a tuple: values, objects of rows, objects of projections.</summary>
        public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5> Select<TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5>(Func<TFields, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>)> selector)
        {
            ArgumentNullException.ThrowIfNull(query);
            return Projections.Of(query.Database, query.Rows, selector);
        }

        /// <summary>Selects 6 items per row, as a tuple: values, objects of rows, objects of projections.</summary>
        public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6> Select<TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5, TResult6, TSelected6>(Func<TFields, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>, ISelectable<TResult6, TSelected6>)> selector)
        {
            ArgumentNullException.ThrowIfNull(query);
            return Projections.Of(query.Database, query.Rows, selector);
        }

        /// <summary>Selects 7 items per row, as a tuple: values, objects of rows, objects of projections.</summary>
        public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6, TSelected7> Select<TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5, TResult6, TSelected6, TResult7, TSelected7>(Func<TFields, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>, ISelectable<TResult6, TSelected6>, ISelectable<TResult7, TSelected7>)> selector)
        {
            ArgumentNullException.ThrowIfNull(query);
            return Projections.Of(query.Database, query.Rows, selector);
        }

        /// <summary>Selects 8 items per row, as a tuple: values, objects of rows, objects of projections.</summary>
        public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6, TSelected7, TSelected8> Select<TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5, TResult6, TSelected6, TResult7, TSelected7, TResult8, TSelected8>(Func<TFields, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>, ISelectable<TResult6, TSelected6>, ISelectable<TResult7, TSelected7>, ISelectable<TResult8, TSelected8>)> selector)
        {
            ArgumentNullException.ThrowIfNull(query);
            return Projections.Of(query.Database, query.Rows, selector);
        }
    }

    extension<TRow>(QueryRows<TRow> rows)
    {
        /// <summary>The same rows under other names: <c>let</c> in a C# query expression.</summary>
        [EditorBrowsable(EditorBrowsableState.Never), OverloadResolutionPriority(-1)]
        public QueryRows<TResult> Select<TResult>(Func<TRow, TResult> selector)
        {
            ArgumentNullException.ThrowIfNull(rows);
            ArgumentNullException.ThrowIfNull(selector);
            return new(rows.Database, new(rows.Composition.Query, new MappedShape<TRow, TResult>(rows.Composition.Shape, selector)));
        }

        /// <summary>Selects one object per row: of a row that is joined, or of a <c>[Projection]</c>.</summary>
        public Projection<TResult, TSelected> Select<TResult, TSelected>(Func<TRow, ISelectable<TResult, TSelected>> selector)
        {
            ArgumentNullException.ThrowIfNull(rows);
            return Projections.Of(rows.Database, rows.Composition.Selected, selector);
        }

        /// <summary>Selects 2 items per row, as a tuple: values, objects of rows, objects of projections.</summary>
        public Projection<(TResult1, TResult2), TSelected1, TSelected2> Select<TResult1, TSelected1, TResult2, TSelected2>(Func<TRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>)> selector)
        {
            ArgumentNullException.ThrowIfNull(rows);
            return Projections.Of(rows.Database, rows.Composition.Selected, selector);
        }

        /// <summary>Selects 3 items per row, as a tuple: values, objects of rows, objects of projections.</summary>
        public Projection<(TResult1, TResult2, TResult3), TSelected1, TSelected2, TSelected3> Select<TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3>(Func<TRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>)> selector)
        {
            ArgumentNullException.ThrowIfNull(rows);
            return Projections.Of(rows.Database, rows.Composition.Selected, selector);
        }

        /// <summary>Selects 4 items per row, as a tuple: values, objects of rows, objects of projections.</summary>
        public Projection<(TResult1, TResult2, TResult3, TResult4), TSelected1, TSelected2, TSelected3, TSelected4> Select<TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4>(Func<TRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>)> selector)
        {
            ArgumentNullException.ThrowIfNull(rows);
            return Projections.Of(rows.Database, rows.Composition.Selected, selector);
        }

        /// <summary>Selects 5 items per row, as a tuple: values, objects of rows, objects of projections.</summary>
        public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5> Select<TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5>(Func<TRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>)> selector)
        {
            ArgumentNullException.ThrowIfNull(rows);
            return Projections.Of(rows.Database, rows.Composition.Selected, selector);
        }

        /// <summary>Selects 6 items per row, as a tuple: values, objects of rows, objects of projections.</summary>
        public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6> Select<TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5, TResult6, TSelected6>(Func<TRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>, ISelectable<TResult6, TSelected6>)> selector)
        {
            ArgumentNullException.ThrowIfNull(rows);
            return Projections.Of(rows.Database, rows.Composition.Selected, selector);
        }

        /// <summary>Selects 7 items per row, as a tuple: values, objects of rows, objects of projections.</summary>
        public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6, TSelected7> Select<TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5, TResult6, TSelected6, TResult7, TSelected7>(Func<TRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>, ISelectable<TResult6, TSelected6>, ISelectable<TResult7, TSelected7>)> selector)
        {
            ArgumentNullException.ThrowIfNull(rows);
            return Projections.Of(rows.Database, rows.Composition.Selected, selector);
        }

        /// <summary>Selects 8 items per row, as a tuple: values, objects of rows, objects of projections.</summary>
        public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6, TSelected7, TSelected8> Select<TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5, TResult6, TSelected6, TResult7, TSelected7, TResult8, TSelected8>(Func<TRow, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>, ISelectable<TResult6, TSelected6>, ISelectable<TResult7, TSelected7>, ISelectable<TResult8, TSelected8>)> selector)
        {
            ArgumentNullException.ThrowIfNull(rows);
            return Projections.Of(rows.Database, rows.Composition.Selected, selector);
        }
    }
}
