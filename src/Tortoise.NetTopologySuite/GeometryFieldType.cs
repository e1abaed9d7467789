using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Tortoise.Values;

namespace Tortoise.NetTopologySuite;

/// <summary>
/// A geometry, in a <c>geometry</c> column of PostGIS. It travels as PostGIS writes it, hexadecimal EWKB: all coordinates, Z and M too, and the SRID.
/// </summary>
/// <typeparam name="T">The type of the property: <see cref="Geometry"/>, or one of those derived from it.</typeparam>
public abstract class GeometryFieldType<T> : FieldType<T, string>
    where T : Geometry
{
    private protected GeometryFieldType()
        : base(FieldTypes.String, StoreTypes.Native("geometry", "postgresql"))
    {
    }

    /// <inheritdoc/>
    protected sealed override T FromStored(string value) => Typed(Ewkb.Read(Convert.FromHexString(value)));

    /// <inheritdoc/>
    protected sealed override string ToStored(T value) => Convert.ToHexString(Ewkb.Write(value));

    /// <summary>The geometry of a text, WKT with an SRID or without: <c>SRID=4326;POINT(13.4 52.5)</c>.</summary>
    protected sealed override T ParseValue(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return Typed(new WKTReader { IsOldNtsCoordinateSyntaxAllowed = false }.Read(text));
        }
        catch (ParseException exception)
        {
            throw new FormatException("It is not the WKT of a geometry.", exception);
        }
    }

    private static T Typed(Geometry geometry) => geometry as T
        ?? throw new FormatException($"It is a {geometry.GeometryType}, not a {typeof(T).Name}.");
}
