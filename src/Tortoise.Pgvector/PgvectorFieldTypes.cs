using Tortoise;
using Tortoise.CompilerServices;
using Tortoise.Pgvector;

// The generator looks here for types that the runtime does not know.
[assembly: FieldType<VectorFieldType>]
[assembly: FieldType<HalfVectorFieldType>]
[assembly: FieldType<SparseVectorFieldType>]

// The columns, for tools: what the generator writes for the field types of a project.
[assembly: FieldTypeSchema(1, "Tortoise.Pgvector.VectorFieldType", """{"native":"vector","only":["postgresql"]}""")]
[assembly: FieldTypeSchema(1, "Tortoise.Pgvector.HalfVectorFieldType", """{"native":"halfvec","only":["postgresql"]}""")]
[assembly: FieldTypeSchema(1, "Tortoise.Pgvector.SparseVectorFieldType", """{"native":"sparsevec","only":["postgresql"]}""")]
