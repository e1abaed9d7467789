namespace Tortoise.Values;

/// <summary>A type that holds one value, as which it is stored. The generator writes both conversions.</summary>
internal sealed class WrappedType<T, TValue>(FieldType<TValue> type, Func<TValue, T> wrap, Func<T, TValue> unwrap) : FieldType<T, TValue>(type)
{
    protected override T FromStored(TValue value) => wrap(value);

    protected override TValue ToStored(T value) => unwrap(value);
}
