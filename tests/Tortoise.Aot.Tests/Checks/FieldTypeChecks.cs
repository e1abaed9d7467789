using System.Globalization;
using System.Net;
using NodaTime;
using Tortoise.Aot.Tests.Models;

namespace Tortoise.Aot.Tests.Checks;

internal static class FieldTypeChecks
{
    public static async Task RunAsync(Report report)
    {
        var one = new Server { Id = new("one"), Home = new("https://one.example/#top"), Address = IPAddress.IPv6Loopback, Rack = 'x', Release = new(1, 2), Serial = Int128.MinValue, Certificate = new byte[] { 1, 2 }, Language = CultureInfo.InvariantCulture, Started = Instant.FromUtc(2026, 5, 1, 12, 0), Maintained = new LocalDateTime(2026, 5, 1, 14, 0), Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"], Load = new(new[] { 0.1f, -2 }), Words = new(new float[] { 0, 3, 0 }) };
        await Server.BulkCreateAsync([one, new Server { Id = new("two"), Home = new("urn:two") }]);

        var read = await Server.GetAsync(new ServerName("one"));
        report.Check("field types: read", read.Home.OriginalString == "https://one.example/#top" && IPAddress.IPv6Loopback.Equals(read.Address) && read.Rack == 'x' && read.Release == new Version(1, 2));
        report.Check("field types: converted", read.Serial == Int128.MinValue && read.Certificate.ToArray() is [1, 2] && CultureInfo.InvariantCulture.Equals(read.Language));
        report.Check("field types: compared", await Server.Filter(s => s.Serial < -1 && s.Certificate == new byte[] { 1, 2 }).CountAsync() == 1);
        report.Check("field types: of a package", read.Zone is { } zone && read.Started.InZone(zone).LocalDateTime == read.Maintained);
        report.Check("field types: vectors", read.Load?.ToArray() is [0.1f, -2] && read.Words?.ToArray() is [0, 3, 0]);
        report.Check("field types: of a package, compared", await Server.Filter(s => s.Started > Instant.FromUtc(2026, 5, 1, 11, 0) && s.Maintained < new LocalDateTime(2026, 5, 1, 15, 0)).CountAsync() == 1);
        report.Check("field types: null", await Server.GetAsync(new ServerName("two")) is { Address: null, Release: null });
        report.Check("field types: filter", await Server.Filter(s => s.Release == new Version(1, 2) && s.Rack.In('x', 'y') && s.Id != new ServerName("two")).CountAsync() == 1);
        report.Check("field types: order", await Server.All().OrderBy(s => s.Id.Desc()).Select(s => s.Id) is [{ Text: "two" }, { Text: "one" }]);

        read.Release = null;
        await read.SaveAsync();
        report.Check("field types: save", await Server.Filter(s => s.Release == null).CountAsync() == 2);
    }
}
