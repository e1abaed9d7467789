namespace Tortoise.Tests.Queries;

/// <summary>The examples that every user of Tortoise starts from, each in one line of C#.</summary>
public sealed class TortoiseExamples(TestServer server) : DatabaseTest(server, TeamQuerySet.Model)
{
    private static readonly string[] Names =
        ["Team A", "Team B", "Angels", "angels", "Steam", "Rob", "CLUB", "Ärzte", "TEAMSTERS", "Alpha b"];

    [SetUp]
    public async Task CreateTeams() => await Team.BulkCreateAsync(Names.Select(name => new Team { Name = name }));

    [Test]
    public async Task All_teams() =>
        Assert.That((await Team.All()).Select(t => t.Name), Is.EquivalentTo(Names));

    [Test]
    public async Task The_first_team() =>
        Assert.That((await Team.All().FirstAsync()).Name, Is.EqualTo("Team A"));

    [Test]
    public async Task Name_equals_Team_A() =>
        Assert.That(await Team.Filter(t => t.Name == "Team A").Select(t => t.Id), Is.EqualTo([1]));

    [Test]
    public async Task Id_greater_than_5() =>
        Assert.That(await Team.Filter(t => t.Id > 5).Select(t => t.Id), Is.EquivalentTo([6, 7, 8, 9, 10]));

    [Test]
    public async Task Id_from_2_to_8_both_ends_in() =>
        Assert.That(await Team.Filter(t => t.Id.Range(2, 8)).Select(t => t.Id), Is.EquivalentTo([2, 3, 4, 5, 6, 7, 8]));

    [Test]
    public async Task Id_is_none_of_1_3_5() =>
        Assert.That(await Team.Filter(t => t.Id.NotIn(1, 3, 5)).Select(t => t.Id), Is.EquivalentTo([2, 4, 6, 7, 8, 9, 10]));

    [Test]
    public async Task Name_contains_team_in_any_case() =>
        Assert.That(await Team.Filter(t => t.Name.IContains("team")).Select(t => t.Name), Is.EquivalentTo(["Team A", "Team B", "Steam", "TEAMSTERS"]));

    [Test]
    public async Task Name_starts_with_A_and_case_matters() =>
        Assert.That(await Team.Filter(t => t.Name.StartsWith("A")).Select(t => t.Name), Is.EquivalentTo(["Angels", "Alpha b"]));

    [Test]
    public async Task Name_ends_with_b_in_any_case() =>
        Assert.That(await Team.Filter(t => t.Name.IEndsWith("b")).Select(t => t.Name), Is.EquivalentTo(["Team B", "Rob", "CLUB", "Alpha b"]));
}
