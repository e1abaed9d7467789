using Pgvector;
using Tortoise.Values;

namespace Tortoise.Pgvector;

/// <summary>A vector of <see cref="Half"/>s, in a <c>halfvec</c> column of pgvector. It travels as pgvector writes it: <c>[1,2,3]</c>.</summary>
public sealed class HalfVectorFieldType() : FieldType<HalfVector, string>(FieldTypes.String, StoreTypes.Native("halfvec", "postgresql"))
{
    /// <inheritdoc/>
    protected override HalfVector FromStored(string value) => new(VectorText.Read<Half>(value));

    /// <inheritdoc/>
    protected override string ToStored(HalfVector value) => VectorText.Of(value);
}
