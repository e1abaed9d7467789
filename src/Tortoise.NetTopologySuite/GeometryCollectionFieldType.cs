using NetTopologySuite.Geometries;

namespace Tortoise.NetTopologySuite;

/// <summary>A geometry of the type <see cref="GeometryCollection"/>.</summary>
public sealed class GeometryCollectionFieldType : GeometryFieldType<GeometryCollection>;
