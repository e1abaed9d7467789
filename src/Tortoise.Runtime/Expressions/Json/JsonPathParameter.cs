using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>A way into a JSON document with keys that are given at run time: a value, which never gets into the text.</summary>
internal sealed class JsonPathParameter(JsonStep[] steps) : Parameter, IJsonPath
{
    public ReadOnlySpan<JsonStep> Steps => steps;

    public Parameter Value => this;

    internal override bool IsNullable => false;

    internal override FieldKind Kind => FieldKind.String;

    internal override bool IsSame(Parameter other) => other is JsonPathParameter path && path.Steps.SequenceEqual(steps);

    internal override void Accept(ExprVisitor visitor) => visitor.VisitJsonPath(this);

    internal override void Write(IParameterWriter writer, int ordinal, Slot slot) =>
        writer.String(ordinal, slot.Form == SlotForm.JsonKeys ? JsonStep.Keys(steps) : JsonStep.Path(steps));
}
