using NetTopologySuite.Geometries;

namespace Tortoise.Tests.PostgreSql;

/// <summary>Its table needs the extension PostGIS: a group of its own keeps it out of the other databases.</summary>
[Model(Table = "gis_place", Databases = ["postgresql"], Group = "gis")]
public partial class Place
{
    public int Id { get; set; }

    public required string Name { get; set; }

    [Index(Method = IndexMethod.Gist)]
    public partial Point Location { get; set; }

    public partial Polygon? Area { get; set; }

    public Geometry? Shape { get; set; }

    public LineString? Way { get; set; }

    public MultiPoint? Stops { get; set; }

    [Column(Type = "geometry(MultiPolygon,3857)")]
    public MultiPolygon? Parts { get; set; }

    public GeometryCollection? Everything { get; set; }
}
