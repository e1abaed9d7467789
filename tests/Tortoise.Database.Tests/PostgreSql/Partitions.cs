namespace Tortoise.Tests.PostgreSql;

/// <summary>A table that others have divided into partitions, of which the server names the one that refused a row.</summary>
public sealed class Partitions() : PostgreSqlTest
{
    [SetUp]
    public async Task CreateTable() => await Db.ExecuteScriptAsync("""
        CREATE TABLE station (id int PRIMARY KEY);
        CREATE TABLE measurement (
            station_id int NOT NULL REFERENCES station, day int NOT NULL CHECK (day > 0), value int NOT NULL,
            PRIMARY KEY (station_id, day)) PARTITION BY RANGE (day);
        CREATE TABLE measurement_low PARTITION OF measurement FOR VALUES FROM (MINVALUE) TO (100);
        CREATE TABLE measurement_high PARTITION OF measurement FOR VALUES FROM (100) TO (MAXVALUE);
        INSERT INTO station VALUES (1);
        """);

    [Test]
    public async Task Errors_name_the_table_the_columns_and_the_properties()
    {
        await Measurement.CreateAsync(new() { StationId = 1, Day = 7, Value = 1 });
        Refuses(() => Measurement.CreateAsync(new() { StationId = 1, Day = 7, Value = 2 }), IntegrityKind.Unique, ["StationId", "Day"]);
        Refuses(() => Measurement.CreateAsync(new() { StationId = 2, Day = 700, Value = 2 }), IntegrityKind.ForeignKey, ["StationId"]);
        Refuses(() => Measurement.CreateAsync(new() { StationId = 1, Day = 8 }), IntegrityKind.NotNull, ["Value"]);
        Refuses(() => Measurement.CreateAsync(new() { StationId = 1, Day = 0, Value = 1 }), IntegrityKind.Check, []);

        static void Refuses(Func<ValueTask<Measurement>> create, IntegrityKind kind, string[] properties)
        {
            var error = Assert.ThrowsAsync<IntegrityException>(async () => await create());
            Assert.That((error.Kind, error.Table), Is.EqualTo((kind, "measurement")));
            Assert.That(error.Fields, Is.EqualTo(properties));
        }
    }
}

[Model(Managed = false)]
[PrimaryKey(nameof(StationId), nameof(Day))]
public partial class Measurement
{
    public int StationId { get; set; }

    public int Day { get; set; }

    public int? Value { get; set; }
}
