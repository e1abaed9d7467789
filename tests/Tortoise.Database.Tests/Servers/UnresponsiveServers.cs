using System.Diagnostics;

namespace Tortoise.Tests.Servers;

/// <summary>Every wait ends, also for a server that answers nothing, not even a cancellation.</summary>
public sealed class UnresponsiveServers(TestServer server) : ServerTest(server, TeamQuerySet.Model)
{
    // Four seconds of grace after the token, and a busy machine.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    private UnresponsiveProxy _proxy = null!;
    private Database _far = null!;
    private IDisposable _entered = null!;

    [SetUp]
    public void Connect()
    {
        var address = new Uri(Address("maxsize=2&timeout=8"));
        _proxy = new UnresponsiveProxy(address.Host, address.Port);
        _far = OpenAt(new UriBuilder(address) { Port = _proxy.Port }.Uri.OriginalString);
        _entered = _far.Enter();
    }

    [TearDown]
    public async Task Disconnect()
    {
        _entered.Dispose();
        _proxy.Dispose();
        await _far.DisposeAsync();
    }

    [Test]
    public async Task A_cancelled_read_ends()
    {
        await Team.All().CountAsync();
        _proxy.StopForwarding();
        await EndsAsync<OperationCanceledException>(async () => await Team.All().CountAsync(Cancelled()));
    }

    [Test]
    public async Task A_cancelled_write_ends()
    {
        await Team.CreateAsync(new() { Name = "A" });
        _proxy.StopForwarding();
        await EndsAsync<OperationCanceledException>(async () => await Team.CreateAsync(new() { Name = "B" }, Cancelled()));
        await EndsAsync<OperationCanceledException>(async () => await Team.BulkCreateAsync([new() { Name = "B" }, new() { Name = "C" }], cancellationToken: Cancelled()));
    }

    [Test]
    public async Task A_cancelled_stream_ends()
    {
        await Team.BulkCreateAsync(Enumerable.Range(0, 20_000).Select(i => new Team { Name = new string('x', 200), Points = i }));
        await EndsAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Team.All().AsAsyncEnumerable().WithCancellation(Cancelled()))
            {
                _proxy.StopForwarding();
            }
        });
    }

    [Test]
    public async Task A_transaction_ends_at_its_timeout()
    {
        await Team.All().CountAsync();
        await EndsAsync<TransactionTimeoutException>(async () =>
        {
            await using var transaction = await _far.BeginAsync(new TransactionOptions { Timeout = TimeSpan.FromSeconds(1) });
            await Team.CreateAsync(new() { Name = "A" });
            _proxy.StopForwarding();
            await Team.CreateAsync(new() { Name = "B" });
        });
        Assert.That(await Team.All().Using(Db).CountAsync(), Is.Zero);
    }

    [Test]
    public async Task A_commit_that_is_not_answered_says_that_it_may_be_done()
    {
        await using var transaction = await _far.BeginAsync();
        await Team.CreateAsync(new() { Name = "A" });
        _proxy.StopForwarding();
        var lost = await EndsAsync<ConnectionException>(async () => await transaction.CommitAsync(Cancelled()));
        Assert.That(lost.MayBeDone);
    }

    [Test]
    public async Task A_rollback_is_not_waited_for()
    {
        var transaction = await _far.BeginAsync();
        await Team.CreateAsync(new() { Name = "A" });
        _proxy.StopForwarding();
        await EndsAsync(async () => await transaction.DisposeAsync());
        Assert.That(await Team.All().Using(Db).CountAsync(), Is.Zero);
    }

    [Test]
    public async Task Opening_a_connection_ends_with_the_token()
    {
        _proxy.StopForwarding();
        await EndsAsync<OperationCanceledException>(async () => await Team.All().CountAsync(Cancelled()));
    }

    private static CancellationToken Cancelled() => new CancellationTokenSource(TimeSpan.FromMilliseconds(300)).Token;

    private static async Task EndsAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work().WaitAsync(Soon);
        Assert.That(watch.Elapsed, Is.LessThan(Soon));
    }

    private static async Task<T> EndsAsync<T>(Func<Task> work)
        where T : Exception
    {
        T? thrown = null;
        await EndsAsync(async () => thrown = Assert.CatchAsync<T>(() => work()));
        return thrown!;
    }
}
