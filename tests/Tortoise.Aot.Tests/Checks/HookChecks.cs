using Tortoise.Aot.Tests.Models;

namespace Tortoise.Aot.Tests.Checks;

internal static class HookChecks
{
    public static async Task RunAsync(Report report)
    {
        var hook = new Bookings();
        await using var db = Database.Open("sqlite://:memory:", new DatabaseOptions { Hooks = [hook], MayBeDefault = false });
        using var scope = db.Enter();
        await db.GenerateSchemasAsync();
        var booking = await Booking.CreateAsync(new() { Guest = " Ada " });
        report.Check("hooks: of the model", booking is { Guest: "Ada", Saves: 1 });
        await Booking.All().UpdateAsync(b => b.Nights.Set(14));
        await booking.DeleteAsync();
        report.Check("hooks: of the database", string.Join(", ", hook.Told) is "Insert of Ada, committed, update to 14, delete of Ada");
    }

    private sealed class Bookings : WriteHook<Booking>
    {
        public List<string> Told { get; } = [];

        public override ValueTask AfterSaveAsync(SaveContext<Booking> save, CancellationToken cancellationToken)
        {
            Told.Add($"{save.Kind} of {save.Objects[0].Guest}");
            save.OnCommit(() =>
            {
                Told.Add("committed");
                return Task.CompletedTask;
            });
            return default;
        }

        public override ValueTask AfterUpdateAsync(UpdateContext<Booking> update, CancellationToken cancellationToken)
        {
            Told.Add($"update to {(update.TryGetValue(nameof(Booking.Nights), out var nights) ? nights : "nothing")}");
            return default;
        }

        public override async ValueTask BeforeDeleteAsync(DeleteContext<Booking> delete, CancellationToken cancellationToken) =>
            Told.Add($"delete of {(await delete.ReadAsync(cancellationToken))[0].Guest}");
    }
}
