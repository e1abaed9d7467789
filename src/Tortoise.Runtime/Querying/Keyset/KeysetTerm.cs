using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>One term of an ordering that rows are found by.</summary>
internal sealed class KeysetTerm(OrderTerm term)
{
    private readonly bool _nullsFirst = term.NullsFirstOrDefault ?? !term.Descending;

    public Expr Expression => term.Expression;

    public FieldType Type { get; } = term.Expression.StoredType
        ?? throw new InvalidOperationException("Pages by cursor are ordered by fields and by what is computed from them.");

    /// <summary>What stays the same in every process, and differs from that of every other term: where the value comes from, and how it is ordered.</summary>
    public string Description => $"{Way}{Expression.DebugText} {(term.Descending ? "desc" : "asc")} {(_nullsFirst ? "first" : "last")}";

    /// <summary>Rows that come later in the ordering than a value.</summary>
    /// <param name="text">The value as text; null for NULL.</param>
    public Q After(string? text) => Type.Accept(new Conditions(term, _nullsFirst, text)).After;

    /// <summary>Rows with a value.</summary>
    public Q Same(string? text) => Type.Accept(new Conditions(term, _nullsFirst, text)).Same;

    /// <summary>True if the rows that come later, or have the value, are one range of an index.</summary>
    public bool IsRange(string? text) => text is not null && (_nullsFirst || !Expression.IsNullable);

    /// <summary>That as one comparison.</summary>
    public Q FromOn(string text) => Type.Accept(new Range(term, text));

    private string Way
    {
        get
        {
            var way = "";
            for (var source = (Expression.Plain as IField)?.Source; source is JoinedTable joined; source = joined.Parent)
            {
                way = $"{joined.Relation}{(joined.IsReverse ? "<" : ">")}{way}";
            }

            return way;
        }
    }

    private static Expr<T> Typed<T>(Expr expression, FieldType<T> type) =>
        expression as Expr<T> ?? (expression is IField field ? new Field<T>(field.Metadata, field.Source, type) : throw new System.Diagnostics.UnreachableException());

    /// <exception cref="KeysetCursorException">The text is none of a value.</exception>
    private static T Value<T>(FieldType<T> type, string text)
    {
        try
        {
            return type.ValueOf(text);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or OverflowException)
        {
            throw new KeysetCursorException(KeysetCursor.Invalid, exception);
        }
    }

    private sealed class Conditions(OrderTerm term, bool nullsFirst, string? text) : IFieldTypeVisitor<(Q After, Q Same)>
    {
        public (Q After, Q Same) Visit<T>(FieldType<T> type)
        {
            var expression = Typed(term.Expression, type);
            if (text is null)
            {
                return (nullsFirst ? new NullCheck(expression, negated: true) : Q.None, new NullCheck(expression, negated: false));
            }

            var value = Value(type, text);
            var after = Comparison.Of(term.Descending ? ComparisonOperator.Less : ComparisonOperator.Greater, expression, value);
            return (!nullsFirst && expression.IsNullable ? after | new NullCheck(expression, negated: false) : after, Comparison.Equal(expression, value));
        }
    }

    private sealed class Range(OrderTerm term, string text) : IFieldTypeVisitor<Q>
    {
        public Q Visit<T>(FieldType<T> type) => Comparison.Of(
            term.Descending ? ComparisonOperator.LessOrEqual : ComparisonOperator.GreaterOrEqual, Typed(term.Expression, type), Value(type, text));
    }
}
