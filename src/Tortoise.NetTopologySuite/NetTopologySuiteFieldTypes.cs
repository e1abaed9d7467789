using Tortoise;
using Tortoise.CompilerServices;
using Tortoise.NetTopologySuite;

// The generator looks here for types that the runtime does not know.
[assembly: FieldType<AnyGeometryFieldType>]
[assembly: FieldType<PointFieldType>]
[assembly: FieldType<LineStringFieldType>]
[assembly: FieldType<PolygonFieldType>]
[assembly: FieldType<MultiPointFieldType>]
[assembly: FieldType<MultiLineStringFieldType>]
[assembly: FieldType<MultiPolygonFieldType>]
[assembly: FieldType<GeometryCollectionFieldType>]

// The columns, for tools: what the generator writes for the field types of a project.
[assembly: FieldTypeSchema(1, "Tortoise.NetTopologySuite.AnyGeometryFieldType", """{"native":"geometry","only":["postgresql"]}""")]
[assembly: FieldTypeSchema(1, "Tortoise.NetTopologySuite.PointFieldType", """{"native":"geometry","only":["postgresql"]}""")]
[assembly: FieldTypeSchema(1, "Tortoise.NetTopologySuite.LineStringFieldType", """{"native":"geometry","only":["postgresql"]}""")]
[assembly: FieldTypeSchema(1, "Tortoise.NetTopologySuite.PolygonFieldType", """{"native":"geometry","only":["postgresql"]}""")]
[assembly: FieldTypeSchema(1, "Tortoise.NetTopologySuite.MultiPointFieldType", """{"native":"geometry","only":["postgresql"]}""")]
[assembly: FieldTypeSchema(1, "Tortoise.NetTopologySuite.MultiLineStringFieldType", """{"native":"geometry","only":["postgresql"]}""")]
[assembly: FieldTypeSchema(1, "Tortoise.NetTopologySuite.MultiPolygonFieldType", """{"native":"geometry","only":["postgresql"]}""")]
[assembly: FieldTypeSchema(1, "Tortoise.NetTopologySuite.GeometryCollectionFieldType", """{"native":"geometry","only":["postgresql"]}""")]
