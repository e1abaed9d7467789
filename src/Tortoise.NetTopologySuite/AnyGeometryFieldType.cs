using NetTopologySuite.Geometries;

namespace Tortoise.NetTopologySuite;

/// <summary>A geometry of any type.</summary>
public sealed class AnyGeometryFieldType : GeometryFieldType<Geometry>;
