namespace Tortoise.Tests.Queries;

/// <summary>Slices, orders and aggregates go together: whatever is done with a query, it is of the same rows.</summary>
public class QueryComposition(TestServer server) : DatabaseTest(server, TeamQuerySet.Model, CityQuerySet.Model)
{
    [SetUp]
    public async Task Fill()
    {
        foreach (var name in new[] { "B", "A", "C" })
        {
            await Team.CreateAsync(new() { Name = name, Points = 10 });
        }
    }

    [Test]
    public async Task A_slice_without_order_goes_by_the_key()
    {
        var slice = Team.All().Limit(1);
        var first = (await slice)[0];
        Assert.That(first.Name, Is.EqualTo("B"));
        Assert.That((await slice.LastAsync()).Id, Is.EqualTo(first.Id));
        Assert.That(await slice.ContainsAsync(first));
        Assert.That(await slice.DeleteAsync(), Is.EqualTo(1));
        Assert.That(await Team.All().OrderBy(t => t.Name).Select(t => t.Name), Is.EqualTo(["A", "C"]));
    }

    [Test]
    public async Task A_tie_is_decided_by_the_key()
    {
        var slice = Team.All().Distinct().OrderBy(t => t.Points).Limit(2);
        Assert.That((await slice).Select(t => t.Name), Is.EqualTo(["B", "A"]));
        await slice.UpdateAsync(t => t.Points.Set(0));
        Assert.That(await Team.Filter(t => t.Points == 0).OrderBy(t => t.Id).Select(t => t.Name), Is.EqualTo(["B", "A"]));
    }

    [Test]
    public async Task Aggregates_are_over_the_rows_of_a_slice()
    {
        Assert.That(await Team.All().Limit(1).Select(t => t.Points.Sum()).GetAsync(), Is.EqualTo(10));
        Assert.That(await Team.All().Offset(1).Select(t => t.Points.Sum()).GetAsync(), Is.EqualTo(20));
        Assert.That(await Team.All().Select(t => t.Points.Sum()).CountAsync(), Is.EqualTo(1));
        var all = await Team.All().Select(t => t.Points.Sum()).GetAsync();
        Assert.That(await Team.All().Limit(100).Select(t => t.Points.Sum()).GetAsync(), Is.EqualTo(all));
        Assert.That(await Team.All().Limit(100).Select(t => t.Points.Sum()).FirstAsync(), Is.EqualTo(all));
    }

    [Test]
    public async Task No_row_is_left_out_for_an_aggregate_of_none()
    {
        var count = await Team.All().CountAsync();
        Assert.That(
            await Team.Filter(t => t.Points.NotIn(Team.Filter(u => u.Points > 1_000_000).Select(u => u.Points.Max()))).DeleteAsync(),
            Is.EqualTo(count).And.Positive);
    }

    [Test]
    public void Aggregates_do_not_stand_beside_values_of_rows() =>
        Assert.That(() => Team.All().Select(t => (t.Name, t.Points.Sum())), Throws.ArgumentException.With.Message.Contains("aggregates"));

    [Test]
    public async Task A_field_of_the_outer_query_is_that_of_the_outer_query()
    {
        await City.CreateAsync(new() { Name = "Bern", People = 2 });
        var second = await Team.All().OrderBy(t => t.Id).Offset(1).FirstAsync();
        await City.All().UpdateAsync(c => c.People.Set(second.Id));
        Assert.That(
            await Team.Filter(t => t.Id.In(City.Filter(c => c.People == t.Id).Select(c => c.People))).Select(t => t.Name),
            Is.EqualTo([second.Name]));
    }

    [Test]
    public async Task Not_in_a_slice_compares_with_the_rows_of_the_slice()
    {
        await Team.Filter(t => t.Name == "A").UpdateAsync(t => t.City.Set("A"));
        var cities = Team.All().OrderBy(t => t.Id).Limit(1).Select(t => t.City!);
        Assert.That(await Team.Filter(t => t.Name.NotIn(cities!)).CountAsync(), Is.EqualTo(3), "the only city of the slice is NULL");
    }

    [Test]
    public async Task What_can_be_null_meets_what_can_not()
    {
        int? ten = 10, none = null;
        Assert.That(await Team.Filter(t => t.Points == ten && t.Points <= ten).CountAsync(), Is.EqualTo(3));
        Assert.That(await Team.Filter(t => t.Points == none || t.Points > none).CountAsync(), Is.Zero);
        Assert.That(await Team.Filter(t => t.Points != none).CountAsync(), Is.EqualTo(3));
        await Team.All().UpdateAsync(t => t.City.Set(null));
        Assert.That(await Team.Filter(t => t.City == null).CountAsync(), Is.EqualTo(3));
    }

    [Test]
    public void A_field_of_another_model_is_refused() =>
        Assert.That(
            async () => await Team.Filter(City.Fields.People == 1),
            Throws.InvalidOperationException.With.Message.Contains("City.People").And.Message.Contains("Team"));

    [Test]
    public async Task No_condition_at_all_is_a_mistake()
    {
        Assert.That(() => Team.Filter((Q)null!), Throws.ArgumentNullException);
        Assert.That(await Team.All().CountAsync(), Is.EqualTo(3));
    }

    [Test]
    public async Task A_stream_that_can_not_begin_gives_its_connection_back()
    {
        for (var i = 0; i < 3; i++)
        {
            await using var transaction = await Db.BeginAsync();
            Assert.That(
                async () =>
                {
                    await foreach (var team in Team.Filter(t => t.Name == "\ud800"))
                    {
                        Assert.Fail(team.Name);
                    }
                },
                Throws.InstanceOf<Exception>());
            Assert.That(await Team.All().CountAsync(), Is.EqualTo(3));
        }
    }

    [Test]
    public async Task A_transaction_that_could_not_begin_leaves_the_current_database_as_it_was()
    {
        using var other = await AnotherAsync();
        Assert.That(
            async () => await other.Database.BeginAsync(new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Database.Current, Is.SameAs(Db));
    }
}
