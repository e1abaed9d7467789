using NetTopologySuite.Geometries;

namespace Tortoise;

/// <summary>What PostGIS computes of geometries, in the unit of their coordinates. Of an SRID of degrees these are degrees: transform such geometries first, or keep them in meters.</summary>
public static class GeometryFunctions
{
    extension<T>(Expr<T> geometry)
        where T : Geometry?
    {
        /// <summary>The least distance between the two, which have the same SRID; null if one of them is empty.</summary>
        public Expr<double?> Distance(Geometry other) => Sql.Raw<double?>($"ST_Distance({geometry}, ST_GeomFromEWKB({GeometryLookups.Bytes(other)}))");

        /// <inheritdoc cref="extension{T}(Expr{T}).Distance(Geometry)"/>
        public Expr<double?> Distance<TOther>(Expr<TOther> other)
            where TOther : Geometry? => Sql.Raw<double?>($"ST_Distance({geometry}, {other})");

        /// <summary>The area of polygons; 0 of anything else.</summary>
        public Expr<double> Area() => Sql.Function<double>("ST_Area", geometry);

        /// <summary>The length of lines; 0 of anything else.</summary>
        public Expr<double> Length() => Sql.Function<double>("ST_Length", geometry);

        /// <summary>The SRID; 0 is none.</summary>
        public Expr<int> Srid() => Sql.Function<int>("ST_SRID", geometry);
    }
}
