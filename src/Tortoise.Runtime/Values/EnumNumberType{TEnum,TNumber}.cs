using System.Runtime.CompilerServices;

namespace Tortoise.Values;

internal sealed class EnumNumberType<TEnum, TNumber>(FieldType<TNumber> number) : FieldType<TEnum>(number.StoreType)
    where TEnum : struct, Enum
    where TNumber : struct
{
    protected override TEnum ReadValue<TRow>(in TRow row, int ordinal) => Unsafe.BitCast<TNumber, TEnum>(number.Read(in row, ordinal));

    // By name, or any number that the column can hold.
    protected override TEnum ParseValue(string text) => Enum.Parse<TEnum>(text, ignoreCase: true);

    protected override void WriteValue(IParameterWriter writer, int ordinal, TEnum value) =>
        number.Write(writer, ordinal, Unsafe.BitCast<TEnum, TNumber>(value));
}
