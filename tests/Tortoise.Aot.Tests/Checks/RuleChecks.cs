using Tortoise.Aot.Tests.Models;

namespace Tortoise.Aot.Tests.Checks;

internal static class RuleChecks
{
    public static async Task RunAsync(Report report)
    {
        await Booking.CreateAsync(new() { Guest = "Mia", Mail = "mia@club.example" });
        report.Check(
            "rules: all at once",
            Fields(new Booking { Guest = "M1", Mail = "nobody", Nights = 31 }.Validate()) is "Guest, Mail, Nights, Nights");
        report.Check("rules: of the object", Fields(new Booking { Guest = "Nobody" }.Validate()) is "Guest");
        report.Check("rules: that wait", Fields(await new Booking { Guest = "Mia" }.ValidateAsync()) is "Guest");
        await report.ThrowsAsync<ValidationException>("rules: of a save", async () => await Booking.CreateAsync(new() { Guest = "Mia" }));
        await report.ThrowsAsync<ValidationException>("rules: of rows", async () => await Booking.All().UpdateAsync(b => b.Nights.Set(99)));
    }

    private static string Fields(IReadOnlyList<ValidationFailure> failures) => string.Join(", ", failures.Select(static failure => failure.Field));
}
