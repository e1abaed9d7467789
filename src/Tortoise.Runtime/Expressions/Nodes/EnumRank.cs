using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>
/// The rank of an enum member in the order of values, if the enum is stored by name: names sort alphabetically, which is not
/// what <c>&lt;</c> means in C#.
/// </summary>
internal sealed class EnumRank : Expr<int>
{
    private EnumRank(Expr operand, EnumNames names)
    {
        Operand = operand;
        Members = names;
    }

    public Expr Operand { get; }

    public EnumNames Members { get; }

    internal override FieldType<int> Type => FieldTypes.Int32;

    internal override bool IsNullable => Operand.IsNullable;

    internal override bool IsAggregate => Operand.IsAggregate;

    /// <summary>The sort key of a value: the rank of an enum that is stored by name, any other value itself.</summary>
    public static Expr Of(Expr expression) => expression.Plain switch
    {
        { Names: null } => expression,
        Parameter parameter => parameter.ToRank(),
        IEnumName name => name.Rank,
        { Names: { } names } plain => new EnumRank(plain, names),
    };

    internal override Expr Rewrite(ExprRewriter rewriter) => new EnumRank(rewriter.Rewrite(Operand), Members);

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.EnumRank);
        shape.Walk(Operand);
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitEnumRank(this);
}
