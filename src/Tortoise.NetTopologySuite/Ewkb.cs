using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Tortoise.NetTopologySuite;

/// <summary>Geometries as PostGIS reads and writes them in binary: WKB with the SRID, and all coordinates that a geometry has. Readers and writers are used by one thread, so each call has its own.</summary>
internal static class Ewkb
{
    /// <summary>The geometry of bytes.</summary>
    /// <exception cref="FormatException">They are not EWKB.</exception>
    public static Geometry Read(byte[] bytes)
    {
        try
        {
            return new WKBReader { HandleSRID = true, HandleOrdinates = Ordinates.XYZM }.Read(bytes);
        }
        catch (Exception exception) when (exception is ParseException or EndOfStreamException)
        {
            throw new FormatException("It is not the EWKB of a geometry.", exception);
        }
    }

    /// <summary>The bytes of a geometry.</summary>
    public static byte[] Write(Geometry geometry) => new WKBWriter(ByteOrder.LittleEndian, handleSRID: true) { HandleOrdinates = OrdinatesOf(geometry) }.Write(geometry);

    /// <summary>Z and M where a point has them: NetTopologySuite often has room for a Z that is none, which a column of flat geometries refuses.</summary>
    private static Ordinates OrdinatesOf(Geometry geometry)
    {
        var ordinates = Ordinates.XY;
        foreach (var point in geometry.Coordinates)
        {
            ordinates |= double.IsNaN(point.Z) ? Ordinates.None : Ordinates.Z;
            ordinates |= double.IsNaN(point.M) ? Ordinates.None : Ordinates.M;
        }

        return ordinates;
    }
}
