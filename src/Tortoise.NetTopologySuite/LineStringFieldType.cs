using NetTopologySuite.Geometries;

namespace Tortoise.NetTopologySuite;

/// <summary>A geometry of the type <see cref="LineString"/>.</summary>
public sealed class LineStringFieldType : GeometryFieldType<LineString>;
