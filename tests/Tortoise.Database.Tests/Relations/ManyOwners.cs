using Tortoise.Tests.Club;

namespace Tortoise.Tests.Relations;

/// <summary>Relations of so many objects that their keys are one parameter, or, where none is missing, a range.</summary>
public sealed class ManyOwners(TestServer server) : DatabaseTest(
    server, TournamentQuerySet.Model, ReporterQuerySet.Model, EventQuerySet.Model, SquadQuerySet.Model, AddressQuerySet.Model)
{
    private const int Count = 100;

    [SetUp]
    public async Task CreateClub()
    {
        var reporters = Enumerable.Range(0, Count).Select(i => new Reporter { Name = $"R{i}" }).ToArray();
        var cups = Enumerable.Range(0, Count + 2).Select(i => new Tournament { Name = $"C{i}" }).ToArray();
        var squads = Enumerable.Range(0, 3).Select(i => new Squad { Name = $"S{i}" }).ToArray();
        await Reporter.BulkCreateAsync(reporters);
        await Tournament.BulkCreateAsync(cups);
        await Squad.BulkCreateAsync(squads);
        await Event.BulkCreateAsync(cups.SelectMany((cup, i) => Enumerable.Range(0, i % 3).Select(j =>
        {
            var final = new Event { Name = $"E{i}.{j}", Tournament = cup, Reporter = i % 5 == 0 ? null : reporters[i % Count] };
            final.Participants.Add(squads[i % 3]);
            return final;
        })));
        Log.Clear();
    }

    [Test]
    public async Task Each_has_its_own_rows_whether_a_key_is_missing_or_not()
    {
        // Not the first one and not the last: there are rows on both sides that are not asked for.
        var all = await Tournament.OrderBy(t => t.Id).Offset(1).Limit(Count).ToListAsync();
        await CheckAsync(all, isRange: true);
        all.RemoveAt(50);
        await CheckAsync(all, isRange: false);
    }

    private async Task CheckAsync(IEnumerable<Tournament> all, bool isRange)
    {
        // Copies, into which nothing is loaded.
        var keys = all.Select(cup => cup.Id).ToList();
        var cups = await Tournament.Filter(t => t.Id.In(keys)).OrderBy(t => t.Id).ToListAsync();
        Log.Clear();
        await cups.FetchRelatedAsync(t => t.Events.Prefetch(e => [e.Reporter, e.Participants]));
        Assert.That(Log.Statements, Has.Count.EqualTo(3));
        Assert.That(Log.Statements[0].Contains(" BETWEEN ", StringComparison.Ordinal), Is.EqualTo(isRange), Log.Statements[0]);
        Assert.That(cups, Has.Count.EqualTo(keys.Count));
        foreach (var cup in cups)
        {
            var i = int.Parse(cup.Name[1..], System.Globalization.CultureInfo.InvariantCulture);
            Assert.That(cup.Events.Select(e => e.Name), Is.EqualTo(Enumerable.Range(0, i % 3).Select(j => $"E{i}.{j}")), cup.Name);
            Assert.That(cup.Events.Select(e => e.Reporter?.Name), Is.All.EqualTo(i % 5 == 0 ? null : $"R{i % Count}"), cup.Name);
            Assert.That(cup.Events.Select(e => e.Participants.Single().Name), Is.All.EqualTo($"S{i % 3}"), cup.Name);
            Assert.That(cup.Events.Select(e => e.Tournament), Is.All.SameAs(cup));
        }
    }
}
