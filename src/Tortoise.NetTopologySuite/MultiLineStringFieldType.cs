using NetTopologySuite.Geometries;

namespace Tortoise.NetTopologySuite;

/// <summary>A geometry of the type <see cref="MultiLineString"/>.</summary>
public sealed class MultiLineStringFieldType : GeometryFieldType<MultiLineString>;
