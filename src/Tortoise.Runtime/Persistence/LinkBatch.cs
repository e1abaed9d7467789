using Tortoise.Compilation;
using Tortoise.Execution;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Relations;

/// <summary>Links to insert: the keys of both ends of each, straight from the objects, and the version of a new row where links have one.</summary>
internal readonly struct LinkBatch(CompiledStatement statement, RelationEnd end, List<(object Near, object Far)> pairs) : IRowBatch
{
    public int Count => pairs.Count;

    public void Write(int row, IParameterWriter writer) => Write(statement, row, writer);

    public void Write(CompiledStatement statement, int row, IParameterWriter writer)
    {
        var slots = statement.Slots;
        for (var i = 0; i < slots.Length; i++)
        {
            var field = slots[i].Index;
            if (!TryWrite(end.Near, pairs[row].Near, field, writer, i) && !TryWrite(end.Far!, pairs[row].Far, field, writer, i))
            {
                WriteFirstVersion(end.Link!.Links.Fields[field], writer, i);
            }
        }
    }

    public void Read<TRow>(int row, in TRow values)
        where TRow : struct, IRow
    {
    }

    public void Done(int row, int affected)
    {
    }

    private static void WriteFirstVersion(FieldMetadata version, IParameterWriter writer, int ordinal)
    {
        if (version.Type.Kind == FieldKind.Int32)
        {
            writer.Int32(ordinal, 0);
        }
        else
        {
            writer.Int64(ordinal, 0);
        }
    }

    private static bool TryWrite(RelationMetadata relation, object target, int field, IParameterWriter writer, int ordinal)
    {
        for (var i = 0; i < relation.Fields.Count; i++)
        {
            if (relation.Fields[i] == field)
            {
                relation.Target.Objects!.Write(target, relation.TargetFields[i], writer, ordinal);
                return true;
            }
        }

        return false;
    }
}
