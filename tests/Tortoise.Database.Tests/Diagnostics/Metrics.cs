using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Tortoise.Diagnostics;

namespace Tortoise.Tests.Diagnostics;

/// <summary>Metrics, as OpenTelemetry's conventions for databases name them. The listener hears the tests that run at the same time, too.</summary>
public sealed class Metrics(TestServer server) : DatabaseTest(server, ParcelQuerySet.Model)
{
    [Test]
    public async Task Durations_and_rows_are_measured_by_statement()
    {
        using var heard = new Heard();
        _ = await Parcel.All();
        Assert.That(heard.Of("db.client.operation.duration"), Has.Some.Matches<Dictionary<string, object?>>(IsOfThisServer));
        Assert.That(heard.Of("db.client.response.returned_rows"), Has.Some.Matches<Dictionary<string, object?>>(IsOfThisServer));

        bool IsOfThisServer(Dictionary<string, object?> tags) =>
            Equals(tags["db.query.summary"], "SELECT parcel") && Equals(tags["db.system.name"], Server.SystemName);
    }

    [Test]
    public async Task Connections_are_counted_by_pool()
    {
        using var heard = new Heard();
        await using (await Db.BeginAsync())
        {
            heard.Listener.RecordObservableInstruments();
        }

        Assert.That(
            heard.Of("db.client.connection.count").Select(tags => tags["db.client.connection.state"]).Distinct(), Is.EquivalentTo(["idle", "used"]));
        Assert.That(heard.Of("db.client.connection.max"), Is.Not.Empty);
    }

    private sealed class Heard : IDisposable
    {
        private readonly ConcurrentQueue<(string Instrument, Dictionary<string, object?> Tags)> _measurements = new();

        public Heard()
        {
            Listener.InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == TortoiseTelemetry.MeterName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            Listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => _measurements.Enqueue((instrument.Name, new(tags.ToArray()))));
            Listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => _measurements.Enqueue((instrument.Name, new(tags.ToArray()))));
            Listener.SetMeasurementEventCallback<int>((instrument, _, tags, _) => _measurements.Enqueue((instrument.Name, new(tags.ToArray()))));
            Listener.Start();
        }

        public MeterListener Listener { get; } = new();

        public IEnumerable<Dictionary<string, object?>> Of(string instrument) =>
            _measurements.Where(one => one.Instrument == instrument).Select(one => one.Tags);

        public void Dispose() => Listener.Dispose();
    }
}
