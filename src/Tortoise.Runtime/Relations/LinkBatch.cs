using Tortoise.Compilation;
using Tortoise.Execution;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Relations;

/// <summary>Links to insert: the keys of both ends of each, straight from the objects.</summary>
internal readonly struct LinkBatch(CompiledStatement statement, RelationEnd end, List<(object Near, object Far)> pairs) : IRowBatch
{
    public int Count => pairs.Count;

    public void Write(int row, IParameterWriter writer) => Write(statement, row, writer);

    public void Write(CompiledStatement statement, int row, IParameterWriter writer)
    {
        var slots = statement.Slots;
        for (var i = 0; i < slots.Length; i++)
        {
            if (!TryWrite(end.Near, pairs[row].Near, slots[i].Index, writer, i))
            {
                TryWrite(end.Far!, pairs[row].Far, slots[i].Index, writer, i);
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
