namespace Tortoise.Tests.Queries;

/// <summary>One page and how much there is in all.</summary>
public sealed class Paging(TestServer server) : DatabaseTest(server, TeamQuerySet.Model)
{
    [SetUp]
    public async Task CreateTeams()
    {
        await Team.BulkCreateAsync(Enumerable.Range(1, 25).Select(i => new Team { Name = $"{i % 5}", Points = i }));
        Log.Clear();
    }

    [Test]
    public async Task A_page_has_its_rows_and_the_total_by_one_statement()
    {
        var page = await Team.Filter(t => t.Points > 2).OrderBy(t => t.Points.Desc()).PageAsync(2, 10);
        Assert.That(page.Items.Select(t => t.Points), Is.EqualTo(Enumerable.Range(6, 10).Reverse()));
        Assert.That((page.Total, page.Number, page.Size, page.PageCount, page.HasNext, page.HasPrevious), Is.EqualTo((23L, 2, 10, 3L, true, true)));
        Assert.That(Log.Statements, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_last_page_is_shorter_and_behind_it_there_is_nothing()
    {
        var last = await Team.All().PageAsync(3, 10);
        Assert.That((last.Items.Count, last.HasNext), Is.EqualTo((5, false)));
        var behind = await Team.All().PageAsync(100, 10);
        Assert.That((behind.Items.Count, behind.Total, behind.PageCount, behind.HasNext), Is.EqualTo((0, 25L, 3L, false)));
    }

    [Test]
    public async Task Nothing_has_no_page()
    {
        var page = await Team.Filter(t => t.Points > 100).PageAsync(1, 10);
        Assert.That((page.Items.Count, page.Total, page.PageCount, page.HasNext, page.HasPrevious), Is.EqualTo((0, 0L, 0L, false, false)));
        Assert.That(Log.Statements, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Values_and_slices_have_pages()
    {
        var names = await Team.All().Select(t => t.Name).Distinct().PageAsync(1, 3);
        Assert.That((names.Items.Count, names.Total), Is.EqualTo((3, 5L)));
        var inside = await Team.All().OrderBy(t => t.Points).Offset(5).Limit(12).Select(t => (t.Points, t.Name)).PageAsync(2, 10);
        Assert.That(inside.Items, Is.EqualTo([(16, "1"), (17, "2")]));
        Assert.That(inside.Total, Is.EqualTo(12));
    }

    [Test]
    public async Task A_page_has_the_order_of_its_query_also_by_what_it_does_not_select()
    {
        var points = await Team.All().OrderBy(t => [t.Name.Desc(), t.Points]).Select(t => t.Points).PageAsync(2, 4);
        Assert.That((points.Items, points.Total), Is.EqualTo((new[] { 24, 3, 8, 13 }, 25L)));
        var reversed = await Team.All().OrderBy(t => [t.Name.Desc(), t.Points]).Reverse().Select(t => t.Points).PageAsync(1, 6);
        Assert.That(reversed.Items, Is.EqualTo(new[] { 25, 20, 15, 10, 5, 21 }));
        var computed = await Team.Filter(t => t.Points > 5).OrderBy(t => [(t.Points % 10).Desc(), t.Points]).PageAsync(2, 3);
        Assert.That(computed.Items.Select(t => t.Points), Is.EqualTo(new[] { 18, 7, 17 }));
    }

    [Test]
    public async Task A_page_has_the_order_of_its_query_also_if_what_it_selects_had_the_same_value_once()
    {
        Assert.That(await ReadAsync(1, 1), Is.EqualTo(new[] { 0, 1, 2, 3 }));
        Assert.That(await ReadAsync(1, 20), Is.EqualTo(new[] { 19, 18, 17, 16 }));

        async Task<IReadOnlyList<int>> ReadAsync(int low, int shown) =>
            (await Team.All().OrderBy(t => (t.Points - low).Abs()).Filter(t => t.Points >= low).Select(t => (t.Points - shown).Abs()).PageAsync(1, 4)).Items;
    }

    [Test]
    public void A_page_that_can_not_be_is_refused()
    {
        Assert.That(async () => await Team.All().PageAsync(0, 10), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(async () => await Team.All().PageAsync(1, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(async () => await Team.All().Select(t => t.Points.Sum()).PageAsync(1, 1), Throws.TypeOf<InvalidOperationException>());
    }
}
