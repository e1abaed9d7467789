using Tortoise.Aot.Tests.Models;
using Tortoise.Metadata;

namespace Tortoise.Aot.Tests.Checks;

internal static class GroupChecks
{
    public static async Task RunAsync(Report report)
    {
        var router = new Writes();
        await using var support = Database.Open(
            "sqlite://:memory:", new DatabaseOptions { Group = "support", MayBeDefault = false, Actor = static () => "ada", Routers = [router] });
        using var scope = support.Enter();
        await support.GenerateSchemasAsync();
        var ticket = await Ticket.CreateAsync(new() { Title = "No light", Secret = "x", Opened = new(2026, 5, 1, 9, 0, 0, TimeSpan.FromHours(-5)) });
        await Ticket.Filter(t => t.Id == ticket.Id).UpdateAsync(t => t.Title.Set("No light at night"));
        await ticket.DeleteAsync();
        report.Check("groups: the database of the group", Database.Current != support && Database.CurrentOf("support") == support && router.Asked > 0);
        var history = await TicketHistory.Filter(h => h.Id == ticket.Id).OrderBy(h => h.ChangeId);
        report.Check(
            "history: each change",
            string.Join(", ", history.Select(static h => $"{h.ChangeActor}: {h.ChangeKind} {h.Title}"))
                is "ada: Inserted No light, ada: Updated No light at night, ada: Deleted No light at night");
        report.Check("history: the offset of a time", history[1].Opened.Offset == TimeSpan.FromHours(-5));
    }

    private sealed class Writes : IDatabaseRouter
    {
        public int Asked { get; private set; }

        public Database? ForRead(ModelMetadata model) => null;

        public Database? ForWrite(ModelMetadata model)
        {
            Asked++;
            return null;
        }
    }
}
