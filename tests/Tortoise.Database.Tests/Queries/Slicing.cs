namespace Tortoise.Tests.Queries;

/// <summary>Limit and offset, and what the other calls make of them.</summary>
public sealed class Slicing(TestServer server) : DatabaseTest(server, TeamQuerySet.Model)
{
    // 10, 13, … 97
    [SetUp]
    public async Task CreateTeams() =>
        await Team.BulkCreateAsync(Enumerable.Range(0, 30).Select(i => new Team { Name = $"{i % 3}", Points = 10 + (3 * i) }));

    [Test]
    public async Task A_slice_has_the_rows_between()
    {
        var ordered = Team.All().OrderBy(t => t.Points);
        Assert.That(await Points(ordered.Limit(3)), Is.EqualTo([10, 13, 16]));
        Assert.That(await Points(ordered.Offset(2).Limit(2)), Is.EqualTo([16, 19]));
        Assert.That(await Points(ordered.Limit(2).Offset(2)), Is.EqualTo([16, 19]));
        Assert.That(await Points(ordered.Offset(28)), Is.EqualTo([94, 97]));
        Assert.That(await Points(ordered.Offset(100)), Is.Empty);
        Assert.That(await Points(ordered.Limit(0)), Is.Empty);
        Assert.That(await ordered.Limit(0), Is.Empty);
        Assert.That(await ordered.Select(t => t.Points).Limit(1).Offset(1), Is.EqualTo([13]));
    }

    [Test]
    public async Task What_follows_a_slice_is_of_its_rows()
    {
        var five = Team.All().OrderBy(t => t.Points).Limit(5);
        Assert.That(await Points(five.Filter(t => t.Points > 15)), Is.EqualTo([16, 19, 22]));
        Assert.That(await Points(five.Exclude(t => t.Points > 15)), Is.EqualTo([10, 13]));
        Assert.That(await Points(five.Filter(Team.Fields.Points > 97)), Is.Empty);
        Assert.That(await Points(five.OrderBy(t => t.Points.Desc()).Limit(2)), Is.EqualTo([22, 19]));
        Assert.That(await Points(five.Offset(1).Filter(t => t.Name == "1").OrderBy(t => t.Points)), Is.EqualTo([13, 22]));
        Assert.That(await five.GetOrDefaultAsync(t => t.Points == 97), Is.Null);
        Assert.That((await five.GetAsync(t => t.Points == 22)).Name, Is.EqualTo("1"));
        Assert.That(await Team.All().OrderBy(t => t.Name).Limit(12).Select(t => t.Name).Distinct(), Is.EqualTo(["0", "1"]));
        Assert.That(await Team.All().OrderBy(t => t.Name).Limit(12).Distinct().Select(t => t.Name), Is.EqualTo(["0", "1"]));
        Assert.That(await five.Filter(t => t.Points < 16).DeleteAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task A_count_is_that_of_the_slice()
    {
        Assert.That(await Team.All().CountAsync(), Is.EqualTo(30));
        Assert.That(await Team.All().Limit(10).CountAsync(), Is.EqualTo(10));
        Assert.That(await Team.All().Offset(10).CountAsync(), Is.EqualTo(20));
        Assert.That(await Team.All().Offset(1).Limit(4).CountAsync(), Is.EqualTo(4));
        Assert.That(await Team.All().Offset(28).Limit(4).CountAsync(), Is.EqualTo(2));
        Assert.That(await Team.All().Offset(100).CountAsync(), Is.Zero);
        Assert.That(await Team.All().Limit(0).CountAsync(), Is.Zero);
        Assert.That(await Team.All().Limit(0).ExistsAsync(), Is.False);
        Assert.That(await Team.All().Offset(29).ExistsAsync());
        Assert.That(await Team.All().Offset(30).ExistsAsync(), Is.False);
    }

    [Test]
    public async Task Distinct_rows_are_counted_once()
    {
        Assert.That(await Team.All().Select(t => t.Name).Distinct().CountAsync(), Is.EqualTo(3));
        Assert.That(await Team.All().Select(t => t.Name).Distinct().Limit(2).CountAsync(), Is.EqualTo(2));
        Assert.That(await Team.All().OrderBy(t => t.Name).Select(t => t.Name).Distinct(), Is.EqualTo(["0", "1", "2"]));
        Assert.That(await Team.All().Distinct().CountAsync(), Is.EqualTo(30));
    }

    [Test]
    public void A_slice_can_not_be_negative()
    {
        Assert.That(() => Team.All().Limit(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => Team.All().Offset(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => Team.All().Select(t => t.Id).Limit(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public async Task The_first_is_the_one_with_the_least_key_where_there_is_no_order()
    {
        await Team.CreateAsync(new() { Id = -5, Name = "first", Points = 1000 });
        Assert.That((await Team.All().FirstAsync()).Name, Is.EqualTo("first"));
        Assert.That((await Team.All().LastAsync()).Points, Is.EqualTo(97));
        Assert.That(await Team.All().Select(t => t.Points).FirstAsync(), Is.EqualTo(1000));
    }

    [Test]
    public async Task First_and_last_of_a_slice_are_in_it()
    {
        var slice = Team.All().OrderBy(t => t.Points).Offset(5).Limit(3);
        Assert.That((await slice.FirstAsync()).Points, Is.EqualTo(25));
        Assert.That((await slice.LastAsync()).Points, Is.EqualTo(31));
        Assert.That((await Team.All().OrderBy(t => t.Points.Desc()).Limit(3).LastAsync()).Points, Is.EqualTo(91));
        Assert.That((await Team.All().Limit(3).LastAsync()).Id, Is.EqualTo(3));
        Assert.That(await slice.Limit(0).FirstOrDefaultAsync(), Is.Null);
        Assert.That(await slice.Limit(0).LastOrDefaultAsync(), Is.Null);
    }

    [Test]
    public async Task A_slice_can_be_reversed() =>
        Assert.That(await Points(Team.All().OrderBy(t => t.Points).Offset(5).Limit(3).Reverse()), Is.EqualTo([31, 28, 25]));

    [Test]
    public async Task A_slice_can_stand_in_a_condition() =>
        Assert.That(
            await Points(Team.Filter(t => t.Id.In(Team.All().OrderBy(o => o.Points.Desc()).Limit(2).Select(o => o.Id))).OrderBy(t => t.Points)),
            Is.EqualTo([94, 97]));

    [Test]
    public async Task Queries_are_values_that_never_change()
    {
        var all = Team.All();
        var some = all.Filter(t => t.Points < 40);
        var few = some.OrderBy(t => t.Points.Desc()).Limit(2);
        _ = few.Offset(7).Reverse().Distinct().Filter(t => t.Points == 0);
        _ = some.Exclude(t => t.Points > 0);
        Assert.That(await all.CountAsync(), Is.EqualTo(30));
        Assert.That(await some.CountAsync(), Is.EqualTo(10));
        Assert.That(await Points(few), Is.EqualTo([37, 34]));
        Assert.That(await Points(few), Is.EqualTo([37, 34]));
        Assert.That(await some.OrderBy(t => t.Points).Select(t => t.Points).FirstAsync(), Is.EqualTo(10));
    }

    [Test]
    public async Task The_SQL_that_is_shown_is_the_SQL_that_is_sent()
    {
        var query = Team.Filter(t => t.Name == "1" && t.Points > 50).OrderBy(t => t.Points).Limit(3).Offset(1);
        Log.Clear();
        await query;
        await query.Select(t => t.Id);
        Assert.That(Log.Statements, Is.EqualTo([SqlLog.Standard(query.ToSql()), SqlLog.Standard(query.Select(t => t.Id).ToSql())]));
        Assert.That(SqlLog.Standard(query.Select(t => t.Id).ToSql()), Is.EqualTo(Db.Dialect.Name == "sqlserver"
            ? """SELECT "id" FROM "team" WHERE ? > 0 AND (("name" = ? AND DATALENGTH("name") = DATALENGTH(?)) AND "points" > ?) """
                + """ORDER BY "points", "id" OFFSET ? ROWS FETCH NEXT CASE WHEN ? > 0 THEN ? ELSE 1 END ROWS ONLY"""
            : """SELECT "id" FROM "team" WHERE "name" = ? AND "points" > ? ORDER BY "points", "id" LIMIT ? OFFSET ?"""));
    }

    [Test]
    public async Task LINQ_query_expressions_work() =>
        Assert.That(await (from t in Team.All() where t.Points > 90 select t.Points), Is.EquivalentTo([91, 94, 97]));

    private static ValueTask<List<int>> Points(TeamQuerySet query) => query.Select(t => t.Points).ToListAsync();
}
