namespace Tortoise.Values;

/// <summary>A floating-point number of two bytes, stored as one of four, which holds each of them exactly.</summary>
internal sealed class HalfType() : FieldType<Half, float>(FieldTypes.Single)
{
    public static readonly HalfType Instance = new();

    protected override Half FromStored(float value) => (Half)value is var half && Half.IsInfinity(half) && float.IsFinite(value)
        ? throw new OverflowException("It is beyond the range of a Half.")
        : half;

    protected override float ToStored(Half value) => (float)value;
}
