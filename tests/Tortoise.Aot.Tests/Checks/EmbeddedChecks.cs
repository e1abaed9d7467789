using Tortoise.Aot.Tests.Models;

namespace Tortoise.Aot.Tests.Checks;

internal static class EmbeddedChecks
{
    public static async Task RunAsync(Report report)
    {
        var paris = new Destination("Paris", new(1, 2), 3);
        var parcel = await Parcel.CreateAsync(new() { Destination = paris });
        await Parcel.CreateAsync(new() { Destination = paris with { City = "Rome" }, Sender = paris });

        report.Check("embedded: typed key", parcel.Id == new ParcelId(1) && await Parcel.GetAsync(parcel.Id) is { Sender: null } read && read.Destination == paris);
        report.Check("embedded: filter", await Parcel.Filter(p => p.Destination == paris && p.Sender == null && p.Destination.Spot.X < 2).CountAsync() == 1);
        report.Check("embedded: select", await Parcel.OrderBy(p => p.Id).Select(p => (p.Id, p.Sender)) is [(_, null), ({ Value: 2 }, { Floor: 3 })]);

        await Parcel.All().UpdateAsync(p => [p.Sender.Set(paris), p.Destination.Floor.Set(null)]);
        await parcel.RefreshAsync();
        report.Check("embedded: update", parcel.Sender == paris && parcel.Destination == paris with { Floor = null });
    }
}
