using Tortoise;
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
