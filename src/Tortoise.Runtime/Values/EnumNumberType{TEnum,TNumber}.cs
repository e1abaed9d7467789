using System.Runtime.CompilerServices;

namespace Tortoise.Values;

internal sealed class EnumNumberType<TEnum, TNumber>(FieldType<TNumber> number) : FieldType<TEnum>(number.Kind)
    where TEnum : struct, Enum
    where TNumber : struct
{
    public override TEnum Read<TRow>(in TRow row, int ordinal) => Unsafe.BitCast<TNumber, TEnum>(number.Read(in row, ordinal));

    public override void Write(IParameterWriter writer, int ordinal, TEnum value) =>
        number.Write(writer, ordinal, Unsafe.BitCast<TEnum, TNumber>(value));
}
