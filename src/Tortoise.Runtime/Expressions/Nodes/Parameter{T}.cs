using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>One typed value.</summary>
internal sealed class Parameter<T>(FieldType<T> type, T value) : Parameter
{
    public T Value { get; } = value;

    internal override bool IsNullable => Value is null;

    internal override FieldKind Kind => type.Kind;

    internal override EnumNames? Names => type.Names;

    internal override void AddTo(ref ShapeBuilder shape)
    {
        // The text depends on whether the value can be NULL, so the key does too.
        if (Value is null)
        {
            shape.Add(ShapeCode.NullParameter);
        }

        shape.Add(this);
    }

    internal override bool IsSame(Parameter other) => other is Parameter<T> parameter && EqualityComparer<T>.Default.Equals(Value, parameter.Value);

    internal override bool TryGetValue(out object? value)
    {
        value = Value;
        return true;
    }

    internal override Parameter ToRank() => new Parameter<int>(FieldTypes.Int32, type.RankOf(Value));

    internal override void Write(IParameterWriter writer, int ordinal, Slot slot) => type.Write(writer, ordinal, Value);
}
