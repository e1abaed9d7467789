using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Emission;

/// <summary>What relations generate, on the model that declares them and on its target.</summary>
[TestFixture]
internal sealed class RelationTests
{
    private const string Club = """
        namespace Club;

        [Model] public partial class Tournament { public int Id { get; set; } public required string Name { get; set; } }
        [Model] public partial class Reporter { public Guid Id { get; set; } }
        [Model] public partial class Team { public int Id { get; set; } }
        [Model] public partial class Address
        {
            [PrimaryKey, OneToOne] public partial Event Event { get; set; }
            public string City { get; set; } = "";
        }

        [Model]
        [UniqueTogether(nameof(Name), nameof(Tournament))]
        public partial class Event
        {
            public int Id { get; set; }
            public string Name { get; set; } = "";
            [ForeignKey(RelatedName = "Events", OnDelete = OnDelete.Restrict)] public required partial Tournament Tournament { get; set; }
            [ForeignKey(OnDelete = OnDelete.SetNull), Index] public partial Reporter? Reporter { get; set; }
            [ManyToMany(Through = "event_team", RelatedName = "Events")] public partial ManyToMany<Team> Participants { get; }
        }
        """;

    [Test]
    public void Relations_and_their_ways_back_compile_and_are_used_as_intended() => GeneratorRun.Clean(Club, """
        namespace Club;

        public static class Usage
        {
            public static async Task Run(Event final, Tournament cup, List<Tournament> cups, CancellationToken ct)
            {
                _ = Event.Filter(e => e.Tournament.Name == "Cup" && e.Tournament == cup && e.Reporter.IsNull() && e.Participants.Count() > 3);
                _ = Tournament.Filter(t => t.Events.Any(e => e.TournamentId == 3 && e.ReporterId == null));
                _ = Address.Filter(a => a.Event.Tournament != cup && a.EventId > 3).OrderBy(a => a.Event.Name);
                _ = cup.Events.Filter(e => e.Name == "x").OrderBy(e => e.Id);
                final.Reporter = null;
                final.TournamentId = 4;
                Address? address = final.Address;
                int key = new Address { Event = final }.EventId;
                await final.FetchRelatedAsync(e => e.Tournament, cancellationToken: ct);
                await cups.FetchRelatedAsync(t => t.Events);
                await cups.FetchRelatedAsync(t => [t.Events.Limit(3), t.Events]);
                int count = final.Participants.Count + cup.Events.Count;
            }
        }
        """);
}
