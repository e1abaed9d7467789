using Pgvector;
using Tortoise.Values;

namespace Tortoise.Pgvector;

/// <summary>A vector of <see cref="float"/>s, in a <c>vector</c> column of pgvector. It travels as pgvector writes it: <c>[1,2,3]</c>.</summary>
public sealed class VectorFieldType() : FieldType<Vector, string>(FieldTypes.String, StoreTypes.Native("vector", "postgresql"))
{
    /// <inheritdoc/>
    protected override Vector FromStored(string value) => new(VectorText.Read<float>(value));

    /// <inheritdoc/>
    protected override string ToStored(Vector value) => VectorText.Of(value);
}
