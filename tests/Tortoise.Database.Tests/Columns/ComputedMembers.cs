namespace Tortoise.Tests.Columns;

/// <summary>An update computes what is inside a document.</summary>
public sealed class ComputedMembers(TestServer server) : DatabaseTest(server, MachineQuerySet.Model)
{
    [Test]
    public async Task A_member_counts()
    {
        await CreateAsync();
        await Machine.All().UpdateAsync(m => m.State.Runs.Set(m.State.Runs + m.Step));
        await Machine.All().UpdateAsync(m => m.State.Runs.Set(m.State.Runs * 2));
        Assert.That(await Machine.All().OrderBy(m => m.Id).Select(m => m.State.Runs), Is.EqualTo([26, 4]));
    }

    [Test]
    public async Task Members_of_every_kind_are_computed_at_once()
    {
        await CreateAsync();
        await Machine.All().UpdateAsync(m =>
        [
            m.State.Runs.Set(m.State.Runs + 1), m.State.Limit.Set(m.State.Limit + 5), m.State.Speed.Set(m.State.Speed / 2), m.State.Cost.Set(m.State.Cost * 2m),
            m.State.WasOn.Set(m.State.IsOn), m.State.Label.Set(m.Name.Upper()), m.State.Day.Set(m.Serviced), m.State.Part.Wear.Set(m.State.Runs), m.State.Part.Name.Set(m.Name), m.Step.Set(0),
        ]);
        var rows = await Machine.All().OrderBy(m => m.Id);
        Assert.That(
            rows[0].State,
            Is.EqualTo(new MachineState { Runs = 11, Limit = 12, Speed = 0.25, Cost = 3m, IsOn = true, WasOn = true, Label = "MILL \"É\" \\ '", Day = new(2026, 5, 6), Part = new(10, "mill \"é\" \\ '") }));
        Assert.That(rows[1].State, Is.EqualTo(new MachineState { Runs = 1, WasOn = false, Label = "LATHE" }), "there is no part that could wear");
    }

    [Test]
    public async Task A_computed_member_is_null_where_the_row_has_none()
    {
        await CreateAsync();
        await Machine.All().UpdateAsync(m => [m.State.Limit.Set(m.State.Limit), m.State.Day.Set(m.Serviced)]);
        Assert.That(await Machine.Filter(m => m.State.Day == null && m.State.Limit == null).Select(m => m.Name), Is.EqualTo(["lathe"]));
    }

    [Test]
    public async Task A_span_is_compared()
    {
        await CreateAsync();
        await Machine.Filter(m => m.Name == "lathe").UpdateAsync(m => m.State.Pause.Set(TimeSpan.FromMinutes(90)));
        Assert.That(await Machine.Filter(m => m.State.Pause == TimeSpan.FromMinutes(90)).Select(m => m.Name), Is.EqualTo(["lathe"]));
    }

    [Test]
    public void What_a_database_does_not_write_as_JSON_does_is_refused() => Assert.That(
        async () => await Machine.All().UpdateAsync(m => m.State.Since.Set(m.State.Since)),
        Throws.TypeOf<InvalidOperationException>().With.Message.Contains("a DateTime cannot be computed in an update"));

    private static ValueTask<int> CreateAsync() => Machine.BulkCreateAsync(
    [
        new() { Name = "mill \"é\" \\ '", Step = 3, Serviced = new(2026, 5, 6), State = new() { Runs = 10, Limit = 7, Speed = 0.5, Cost = 1.5m, IsOn = true, Part = new(1) } },
        new() { Name = "lathe", Step = 2 },
    ]);
}
