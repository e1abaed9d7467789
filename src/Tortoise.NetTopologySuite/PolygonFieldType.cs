using NetTopologySuite.Geometries;

namespace Tortoise.NetTopologySuite;

/// <summary>A geometry of the type <see cref="Polygon"/>.</summary>
public sealed class PolygonFieldType : GeometryFieldType<Polygon>;
