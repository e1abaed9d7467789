using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>A JSON document contains another, or is contained in it: objects by members, lists by elements, at every depth.</summary>
internal sealed class JsonMatch(Expr operand, Parameter json, bool isContainedBy, bool negated) : Q
{
    public Expr Operand => operand;

    public Parameter Json => json;

    public bool IsContainedBy => isContainedBy;

    public bool Negated => negated;

    public static JsonMatch Of(Expr operand, string json, bool isContainedBy) =>
        new(operand, new Parameter<string>(FieldTypes.String, json), isContainedBy, negated: false);

    internal override bool IsAggregate => operand.IsAggregate;

    internal override bool CanBeUnknown => !negated && operand.IsNullable;

    internal override IReadOnlyList<Expr> TrueForNull => negated ? [operand] : [];

    internal override Q Negate() => new JsonMatch(operand, json, isContainedBy, !negated);

    internal override Q Rewrite(ExprRewriter rewriter) => new JsonMatch(rewriter.Rewrite(operand), json, isContainedBy, negated);

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.JsonMatch);
        shape.Add((isContainedBy ? 2 : 0) | (negated ? 1 : 0));
        shape.Walk(operand);
        json.AddTo(ref shape);
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitJsonMatch(this);
}
