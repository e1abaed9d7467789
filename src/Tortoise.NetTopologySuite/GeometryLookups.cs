using NetTopologySuite.Geometries;
using Tortoise.NetTopologySuite;
using Tortoise.Querying;

namespace Tortoise;

/// <summary>
/// Lookups in geometries, by the functions of PostGIS. They are false where one of the two is NULL. Both have the same SRID: PostGIS refuses others. A GiST index on the
/// column serves all but <see cref="extension{T}(Expr{T}).Disjoint(Geometry)"/>.
/// </summary>
public static class GeometryLookups
{
    extension<T>(Expr<T> geometry)
        where T : Geometry?
    {
        /// <summary>Tests whether the two have a point in common.</summary>
        public Q Intersects(Geometry other) => Sql.Condition($"ST_Intersects({geometry}, ST_GeomFromEWKB({Bytes(other)}))");

        /// <inheritdoc cref="extension{T}(Expr{T}).Intersects(Geometry)"/>
        public Q Intersects<TOther>(Expr<TOther> other)
            where TOther : Geometry? => Sql.Condition($"ST_Intersects({geometry}, {other})");

        /// <summary>Tests whether the two have no point in common.</summary>
        public Q Disjoint(Geometry other) => Sql.Condition($"ST_Disjoint({geometry}, ST_GeomFromEWKB({Bytes(other)}))");

        /// <inheritdoc cref="extension{T}(Expr{T}).Disjoint(Geometry)"/>
        public Q Disjoint<TOther>(Expr<TOther> other)
            where TOther : Geometry? => Sql.Condition($"ST_Disjoint({geometry}, {other})");

        /// <summary>Tests whether all of the other is in this one, and not only on its boundary.</summary>
        public Q Contains(Geometry other) => Sql.Condition($"ST_Contains({geometry}, ST_GeomFromEWKB({Bytes(other)}))");

        /// <inheritdoc cref="extension{T}(Expr{T}).Contains(Geometry)"/>
        public Q Contains<TOther>(Expr<TOther> other)
            where TOther : Geometry? => Sql.Condition($"ST_Contains({geometry}, {other})");

        /// <summary>Tests whether all of this one is in the other, and not only on its boundary.</summary>
        public Q Within(Geometry other) => Sql.Condition($"ST_Within({geometry}, ST_GeomFromEWKB({Bytes(other)}))");

        /// <inheritdoc cref="extension{T}(Expr{T}).Within(Geometry)"/>
        public Q Within<TOther>(Expr<TOther> other)
            where TOther : Geometry? => Sql.Condition($"ST_Within({geometry}, {other})");

        /// <summary>Tests whether the two are no farther apart than a distance, in the unit of their coordinates.</summary>
        public Q IsWithinDistance(Geometry other, double distance) => Sql.Condition($"ST_DWithin({geometry}, ST_GeomFromEWKB({Bytes(other)}), {distance})");

        /// <inheritdoc cref="extension{T}(Expr{T}).IsWithinDistance(Geometry, double)"/>
        public Q IsWithinDistance<TOther>(Expr<TOther> other, double distance)
            where TOther : Geometry? => Sql.Condition($"ST_DWithin({geometry}, {other}, {distance})");
    }

    /// <summary>A geometry as the parameter of a function.</summary>
    internal static byte[] Bytes(Geometry geometry)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        return Ewkb.Write(geometry);
    }
}
