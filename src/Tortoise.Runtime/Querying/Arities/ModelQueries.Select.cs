// Written by eng/Arities.cs.
using System.Runtime.CompilerServices;
using Tortoise.Expressions;

namespace Tortoise;

public static partial class ModelQueries
{
    extension<TModel, TQuerySet, TFields>(IModel<TModel, TQuerySet, TFields>)
        where TModel : class, IModel<TModel, TQuerySet, TFields>
        where TQuerySet : QuerySet<TQuerySet, TModel, TFields>
        where TFields : class, IRowFields<TFields>
    {
        /// <summary>Selects one value per row instead of objects.</summary>
        public static Projection<TResult, Expr<TResult>> Select<TResult>(Func<TFields, Expr<TResult>> selector) =>
            TModel.All().Select(selector);

        /// <summary>Selects 2 values per row, as a tuple instead of objects.</summary>
        public static Projection<(TResult1, TResult2), Expr<TResult1>, Expr<TResult2>> Select<TResult1, TResult2>(Func<TFields, (Expr<TResult1>, Expr<TResult2>)> selector) =>
            TModel.All().Select(selector);

        /// <summary>Selects 3 values per row, as a tuple instead of objects.</summary>
        public static Projection<(TResult1, TResult2, TResult3), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>> Select<TResult1, TResult2, TResult3>(Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>)> selector) =>
            TModel.All().Select(selector);

        /// <summary>Selects 4 values per row, as a tuple instead of objects.</summary>
        public static Projection<(TResult1, TResult2, TResult3, TResult4), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>> Select<TResult1, TResult2, TResult3, TResult4>(Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>)> selector) =>
            TModel.All().Select(selector);

        /// <summary>Selects 5 values per row, as a tuple instead of objects.</summary>
        public static Projection<(TResult1, TResult2, TResult3, TResult4, TResult5), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>> Select<TResult1, TResult2, TResult3, TResult4, TResult5>(Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>)> selector) =>
            TModel.All().Select(selector);

        /// <summary>Selects 6 values per row, as a tuple instead of objects.</summary>
        public static Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>> Select<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6>(Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>)> selector) =>
            TModel.All().Select(selector);

        /// <summary>Selects 7 values per row, as a tuple instead of objects.</summary>
        public static Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>> Select<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7>(Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>)> selector) =>
            TModel.All().Select(selector);

        /// <summary>Selects 8 values per row, as a tuple instead of objects.</summary>
        public static Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>> Select<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8>(Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>)> selector) =>
            TModel.All().Select(selector);

        /// <summary>Selects one object per row: of a row that is joined, or of a <c>[Projection]</c>.</summary>
        [OverloadResolutionPriority(-1)]
        public static Projection<TResult, TSelected> Select<TResult, TSelected>(Func<TFields, ISelectable<TResult, TSelected>> selector) => TModel.All().Select(selector);

        /// <summary>Selects 2 items per row, as a tuple: values, objects of rows, objects of projections.</summary>
        [OverloadResolutionPriority(-1)]
        public static Projection<(TResult1, TResult2), TSelected1, TSelected2> Select<TResult1, TSelected1, TResult2, TSelected2>(Func<TFields, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>)> selector) => TModel.All().Select(selector);

        /// <summary>Selects 3 items per row, as a tuple: values, objects of rows, objects of projections.</summary>
        [OverloadResolutionPriority(-1)]
        public static Projection<(TResult1, TResult2, TResult3), TSelected1, TSelected2, TSelected3> Select<TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3>(Func<TFields, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>)> selector) => TModel.All().Select(selector);

        /// <summary>Selects 4 items per row, as a tuple: values, objects of rows, objects of projections.</summary>
        [OverloadResolutionPriority(-1)]
        public static Projection<(TResult1, TResult2, TResult3, TResult4), TSelected1, TSelected2, TSelected3, TSelected4> Select<TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4>(Func<TFields, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>)> selector) => TModel.All().Select(selector);

        /// <summary>Selects 5 items per row, as a tuple: values, objects of rows, objects of projections.</summary>
        [OverloadResolutionPriority(-1)]
        public static Projection<(TResult1, TResult2, TResult3, TResult4, TResult5), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5> Select<TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5>(Func<TFields, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>)> selector) => TModel.All().Select(selector);

        /// <summary>Selects 6 items per row, as a tuple: values, objects of rows, objects of projections.</summary>
        [OverloadResolutionPriority(-1)]
        public static Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6> Select<TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5, TResult6, TSelected6>(Func<TFields, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>, ISelectable<TResult6, TSelected6>)> selector) => TModel.All().Select(selector);

        /// <summary>Selects 7 items per row, as a tuple: values, objects of rows, objects of projections.</summary>
        [OverloadResolutionPriority(-1)]
        public static Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6, TSelected7> Select<TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5, TResult6, TSelected6, TResult7, TSelected7>(Func<TFields, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>, ISelectable<TResult6, TSelected6>, ISelectable<TResult7, TSelected7>)> selector) => TModel.All().Select(selector);

        /// <summary>Selects 8 items per row, as a tuple: values, objects of rows, objects of projections.</summary>
        [OverloadResolutionPriority(-1)]
        public static Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8), TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6, TSelected7, TSelected8> Select<TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5, TResult6, TSelected6, TResult7, TSelected7, TResult8, TSelected8>(Func<TFields, (ISelectable<TResult1, TSelected1>, ISelectable<TResult2, TSelected2>, ISelectable<TResult3, TSelected3>, ISelectable<TResult4, TSelected4>, ISelectable<TResult5, TSelected5>, ISelectable<TResult6, TSelected6>, ISelectable<TResult7, TSelected7>, ISelectable<TResult8, TSelected8>)> selector) => TModel.All().Select(selector);

        /// <summary>Adds a value to each object. Lambdas that follow receive it after the fields: <c>(t, n) =&gt; …</c>.</summary>
        /// <exception cref="ArgumentException">A value is an aggregate of all rows.</exception>
        public static Projection<(TModel Model, TResult Value), TFields, Expr<TResult>> Annotate<TResult>(
            Func<TFields, Expr<TResult>> selector) => TModel.All().Annotate(selector);

        /// <summary>Adds 2 values to each object. Lambdas that follow receive them after the fields: <c>(t, n) =&gt; …</c>.</summary>
        /// <exception cref="ArgumentException">A value is an aggregate of all rows.</exception>
        public static Projection<(TModel Model, TResult1 Value1, TResult2 Value2), TFields, Expr<TResult1>, Expr<TResult2>> Annotate<TResult1, TResult2>(
            Func<TFields, (Expr<TResult1>, Expr<TResult2>)> selector) => TModel.All().Annotate(selector);

        /// <summary>Adds 3 values to each object. Lambdas that follow receive them after the fields: <c>(t, n) =&gt; …</c>.</summary>
        /// <exception cref="ArgumentException">A value is an aggregate of all rows.</exception>
        public static Projection<(TModel Model, TResult1 Value1, TResult2 Value2, TResult3 Value3), TFields, Expr<TResult1>, Expr<TResult2>, Expr<TResult3>> Annotate<TResult1, TResult2, TResult3>(
            Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>)> selector) => TModel.All().Annotate(selector);

        /// <summary>Adds 4 values to each object. Lambdas that follow receive them after the fields: <c>(t, n) =&gt; …</c>.</summary>
        /// <exception cref="ArgumentException">A value is an aggregate of all rows.</exception>
        public static Projection<(TModel Model, TResult1 Value1, TResult2 Value2, TResult3 Value3, TResult4 Value4), TFields, Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>> Annotate<TResult1, TResult2, TResult3, TResult4>(
            Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>)> selector) => TModel.All().Annotate(selector);

        /// <summary>Adds 5 values to each object. Lambdas that follow receive them after the fields: <c>(t, n) =&gt; …</c>.</summary>
        /// <exception cref="ArgumentException">A value is an aggregate of all rows.</exception>
        public static Projection<(TModel Model, TResult1 Value1, TResult2 Value2, TResult3 Value3, TResult4 Value4, TResult5 Value5), TFields, Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>> Annotate<TResult1, TResult2, TResult3, TResult4, TResult5>(
            Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>)> selector) => TModel.All().Annotate(selector);

        /// <summary>Adds 6 values to each object. Lambdas that follow receive them after the fields: <c>(t, n) =&gt; …</c>.</summary>
        /// <exception cref="ArgumentException">A value is an aggregate of all rows.</exception>
        public static Projection<(TModel Model, TResult1 Value1, TResult2 Value2, TResult3 Value3, TResult4 Value4, TResult5 Value5, TResult6 Value6), TFields, Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>> Annotate<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6>(
            Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>)> selector) => TModel.All().Annotate(selector);

        /// <summary>Adds 7 values to each object. Lambdas that follow receive them after the fields: <c>(t, n) =&gt; …</c>.</summary>
        /// <exception cref="ArgumentException">A value is an aggregate of all rows.</exception>
        public static Projection<(TModel Model, TResult1 Value1, TResult2 Value2, TResult3 Value3, TResult4 Value4, TResult5 Value5, TResult6 Value6, TResult7 Value7), TFields, Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>> Annotate<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7>(
            Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>)> selector) => TModel.All().Annotate(selector);

        /// <summary>Adds 8 values to each object. Lambdas that follow receive them after the fields: <c>(t, n) =&gt; …</c>.</summary>
        /// <exception cref="ArgumentException">A value is an aggregate of all rows.</exception>
        public static Projection<(TModel Model, TResult1 Value1, TResult2 Value2, TResult3 Value3, TResult4 Value4, TResult5 Value5, TResult6 Value6, TResult7 Value7, TResult8 Value8), TFields, Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>> Annotate<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8>(
            Func<TFields, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>)> selector) => TModel.All().Annotate(selector);
    }
}
