using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>A way into a JSON document that the program knows: members by their names.</summary>
internal sealed class JsonPath : Expr, IJsonPath
{
    private readonly JsonStep[] _steps;

    private JsonPath(JsonStep[] steps) => _steps = steps;

    public ReadOnlySpan<JsonStep> Steps => _steps;

    public Parameter? Value => null;

    internal override bool IsNullable => false;

    internal override FieldKind Kind => FieldKind.String;

    /// <summary>A path; one with keys or indexes that are given at run time is a value.</summary>
    public static Expr Of(JsonStep[] steps) => Array.Exists(steps, static step => step.IsGiven) ? new JsonPathParameter(steps) : new JsonPath(steps);

    internal override Expr Rewrite(ExprRewriter rewriter) => this;

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.JsonPath);
        shape.Add(JsonStep.Path(_steps));
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitJsonPath(this);
}
