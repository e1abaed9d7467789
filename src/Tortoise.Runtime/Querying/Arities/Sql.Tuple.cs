// Written by eng/Arities.cs.
using Tortoise.Querying;

namespace Tortoise;

public static partial class Sql
{
    /// <summary>2 items as one, a tuple inside another one: <c>Select(t =&gt; (Sql.Tuple(t.Id, t.Name), t.City))</c>.</summary>
    public static ISelectable<(TResult1, TResult2), (TSelected1, TSelected2)> Tuple<TResult1, TSelected1, TResult2, TSelected2>(
        ISelectable<TResult1, TSelected1> item1, ISelectable<TResult2, TSelected2> item2)
    {
        ArgumentNullException.ThrowIfNull(item1);
        ArgumentNullException.ThrowIfNull(item2);
        var (shape1, shape2) = (item1.Shape, item2.Shape);
        var column = 0;
        return new SelectedTuple<(TResult1, TResult2), (TSelected1, TSelected2), TupleReader<TResult1, TResult2>>(
            new TupleShape<TSelected1, TSelected2>(shape1, shape2),
            new(Projections.Next(item1, shape1, ref column), Projections.Next(item2, shape2, ref column)));
    }

    /// <summary>3 items as one, a tuple inside another one: <c>Select(t =&gt; (Sql.Tuple(t.Id, t.Name), t.City))</c>.</summary>
    public static ISelectable<(TResult1, TResult2, TResult3), (TSelected1, TSelected2, TSelected3)> Tuple<TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3>(
        ISelectable<TResult1, TSelected1> item1, ISelectable<TResult2, TSelected2> item2, ISelectable<TResult3, TSelected3> item3)
    {
        ArgumentNullException.ThrowIfNull(item1);
        ArgumentNullException.ThrowIfNull(item2);
        ArgumentNullException.ThrowIfNull(item3);
        var (shape1, shape2, shape3) = (item1.Shape, item2.Shape, item3.Shape);
        var column = 0;
        return new SelectedTuple<(TResult1, TResult2, TResult3), (TSelected1, TSelected2, TSelected3), TupleReader<TResult1, TResult2, TResult3>>(
            new TupleShape<TSelected1, TSelected2, TSelected3>(shape1, shape2, shape3),
            new(Projections.Next(item1, shape1, ref column), Projections.Next(item2, shape2, ref column), Projections.Next(item3, shape3, ref column)));
    }

    /// <summary>4 items as one, a tuple inside another one: <c>Select(t =&gt; (Sql.Tuple(t.Id, t.Name), t.City))</c>.</summary>
    public static ISelectable<(TResult1, TResult2, TResult3, TResult4), (TSelected1, TSelected2, TSelected3, TSelected4)> Tuple<TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4>(
        ISelectable<TResult1, TSelected1> item1, ISelectable<TResult2, TSelected2> item2, ISelectable<TResult3, TSelected3> item3, ISelectable<TResult4, TSelected4> item4)
    {
        ArgumentNullException.ThrowIfNull(item1);
        ArgumentNullException.ThrowIfNull(item2);
        ArgumentNullException.ThrowIfNull(item3);
        ArgumentNullException.ThrowIfNull(item4);
        var (shape1, shape2, shape3, shape4) = (item1.Shape, item2.Shape, item3.Shape, item4.Shape);
        var column = 0;
        return new SelectedTuple<(TResult1, TResult2, TResult3, TResult4), (TSelected1, TSelected2, TSelected3, TSelected4), TupleReader<TResult1, TResult2, TResult3, TResult4>>(
            new TupleShape<TSelected1, TSelected2, TSelected3, TSelected4>(shape1, shape2, shape3, shape4),
            new(Projections.Next(item1, shape1, ref column), Projections.Next(item2, shape2, ref column), Projections.Next(item3, shape3, ref column), Projections.Next(item4, shape4, ref column)));
    }

    /// <summary>5 items as one, a tuple inside another one: <c>Select(t =&gt; (Sql.Tuple(t.Id, t.Name), t.City))</c>.</summary>
    public static ISelectable<(TResult1, TResult2, TResult3, TResult4, TResult5), (TSelected1, TSelected2, TSelected3, TSelected4, TSelected5)> Tuple<TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5>(
        ISelectable<TResult1, TSelected1> item1, ISelectable<TResult2, TSelected2> item2, ISelectable<TResult3, TSelected3> item3, ISelectable<TResult4, TSelected4> item4, ISelectable<TResult5, TSelected5> item5)
    {
        ArgumentNullException.ThrowIfNull(item1);
        ArgumentNullException.ThrowIfNull(item2);
        ArgumentNullException.ThrowIfNull(item3);
        ArgumentNullException.ThrowIfNull(item4);
        ArgumentNullException.ThrowIfNull(item5);
        var (shape1, shape2, shape3, shape4, shape5) = (item1.Shape, item2.Shape, item3.Shape, item4.Shape, item5.Shape);
        var column = 0;
        return new SelectedTuple<(TResult1, TResult2, TResult3, TResult4, TResult5), (TSelected1, TSelected2, TSelected3, TSelected4, TSelected5), TupleReader<TResult1, TResult2, TResult3, TResult4, TResult5>>(
            new TupleShape<TSelected1, TSelected2, TSelected3, TSelected4, TSelected5>(shape1, shape2, shape3, shape4, shape5),
            new(Projections.Next(item1, shape1, ref column), Projections.Next(item2, shape2, ref column), Projections.Next(item3, shape3, ref column), Projections.Next(item4, shape4, ref column), Projections.Next(item5, shape5, ref column)));
    }

    /// <summary>6 items as one, a tuple inside another one: <c>Select(t =&gt; (Sql.Tuple(t.Id, t.Name), t.City))</c>.</summary>
    public static ISelectable<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6), (TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6)> Tuple<TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5, TResult6, TSelected6>(
        ISelectable<TResult1, TSelected1> item1, ISelectable<TResult2, TSelected2> item2, ISelectable<TResult3, TSelected3> item3, ISelectable<TResult4, TSelected4> item4, ISelectable<TResult5, TSelected5> item5, ISelectable<TResult6, TSelected6> item6)
    {
        ArgumentNullException.ThrowIfNull(item1);
        ArgumentNullException.ThrowIfNull(item2);
        ArgumentNullException.ThrowIfNull(item3);
        ArgumentNullException.ThrowIfNull(item4);
        ArgumentNullException.ThrowIfNull(item5);
        ArgumentNullException.ThrowIfNull(item6);
        var (shape1, shape2, shape3, shape4, shape5, shape6) = (item1.Shape, item2.Shape, item3.Shape, item4.Shape, item5.Shape, item6.Shape);
        var column = 0;
        return new SelectedTuple<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6), (TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6), TupleReader<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6>>(
            new TupleShape<TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6>(shape1, shape2, shape3, shape4, shape5, shape6),
            new(Projections.Next(item1, shape1, ref column), Projections.Next(item2, shape2, ref column), Projections.Next(item3, shape3, ref column), Projections.Next(item4, shape4, ref column), Projections.Next(item5, shape5, ref column), Projections.Next(item6, shape6, ref column)));
    }

    /// <summary>7 items as one, a tuple inside another one: <c>Select(t =&gt; (Sql.Tuple(t.Id, t.Name), t.City))</c>.</summary>
    public static ISelectable<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7), (TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6, TSelected7)> Tuple<TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5, TResult6, TSelected6, TResult7, TSelected7>(
        ISelectable<TResult1, TSelected1> item1, ISelectable<TResult2, TSelected2> item2, ISelectable<TResult3, TSelected3> item3, ISelectable<TResult4, TSelected4> item4, ISelectable<TResult5, TSelected5> item5, ISelectable<TResult6, TSelected6> item6, ISelectable<TResult7, TSelected7> item7)
    {
        ArgumentNullException.ThrowIfNull(item1);
        ArgumentNullException.ThrowIfNull(item2);
        ArgumentNullException.ThrowIfNull(item3);
        ArgumentNullException.ThrowIfNull(item4);
        ArgumentNullException.ThrowIfNull(item5);
        ArgumentNullException.ThrowIfNull(item6);
        ArgumentNullException.ThrowIfNull(item7);
        var (shape1, shape2, shape3, shape4, shape5, shape6, shape7) = (item1.Shape, item2.Shape, item3.Shape, item4.Shape, item5.Shape, item6.Shape, item7.Shape);
        var column = 0;
        return new SelectedTuple<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7), (TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6, TSelected7), TupleReader<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7>>(
            new TupleShape<TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6, TSelected7>(shape1, shape2, shape3, shape4, shape5, shape6, shape7),
            new(Projections.Next(item1, shape1, ref column), Projections.Next(item2, shape2, ref column), Projections.Next(item3, shape3, ref column), Projections.Next(item4, shape4, ref column), Projections.Next(item5, shape5, ref column), Projections.Next(item6, shape6, ref column), Projections.Next(item7, shape7, ref column)));
    }

    /// <summary>8 items as one, a tuple inside another one: <c>Select(t =&gt; (Sql.Tuple(t.Id, t.Name), t.City))</c>.</summary>
    public static ISelectable<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8), (TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6, TSelected7, TSelected8)> Tuple<TResult1, TSelected1, TResult2, TSelected2, TResult3, TSelected3, TResult4, TSelected4, TResult5, TSelected5, TResult6, TSelected6, TResult7, TSelected7, TResult8, TSelected8>(
        ISelectable<TResult1, TSelected1> item1, ISelectable<TResult2, TSelected2> item2, ISelectable<TResult3, TSelected3> item3, ISelectable<TResult4, TSelected4> item4, ISelectable<TResult5, TSelected5> item5, ISelectable<TResult6, TSelected6> item6, ISelectable<TResult7, TSelected7> item7, ISelectable<TResult8, TSelected8> item8)
    {
        ArgumentNullException.ThrowIfNull(item1);
        ArgumentNullException.ThrowIfNull(item2);
        ArgumentNullException.ThrowIfNull(item3);
        ArgumentNullException.ThrowIfNull(item4);
        ArgumentNullException.ThrowIfNull(item5);
        ArgumentNullException.ThrowIfNull(item6);
        ArgumentNullException.ThrowIfNull(item7);
        ArgumentNullException.ThrowIfNull(item8);
        var (shape1, shape2, shape3, shape4, shape5, shape6, shape7, shape8) = (item1.Shape, item2.Shape, item3.Shape, item4.Shape, item5.Shape, item6.Shape, item7.Shape, item8.Shape);
        var column = 0;
        return new SelectedTuple<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8), (TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6, TSelected7, TSelected8), TupleReader<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8>>(
            new TupleShape<TSelected1, TSelected2, TSelected3, TSelected4, TSelected5, TSelected6, TSelected7, TSelected8>(shape1, shape2, shape3, shape4, shape5, shape6, shape7, shape8),
            new(Projections.Next(item1, shape1, ref column), Projections.Next(item2, shape2, ref column), Projections.Next(item3, shape3, ref column), Projections.Next(item4, shape4, ref column), Projections.Next(item5, shape5, ref column), Projections.Next(item6, shape6, ref column), Projections.Next(item7, shape7, ref column), Projections.Next(item8, shape8, ref column)));
    }
}
