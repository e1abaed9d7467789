using NetTopologySuite.Geometries;

namespace Tortoise.NetTopologySuite;

/// <summary>A geometry of the type <see cref="Point"/>.</summary>
public sealed class PointFieldType : GeometryFieldType<Point>;
