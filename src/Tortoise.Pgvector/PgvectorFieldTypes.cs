using Tortoise;
using Tortoise.Pgvector;

// The generator looks here for types that the runtime does not know.
[assembly: FieldType<VectorFieldType>]
[assembly: FieldType<HalfVectorFieldType>]
[assembly: FieldType<SparseVectorFieldType>]
