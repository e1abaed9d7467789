using Tortoise.Values;

namespace Tortoise.Expressions;

internal sealed class ListParameter<T>(FieldType<T> type, IReadOnlyList<T> values) : ListParameter
{
    public override int Count => values.Count;

    public override FieldType Type => type;

    internal override void Write(IParameterWriter writer, int ordinal, Slot slot)
    {
        if (slot.Form == SlotForm.Element)
        {
            type.Write(writer, ordinal, values[Math.Min(slot.Element, values.Count - 1)]);
            return;
        }

        var elements = writer.BeginList(ordinal, Kind);
        foreach (var value in values)
        {
            type.Write(elements, ordinal, value);
        }

        writer.EndList(ordinal);
    }
}
