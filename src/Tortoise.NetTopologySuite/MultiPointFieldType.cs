using NetTopologySuite.Geometries;

namespace Tortoise.NetTopologySuite;

/// <summary>A geometry of the type <see cref="MultiPoint"/>.</summary>
public sealed class MultiPointFieldType : GeometryFieldType<MultiPoint>;
