using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Relations;

/// <summary>A field of an object as a value of a query, as it is when the query runs.</summary>
internal sealed class ObjectKey(FieldMetadata key, object model) : Parameter
{
    /// <summary>Of how many keys without a gap it is the first or the last; 1 for one that stands for itself.</summary>
    public int RangeCount { get; init; } = 1;

    internal override bool IsNullable => false;

    internal override FieldKind Kind => key.Type.Kind;

    internal override void Write(IParameterWriter writer, int ordinal, Slot slot) => key.Model.Objects!.Write(model, key.Index, writer, ordinal);
}
