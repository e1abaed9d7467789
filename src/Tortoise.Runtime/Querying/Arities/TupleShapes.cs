// Written by eng/Arities.cs.
using Tortoise.Expressions;

namespace Tortoise.Querying;

/// <summary>2 parts.</summary>
internal sealed class TupleShape<T1, T2>(Shape<T1> part1, Shape<T2> part2) : Shape<(T1, T2)>
{
    public Shape<T1> Part1 => part1;

    public Shape<T2> Part2 => part2;

    public override (T1, T2) Row => (part1.Row, part2.Row);

    public override IEnumerable<Expr> Columns => [.. part1.Columns, .. part2.Columns];

    public override Shape<(T1, T2)> Over(QueryTable table, ref int column) =>
        new TupleShape<T1, T2>(part1.Over(table, ref column), part2.Over(table, ref column));

    public override Shape<(T1, T2)> Rewrite(ExprRewriter rewriter) =>
        new TupleShape<T1, T2>(part1.Rewrite(rewriter), part2.Rewrite(rewriter));
}

/// <summary>3 parts.</summary>
internal sealed class TupleShape<T1, T2, T3>(Shape<T1> part1, Shape<T2> part2, Shape<T3> part3) : Shape<(T1, T2, T3)>
{
    public Shape<T1> Part1 => part1;

    public Shape<T2> Part2 => part2;

    public Shape<T3> Part3 => part3;

    public override (T1, T2, T3) Row => (part1.Row, part2.Row, part3.Row);

    public override IEnumerable<Expr> Columns => [.. part1.Columns, .. part2.Columns, .. part3.Columns];

    public override Shape<(T1, T2, T3)> Over(QueryTable table, ref int column) =>
        new TupleShape<T1, T2, T3>(part1.Over(table, ref column), part2.Over(table, ref column), part3.Over(table, ref column));

    public override Shape<(T1, T2, T3)> Rewrite(ExprRewriter rewriter) =>
        new TupleShape<T1, T2, T3>(part1.Rewrite(rewriter), part2.Rewrite(rewriter), part3.Rewrite(rewriter));
}

/// <summary>4 parts.</summary>
internal sealed class TupleShape<T1, T2, T3, T4>(Shape<T1> part1, Shape<T2> part2, Shape<T3> part3, Shape<T4> part4) : Shape<(T1, T2, T3, T4)>
{
    public Shape<T1> Part1 => part1;

    public Shape<T2> Part2 => part2;

    public Shape<T3> Part3 => part3;

    public Shape<T4> Part4 => part4;

    public override (T1, T2, T3, T4) Row => (part1.Row, part2.Row, part3.Row, part4.Row);

    public override IEnumerable<Expr> Columns => [.. part1.Columns, .. part2.Columns, .. part3.Columns, .. part4.Columns];

    public override Shape<(T1, T2, T3, T4)> Over(QueryTable table, ref int column) =>
        new TupleShape<T1, T2, T3, T4>(part1.Over(table, ref column), part2.Over(table, ref column), part3.Over(table, ref column), part4.Over(table, ref column));

    public override Shape<(T1, T2, T3, T4)> Rewrite(ExprRewriter rewriter) =>
        new TupleShape<T1, T2, T3, T4>(part1.Rewrite(rewriter), part2.Rewrite(rewriter), part3.Rewrite(rewriter), part4.Rewrite(rewriter));
}

/// <summary>5 parts.</summary>
internal sealed class TupleShape<T1, T2, T3, T4, T5>(Shape<T1> part1, Shape<T2> part2, Shape<T3> part3, Shape<T4> part4, Shape<T5> part5) : Shape<(T1, T2, T3, T4, T5)>
{
    public Shape<T1> Part1 => part1;

    public Shape<T2> Part2 => part2;

    public Shape<T3> Part3 => part3;

    public Shape<T4> Part4 => part4;

    public Shape<T5> Part5 => part5;

    public override (T1, T2, T3, T4, T5) Row => (part1.Row, part2.Row, part3.Row, part4.Row, part5.Row);

    public override IEnumerable<Expr> Columns => [.. part1.Columns, .. part2.Columns, .. part3.Columns, .. part4.Columns, .. part5.Columns];

    public override Shape<(T1, T2, T3, T4, T5)> Over(QueryTable table, ref int column) =>
        new TupleShape<T1, T2, T3, T4, T5>(part1.Over(table, ref column), part2.Over(table, ref column), part3.Over(table, ref column), part4.Over(table, ref column), part5.Over(table, ref column));

    public override Shape<(T1, T2, T3, T4, T5)> Rewrite(ExprRewriter rewriter) =>
        new TupleShape<T1, T2, T3, T4, T5>(part1.Rewrite(rewriter), part2.Rewrite(rewriter), part3.Rewrite(rewriter), part4.Rewrite(rewriter), part5.Rewrite(rewriter));
}

/// <summary>6 parts.</summary>
internal sealed class TupleShape<T1, T2, T3, T4, T5, T6>(Shape<T1> part1, Shape<T2> part2, Shape<T3> part3, Shape<T4> part4, Shape<T5> part5, Shape<T6> part6) : Shape<(T1, T2, T3, T4, T5, T6)>
{
    public Shape<T1> Part1 => part1;

    public Shape<T2> Part2 => part2;

    public Shape<T3> Part3 => part3;

    public Shape<T4> Part4 => part4;

    public Shape<T5> Part5 => part5;

    public Shape<T6> Part6 => part6;

    public override (T1, T2, T3, T4, T5, T6) Row => (part1.Row, part2.Row, part3.Row, part4.Row, part5.Row, part6.Row);

    public override IEnumerable<Expr> Columns => [.. part1.Columns, .. part2.Columns, .. part3.Columns, .. part4.Columns, .. part5.Columns, .. part6.Columns];

    public override Shape<(T1, T2, T3, T4, T5, T6)> Over(QueryTable table, ref int column) =>
        new TupleShape<T1, T2, T3, T4, T5, T6>(part1.Over(table, ref column), part2.Over(table, ref column), part3.Over(table, ref column), part4.Over(table, ref column), part5.Over(table, ref column), part6.Over(table, ref column));

    public override Shape<(T1, T2, T3, T4, T5, T6)> Rewrite(ExprRewriter rewriter) =>
        new TupleShape<T1, T2, T3, T4, T5, T6>(part1.Rewrite(rewriter), part2.Rewrite(rewriter), part3.Rewrite(rewriter), part4.Rewrite(rewriter), part5.Rewrite(rewriter), part6.Rewrite(rewriter));
}

/// <summary>7 parts.</summary>
internal sealed class TupleShape<T1, T2, T3, T4, T5, T6, T7>(Shape<T1> part1, Shape<T2> part2, Shape<T3> part3, Shape<T4> part4, Shape<T5> part5, Shape<T6> part6, Shape<T7> part7) : Shape<(T1, T2, T3, T4, T5, T6, T7)>
{
    public Shape<T1> Part1 => part1;

    public Shape<T2> Part2 => part2;

    public Shape<T3> Part3 => part3;

    public Shape<T4> Part4 => part4;

    public Shape<T5> Part5 => part5;

    public Shape<T6> Part6 => part6;

    public Shape<T7> Part7 => part7;

    public override (T1, T2, T3, T4, T5, T6, T7) Row => (part1.Row, part2.Row, part3.Row, part4.Row, part5.Row, part6.Row, part7.Row);

    public override IEnumerable<Expr> Columns => [.. part1.Columns, .. part2.Columns, .. part3.Columns, .. part4.Columns, .. part5.Columns, .. part6.Columns, .. part7.Columns];

    public override Shape<(T1, T2, T3, T4, T5, T6, T7)> Over(QueryTable table, ref int column) =>
        new TupleShape<T1, T2, T3, T4, T5, T6, T7>(part1.Over(table, ref column), part2.Over(table, ref column), part3.Over(table, ref column), part4.Over(table, ref column), part5.Over(table, ref column), part6.Over(table, ref column), part7.Over(table, ref column));

    public override Shape<(T1, T2, T3, T4, T5, T6, T7)> Rewrite(ExprRewriter rewriter) =>
        new TupleShape<T1, T2, T3, T4, T5, T6, T7>(part1.Rewrite(rewriter), part2.Rewrite(rewriter), part3.Rewrite(rewriter), part4.Rewrite(rewriter), part5.Rewrite(rewriter), part6.Rewrite(rewriter), part7.Rewrite(rewriter));
}

/// <summary>8 parts.</summary>
internal sealed class TupleShape<T1, T2, T3, T4, T5, T6, T7, T8>(Shape<T1> part1, Shape<T2> part2, Shape<T3> part3, Shape<T4> part4, Shape<T5> part5, Shape<T6> part6, Shape<T7> part7, Shape<T8> part8) : Shape<(T1, T2, T3, T4, T5, T6, T7, T8)>
{
    public Shape<T1> Part1 => part1;

    public Shape<T2> Part2 => part2;

    public Shape<T3> Part3 => part3;

    public Shape<T4> Part4 => part4;

    public Shape<T5> Part5 => part5;

    public Shape<T6> Part6 => part6;

    public Shape<T7> Part7 => part7;

    public Shape<T8> Part8 => part8;

    public override (T1, T2, T3, T4, T5, T6, T7, T8) Row => (part1.Row, part2.Row, part3.Row, part4.Row, part5.Row, part6.Row, part7.Row, part8.Row);

    public override IEnumerable<Expr> Columns => [.. part1.Columns, .. part2.Columns, .. part3.Columns, .. part4.Columns, .. part5.Columns, .. part6.Columns, .. part7.Columns, .. part8.Columns];

    public override Shape<(T1, T2, T3, T4, T5, T6, T7, T8)> Over(QueryTable table, ref int column) =>
        new TupleShape<T1, T2, T3, T4, T5, T6, T7, T8>(part1.Over(table, ref column), part2.Over(table, ref column), part3.Over(table, ref column), part4.Over(table, ref column), part5.Over(table, ref column), part6.Over(table, ref column), part7.Over(table, ref column), part8.Over(table, ref column));

    public override Shape<(T1, T2, T3, T4, T5, T6, T7, T8)> Rewrite(ExprRewriter rewriter) =>
        new TupleShape<T1, T2, T3, T4, T5, T6, T7, T8>(part1.Rewrite(rewriter), part2.Rewrite(rewriter), part3.Rewrite(rewriter), part4.Rewrite(rewriter), part5.Rewrite(rewriter), part6.Rewrite(rewriter), part7.Rewrite(rewriter), part8.Rewrite(rewriter));
}

/// <summary>9 parts.</summary>
internal sealed class TupleShape<T1, T2, T3, T4, T5, T6, T7, T8, T9>(Shape<T1> part1, Shape<T2> part2, Shape<T3> part3, Shape<T4> part4, Shape<T5> part5, Shape<T6> part6, Shape<T7> part7, Shape<T8> part8, Shape<T9> part9) : Shape<(T1, T2, T3, T4, T5, T6, T7, T8, T9)>
{
    public Shape<T1> Part1 => part1;

    public Shape<T2> Part2 => part2;

    public Shape<T3> Part3 => part3;

    public Shape<T4> Part4 => part4;

    public Shape<T5> Part5 => part5;

    public Shape<T6> Part6 => part6;

    public Shape<T7> Part7 => part7;

    public Shape<T8> Part8 => part8;

    public Shape<T9> Part9 => part9;

    public override (T1, T2, T3, T4, T5, T6, T7, T8, T9) Row => (part1.Row, part2.Row, part3.Row, part4.Row, part5.Row, part6.Row, part7.Row, part8.Row, part9.Row);

    public override IEnumerable<Expr> Columns => [.. part1.Columns, .. part2.Columns, .. part3.Columns, .. part4.Columns, .. part5.Columns, .. part6.Columns, .. part7.Columns, .. part8.Columns, .. part9.Columns];

    public override Shape<(T1, T2, T3, T4, T5, T6, T7, T8, T9)> Over(QueryTable table, ref int column) =>
        new TupleShape<T1, T2, T3, T4, T5, T6, T7, T8, T9>(part1.Over(table, ref column), part2.Over(table, ref column), part3.Over(table, ref column), part4.Over(table, ref column), part5.Over(table, ref column), part6.Over(table, ref column), part7.Over(table, ref column), part8.Over(table, ref column), part9.Over(table, ref column));

    public override Shape<(T1, T2, T3, T4, T5, T6, T7, T8, T9)> Rewrite(ExprRewriter rewriter) =>
        new TupleShape<T1, T2, T3, T4, T5, T6, T7, T8, T9>(part1.Rewrite(rewriter), part2.Rewrite(rewriter), part3.Rewrite(rewriter), part4.Rewrite(rewriter), part5.Rewrite(rewriter), part6.Rewrite(rewriter), part7.Rewrite(rewriter), part8.Rewrite(rewriter), part9.Rewrite(rewriter));
}
