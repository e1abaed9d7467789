using System.ComponentModel;
using System.Diagnostics;

namespace Tortoise;

/// <summary>One term of an ordering. NULLs sort before every value on all databases, unless the term says otherwise.</summary>
[DebuggerDisplay("{DebugText,nq}")]
public sealed class OrderTerm
{
    internal OrderTerm(Expr expression, bool descending, bool? nullsFirst = null)
    {
        Expression = expression;
        Descending = descending;
        NullsFirstOrDefault = nullsFirst;
    }

    internal Expr Expression { get; }

    internal bool Descending { get; }

    /// <summary>Null: NULLs go where the least value goes.</summary>
    internal bool? NullsFirstOrDefault { get; }

    private string DebugText => Expression.DebugText + (Descending ? ".Desc()" : ".Asc()");

    /// <summary>Rows with NULL come first.</summary>
    public OrderTerm NullsFirst() => new(Expression, Descending, nullsFirst: true);

    /// <summary>Rows with NULL come last.</summary>
    public OrderTerm NullsLast() => new(Expression, Descending, nullsFirst: false);

    /// <summary>Not supported: a type name must never end up in a query.</summary>
    /// <exception cref="InvalidOperationException">Always thrown.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override string ToString() => throw new InvalidOperationException($"{DebugText} is an ordering term and cannot be converted to a string.");

    internal OrderTerm Reverse() => new(Expression, !Descending, !NullsFirstOrDefault);

    internal OrderTerm Rewrite(Expressions.ExprRewriter rewriter) => new(rewriter.Rewrite(Expression), Descending, NullsFirstOrDefault);

    internal void AddTo(ref Expressions.ShapeBuilder shape)
    {
        shape.Add((Descending ? 1 : 0) | (NullsFirstOrDefault is null ? 0 : NullsFirstOrDefault.Value ? 2 : 4));
        shape.Walk(Expression);
    }
}
