// Written by eng/Arities.cs.
using Tortoise.Querying;

namespace Tortoise;

public static partial class RowSelection
{
    extension<T, T1, T2, T3, T4, T5, T6, T7, T8, T9>(Projection<T, T1, T2, T3, T4, T5, T6, T7, T8, T9> query)
    {
        /// <summary>Selects one object per row: of a row that is joined, or of a <c>[Projection]</c>.</summary>
        public Projection<TResult, TSelected> Select<TResult, TSelected>(Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, ISelectable<TResult, TSelected>> selector)
        {
            ArgumentNullException.ThrowIfNull(query);
            return Projections.Of(query.Database, query.Composition.Selected, selector.OfRow());
        }

        /// <summary>Selects 2 items per row, as a tuple: values, objects of rows, objects of projections.</summary>
        public Projection<(TResult1, TResult2), TSelected1, TSelected2> Select<TResult1, TSelected1, TResult2, TSelected2>(Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>)> selector)
        {
            ArgumentNullException.ThrowIfNull(query);
            return Projections.Of(query.Database, query.Composition.Selected, selector.OfRow());
        }

        /// <summary>Selects 3 items per row, as a tuple: values, objects of rows, objects of projections.</summary>
        public Projection<(TResult1, TResult2, TResult3), TSelected1, TSelected2, TSelected3> Select<TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3>(Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>)> selector)
        {
            ArgumentNullException.ThrowIfNull(query);
            return Projections.Of(query.Database, query.Composition.Selected, selector.OfRow());
        }

        /// <summary>Selects 4 items per row, as a tuple: values, objects of rows, objects of projections.</summary>
        public Projection<(TResult1, TResult2, TResult3, TResult4), TSelected1, TSelected2, TSelected3, TSelected4> Select<TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4>(Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>)> selector)
        {
            ArgumentNullException.ThrowIfNull(query);
            return Projections.Of(query.Database, query.Composition.Selected, selector.OfRow());
        }

        /// <summary>Selects 5 items per row, as a tuple: values, objects of rows, objects of projections.</summary>
        public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5> Select<TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5>(Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>)> selector)
        {
            ArgumentNullException.ThrowIfNull(query);
            return Projections.Of(query.Database, query.Composition.Selected, selector.OfRow());
        }

        /// <summary>Selects 6 items per row, as a tuple: values, objects of rows, objects of projections.</summary>
        public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6> Select<TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5, TResult6, TSelected6>(Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>, ISelectable<TResult6, TSelected6>)> selector)
        {
            ArgumentNullException.ThrowIfNull(query);
            return Projections.Of(query.Database, query.Composition.Selected, selector.OfRow());
        }

        /// <summary>Selects 7 items per row, as a tuple: values, objects of rows, objects of projections.</summary>
        public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6, TSelected7> Select<TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5, TResult6, TSelected6, TResult7, TSelected7>(Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>, ISelectable<TResult6, TSelected6>, ISelectable<TResult7, TSelected7>)> selector)
        {
            ArgumentNullException.ThrowIfNull(query);
            return Projections.Of(query.Database, query.Composition.Selected, selector.OfRow());
        }

        /// <summary>Selects 8 items per row, as a tuple: values, objects of rows, objects of projections.</summary>
        public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6, TSelected7, TSelected8> Select<TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5, TResult6, TSelected6, TResult7, TSelected7, TResult8, TSelected8>(Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>, ISelectable<TResult6, TSelected6>, ISelectable<TResult7, TSelected7>, ISelectable<TResult8, TSelected8>)> selector)
        {
            ArgumentNullException.ThrowIfNull(query);
            return Projections.Of(query.Database, query.Composition.Selected, selector.OfRow());
        }
    }
}
