using Pgvector;
using Tortoise.Values;

namespace Tortoise.Pgvector;

/// <summary>A vector of which most elements are 0, in a <c>sparsevec</c> column of pgvector. It travels as pgvector writes it, the elements counted from 1: <c>{1:0.5,7:2}/1000</c>.</summary>
public sealed class SparseVectorFieldType() : FieldType<SparseVector, string>(FieldTypes.String, StoreTypes.Native("sparsevec", "postgresql"))
{
    /// <inheritdoc/>
    protected override SparseVector FromStored(string value) => VectorText.ReadSparse(value);

    /// <inheritdoc/>
    protected override string ToStored(SparseVector value) => VectorText.Of(value);
}
