using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Tortoise.Tests.PostgreSql;

/// <summary>Geometries of NetTopologySuite, stored and searched by PostGIS. Coordinates are meters (SRID 3857).</summary>
[NonParallelizable]
public sealed class Geometries() : PostgreSqlTest
{
    private const int Meters = 3857;

    private Database _places = null!;

    [SetUp]
    public async Task CreateExtension()
    {
        _places = Database.Open(Address(), new DatabaseOptions { Group = "gis" });
        await CreateExtensionAsync("postgis", "apt-get install postgresql-postgis");
        await _places.GenerateSchemasAsync();
    }

    [TearDown]
    public async Task ClosePlaces() => await _places.DisposeAsync();

    [Test]
    public async Task They_come_back_with_their_SRID_and_all_coordinates()
    {
        var place = new Place
        {
            Name = "all",
            Location = new Point(1.5, 2.5, 3.5) { SRID = Meters },
            Area = (Polygon)Of("POLYGON((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 2 1, 2 2, 1 1))"),
            Shape = Of("LINESTRING(0 0, 1 1)", srid: 4326),
            Way = (LineString)Of("LINESTRING EMPTY"),
            Stops = (MultiPoint)Of("MULTIPOINT((1 1), (2 2))"),
            Parts = (MultiPolygon)Of("MULTIPOLYGON(((0 0, 1 0, 1 1, 0 0)))"),
            Everything = (GeometryCollection)Of("GEOMETRYCOLLECTION(POINT(1 1), LINESTRING(0 0, 1 1))"),
        };
        await place.SaveAsync();
        await Place.BulkCreateAsync([At("bare", 0, 0)]);
        var rows = await Place.All().OrderBy(p => p.Id);

        Assert.Multiple(() =>
        {
            foreach (var (read, written) in Shapes(rows[0]).Zip(Shapes(place)))
            {
                Assert.That((read!.AsText(), read.SRID, read.GetType()), Is.EqualTo((written!.AsText(), written.SRID, written.GetType())));
            }

            Assert.That(rows[0].Location.Z, Is.EqualTo(3.5));
            Assert.That(Shapes(rows[1]).Skip(1), Is.All.Null);
        });
        Assert.That(await Db.QueryAsync<string>($"SELECT ST_AsEWKT(location) FROM gis_place ORDER BY id"), Is.EqualTo(["SRID=3857;POINT(1.5 2.5 3.5)", "SRID=3857;POINT(0 0)"]));
    }

    [Test]
    public async Task They_are_searched_by_where_they_are()
    {
        await Place.BulkCreateAsync([At("center", 0, 0), At("near", 3, 4), At("far", 300, 400)]);
        await Place.Filter(p => p.Name == "far").UpdateAsync(p => p.Area.Set((Polygon)Of("POLYGON((-9 -9, 9 -9, 9 9, -9 9, -9 -9))")));
        var (center, square) = (new Point(0, 0) { SRID = Meters }, Of("POLYGON((0 0, 4 0, 4 4, 0 4, 0 0))"));

        Assert.That(await Names(p => p.Location.IsWithinDistance(center, 5)), Is.EqualTo(["center", "near"]));
        Assert.That(await Names(p => p.Location.Distance(center) >= 5), Is.EqualTo(["far", "near"]));
        Assert.That(await Names(p => p.Location.Intersects(square)), Is.EqualTo(["center", "near"]));
        Assert.That(await Names(p => p.Location.Within(square)), Is.Empty, "both are on its boundary");
        Assert.That(await Names(p => p.Location.Disjoint(square)), Is.EqualTo(["far"]));
        Assert.That(await Names(p => p.Area.Contains(center)), Is.EqualTo(["far"]));
        Assert.That(await Names(p => !p.Area.Contains(center)), Is.EqualTo(["center", "near"]), "no area contains nothing");
        Assert.That(await Names(p => p.Area.Contains(p.Location) || p.Location == center), Is.EqualTo(["center"]));
        Assert.That(await Names(p => p.Location.In(center, new Point(300, 400) { SRID = Meters })), Is.EqualTo(["center", "far"]));
        Assert.That(await Place.All().OrderBy(p => p.Location.Distance(center).Desc()).Select(p => (p.Name, p.Location.Distance(center))), Is.EqualTo([("far", (double?)500.0), ("near", 5), ("center", 0)]));
        Assert.That(await Place.All().Select(p => p.Location).Distinct().CountAsync(), Is.EqualTo(3));
        Assert.That(await Place.Filter(p => p.Name == "far").Select(p => p.Location).Distinct(), Is.EqualTo([new Point(300, 400) { SRID = Meters }]));
        Assert.That(await Place.Filter(p => p.Area != null).Select(p => (p.Area.Area(), p.Location.Srid())).GetAsync(), Is.EqualTo((324.0, Meters)));
        Assert.That(
            Place.Filter(p => p.Location.Intersects(square)).Select(p => p.Location).ToSql(),
            Is.EqualTo("""SELECT "location"::text FROM "gis_place" WHERE (ST_Intersects("location", ST_GeomFromEWKB($1)))"""));
    }

    [Test]
    public async Task An_index_finds_them()
    {
        await Place.BulkCreateAsync(Enumerable.Range(0, 3_000).Select(number => At($"{number}", number, number)));
        await Db.ExecuteScriptAsync("ANALYZE gis_place");
        var query = Place.Filter(p => p.Location.Intersects(Of("POLYGON((10 10, 12 10, 12 12, 10 12, 10 10))"))).Select(p => p.Name);

        Assert.That(await query.OrderBy(p => p), Is.EqualTo(["10", "11", "12"]));
        Assert.That(await PlanAsync(query.ToSql().Replace("$1", $"'\\x{Convert.ToHexString(Of("POLYGON((10 10, 12 10, 12 12, 10 12, 10 10))").AsBinary())}'::bytea", StringComparison.Ordinal)
            .Replace("ST_GeomFromEWKB(", "ST_SetSRID(ST_GeomFromWKB(", StringComparison.Ordinal).Replace("::bytea)", "::bytea), 3857)", StringComparison.Ordinal)), Does.Contain("Index Scan"));
    }

    [Test]
    public async Task They_are_changed_and_read_from_strings()
    {
        var place = await Place.CreateAsync(At("one", 1, 1));
        place.Location = new Point(2, 2) { SRID = Meters };
        await place.SaveAsync();
        await Place.BulkUpdateAsync([place], p => p.Location);

        Assert.That(await Place.FilterBy("location", "SRID=3857;POINT(2 2)").Select(p => p.Location), Is.EqualTo([place.Location]));
        Assert.That(async () => await Place.FilterBy("location", "LINESTRING(0 0, 1 1)").CountAsync(), Throws.TypeOf<StringQueryException>());
        Assert.That(async () => await Place.FilterBy("location", "POINT(2").CountAsync(), Throws.TypeOf<StringQueryException>());
        await Db.ExecuteAsync($"UPDATE gis_place SET area = NULL, location = ST_GeomFromText('LINESTRING(0 0, 1 1)', 3857)");
        Assert.That(async () => await Place.All().ToListAsync(), Throws.TypeOf<DataConversionException>().With.Message.Contains("Point").And.InnerException.Message.Contains("It is a LineString, not a Point."));
    }

    [Test]
    public async Task The_schema_is_that_of_the_models() =>
        Assert.That(_places.DescribeSchema().Compare(await _places.IntrospectAsync()), Is.Empty);

    private static async Task<IReadOnlyList<string>> Names(Func<PlaceFields, Q> condition) => await Place.Filter(condition).OrderBy(p => p.Name).Select(p => p.Name);

    private static Place At(string name, double x, double y) => new() { Name = name, Location = new Point(x, y) { SRID = Meters } };

    private static Geometry Of(string text, int srid = Meters)
    {
        var geometry = new WKTReader { IsOldNtsCoordinateSyntaxAllowed = false }.Read(text);
        geometry.SRID = srid;
        return geometry;
    }

    private static Geometry?[] Shapes(Place place) => [place.Location, place.Area, place.Shape, place.Way, place.Stops, place.Parts, place.Everything];
}
