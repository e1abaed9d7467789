using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Relations;

/// <summary>A field of an object as a value of a query, as it is when the query runs.</summary>
internal sealed class ObjectKey(FieldMetadata key, object model) : Parameter
{
    internal override bool IsNullable => false;

    internal override FieldKind Kind => key.Type.Kind;

    internal override void Write(IParameterWriter writer, int ordinal, Slot slot) => key.Model.Objects!.Write(model, key.Index, writer, ordinal);
}
