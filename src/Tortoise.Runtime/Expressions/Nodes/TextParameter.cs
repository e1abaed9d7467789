using System.Text;
using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>A text to match with. Dialects ask for it in different forms.</summary>
internal sealed class TextParameter(string value) : Parameter
{
    public string Value { get; } = value;

    internal override bool IsNullable => false;

    internal override FieldKind Kind => FieldKind.String;

    internal override void Write(IParameterWriter writer, int ordinal, Slot slot)
    {
        switch (slot.Form)
        {
            case SlotForm.Upper:
                writer.String(ordinal, Value.ToUpperInvariant());
                break;
            case SlotForm.Utf8:
                writer.Bytes(ordinal, Encoding.UTF8.GetBytes(Value));
                break;
            case SlotForm.UpperUtf8:
                writer.Bytes(ordinal, Encoding.UTF8.GetBytes(Value.ToUpperInvariant()));
                break;
            case SlotForm.PrefixEnd:
                WritePrefixEnd(writer, ordinal);
                break;
            default:
                writer.String(ordinal, Value);
                break;
        }
    }

    private void WritePrefixEnd(IParameterWriter writer, int ordinal)
    {
        var runes = Value.EnumerateRunes().ToList();
        while (runes is [.., { Value: 0x10FFFF }])
        {
            runes.RemoveAt(runes.Count - 1);
        }

        if (runes.Count == 0)
        {
            // No text is greater than every text; bytes are, where they are compared at all.
            writer.Bytes(ordinal, []);
            return;
        }

        var last = runes[^1].Value;
        runes[^1] = new Rune(last == 0xD7FF ? 0xE000 : last + 1);
        writer.String(ordinal, string.Concat(runes));
    }
}
