using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Relations;

/// <summary>A list for an IN: the values of one field of objects, written straight from them.</summary>
internal sealed class ObjectKeys(FieldMetadata key, IReadOnlyList<object> models) : ListParameter
{
    public override int Count => models.Count;

    public override FieldType Type => key.Type;

    internal override void Write(IParameterWriter writer, int ordinal, Slot slot)
    {
        var objects = key.Model.Objects!;
        if (slot.Form == SlotForm.Element)
        {
            objects.Write(models[Math.Min(slot.Element, models.Count - 1)], key.Index, writer, ordinal);
            return;
        }

        var elements = writer.BeginList(ordinal, Kind);
        foreach (var model in models)
        {
            objects.Write(model, key.Index, elements, ordinal);
        }

        writer.EndList(ordinal);
    }
}
