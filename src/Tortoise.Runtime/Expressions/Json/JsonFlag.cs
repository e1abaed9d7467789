using Tortoise.Expressions;
using Tortoise.Querying;
using Tortoise.Values;

namespace Tortoise;

/// <summary>A <c>bool</c> inside a JSON document in a query: a condition by itself, which is not true where the document has no such member.</summary>
public sealed class JsonFlag : Q, IJsonExpr<JsonFlag>
{
    private readonly JsonPart _part;
    private readonly Expr<bool> _value;

    private JsonFlag(JsonPart part)
    {
        _part = part;
        _value = part.Value(FieldTypes.Boolean);
    }

#pragma warning disable CA1033 // only generated code asks for it
    static JsonFlag IJsonExpr<JsonFlag>.At(JsonPart part) => new(part);
#pragma warning restore CA1033

    /// <summary>In an update: sets the value inside the document, if there is an object or a list around it.</summary>
    /// <exception cref="InvalidOperationException">The value is in an element inside of <c>Any</c>.</exception>
    public Assignment Set(bool value) => _part.Set(value);

    internal static JsonFlag At(JsonPart part) => new(part);

    /// <summary>True, false or NULL.</summary>
    internal Expr<bool> Value => _value;

    internal override bool CanBeUnknown => true;

    internal override Q Rewrite(ExprRewriter rewriter) => new BooleanTest((Expr<bool>)rewriter.Rewrite(_value), negated: false);

    internal override Q Negate() => new BooleanTest(_value, negated: true);

    internal override void AddTo(ref ShapeBuilder shape) => shape.Walk(_value);

    internal override void Accept(ExprVisitor visitor) => visitor.VisitBooleanTest(new BooleanTest(_value, negated: false));
}
