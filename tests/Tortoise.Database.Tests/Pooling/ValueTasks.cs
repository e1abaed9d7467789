namespace Tortoise.Tests.Pooling;

/// <summary>What methods return is awaited once: what is behind it serves other calls afterwards.</summary>
public sealed class ValueTasks(TestServer server) : DatabaseTest(server, StampQuerySet.Model)
{
    private const int Many = 100;

    [SetUp]
    public async Task FillAsync() => await Stamp.BulkCreateAsync([.. Enumerable.Range(0, Many).Select(static i => new Stamp { Code = $"{i}", Price = i })]);

    [Test]
    public async Task As_a_task_it_can_be_kept_and_awaited_again()
    {
        var tasks = Enumerable.Range(0, Many).Select(static i => Stamp.GetAsync($"{i}").AsTask()).ToList();
        for (var round = 0; round < 2; round++)
        {
            Assert.That((await Task.WhenAll(tasks)).Select(static stamp => stamp.Price), Is.EqualTo(Enumerable.Range(0, Many)));
        }
    }

    [Test]
    public async Task Awaited_twice_it_is_refused_or_the_same_but_never_what_another_call_returned()
    {
        foreach (var read in new Func<ValueTask<long>>[] { static () => Stamp.All().CountAsync(), static () => PriceAsync(Stamp.GetAsync("7")) })
        {
            var first = read();
            var value = await first;
            var others = await Task.WhenAll(Enumerable.Range(0, Many).Select(static i => Stamp.Filter(s => s.Price < i).CountAsync().AsTask()));
            Assert.That(others, Is.EqualTo(Enumerable.Range(0, Many)));
            try
            {
                Assert.That(await first, Is.EqualTo(value));
            }
            catch (InvalidOperationException)
            {
                Assert.That(Server.HasOneWriter, Is.False, "what SQLite has answered at once is a value");
            }
        }

        static async ValueTask<long> PriceAsync(ValueTask<Stamp> stamp) => (await stamp).Price;
    }

    [Test]
    public async Task The_result_of_a_completed_one_can_be_taken()
    {
        var one = Stamp.GetAsync("7");
        while (!one.IsCompleted)
        {
            await Task.Delay(1);
        }

        Assert.That(one.Result.Price, Is.EqualTo(7));
    }

    [Test]
    public async Task A_failure_that_is_complete_is_thrown_by_its_result()
    {
        var none = Stamp.GetAsync("none");
        while (!none.IsCompleted)
        {
            await Task.Delay(1);
        }

        Assert.That(none.IsFaulted);
        Assert.That(() => none.Result, Throws.TypeOf<DoesNotExistException>());
    }
}
