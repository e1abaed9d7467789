using NetTopologySuite.Geometries;

namespace Tortoise.NetTopologySuite;

/// <summary>A geometry of the type <see cref="MultiPolygon"/>.</summary>
public sealed class MultiPolygonFieldType : GeometryFieldType<MultiPolygon>;
