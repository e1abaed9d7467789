using Tortoise.Tests.Club;

namespace Tortoise.Tests.Relations;

/// <summary>
/// A test with two cups. Cup 1 has the events E0 (reported by Ann, with the teams M0, M1, M2), E1 (M1) and E2 (nobody), cup 2 has E3 (reported
/// by Bob, with M0) and E4. Cup 3 has none.
/// </summary>
public abstract class ClubTest(TestServer server) : DatabaseTest(
    server, TournamentQuerySet.Model, ReporterQuerySet.Model, EventQuerySet.Model, SquadQuerySet.Model, AddressQuerySet.Model)
{
    protected Tournament[] Cups { get; private set; } = [];

    protected Event[] Events { get; private set; } = [];

    protected Squad[] Teams { get; private set; } = [];

    protected Reporter[] Reporters { get; private set; } = [];

    [SetUp]
    public async Task CreateClub()
    {
        Cups = [new() { Name = "Cup 1" }, new() { Name = "Cup 2", Notes = "x" }, new() { Name = "Cup 3" }];
        Reporters = [new() { Name = "Ann" }, new() { Name = "Bob" }];
        Teams = [new() { Name = "M0", Points = 1 }, new() { Name = "M1", Points = 10 }, new() { Name = "M2" }];
        await Tournament.BulkCreateAsync(Cups);
        await Reporter.BulkCreateAsync(Reporters);
        await Squad.BulkCreateAsync(Teams);
        Events =
        [
            new() { Name = "E0", Tournament = Cups[0], Reporter = Reporters[0], Seats = 10 },
            new() { Name = "E1", Tournament = Cups[0], Seats = 20 },
            new() { Name = "E2", Tournament = Cups[0], Kind = EventKind.Final },
            new() { Name = "E3", Tournament = Cups[1], Reporter = Reporters[1], Seats = 30 },
            new() { Name = "E4", Tournament = Cups[1], Kind = EventKind.Final },
        ];
        await Event.BulkCreateAsync(Events);
        await Events[0].Participants.AddAsync(Teams);
        await Events[1].Participants.AddAsync(Teams[1]);
        await Events[3].Participants.AddAsync(Teams[0]);
        await Address.CreateAsync(new() { Event = Events[0], City = "Bern" });
        Log.Clear();
    }

    protected static async Task<List<string>> Names(Func<EventFields, Q> condition) =>
        await Event.Filter(condition).OrderBy(e => e.Name).Select(e => e.Name);

    protected static async Task<List<string>> CupNames(Func<TournamentFields, Q> condition) =>
        await Tournament.Filter(condition).OrderBy(t => t.Name).Select(t => t.Name);
}
