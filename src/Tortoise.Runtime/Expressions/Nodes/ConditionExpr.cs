using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>A condition that bool columns were joined to: <c>&amp;&amp;</c> must give the type of its operands.</summary>
internal sealed class ConditionExpr(Q condition) : Expr<bool>
{
    public Q Condition => condition;

    internal override FieldType<bool> Type => FieldTypes.Boolean;

    internal override bool IsNullable => false;

    internal override Expr Rewrite(ExprRewriter rewriter) => new ConditionExpr(condition.Rewrite(rewriter));

    internal override void AddTo(ref ShapeBuilder shape) => condition.AddTo(ref shape);

    internal override void Accept(ExprVisitor visitor) => condition.Accept(visitor);
}
