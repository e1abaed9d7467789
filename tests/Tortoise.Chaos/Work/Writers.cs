namespace Tortoise.Chaos.Work;

/// <summary>Numbered writers in this process, each of which writes one operation after the other and notes what it is told.</summary>
internal sealed class Writers : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly long[] _acknowledged;
    private readonly Task[] _running;

    /// <param name="trial">Where to count.</param>
    /// <param name="database">Where to write.</param>
    /// <param name="log">Where to note what they are told.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="refuses">Exceptions that say that nothing was done, beside <see cref="TransientException"/>.</param>
    public Writers(Trial trial, Database database, OperationLog log, int count, Func<Exception, bool>? refuses = null)
    {
        _acknowledged = new long[count];
        _running = [.. Enumerable.Range(0, count).Select(writer => Task.Run(() => WriteAsync(trial, database, log, writer, refuses)))];
    }

    /// <summary>Waits until each of them has been told of some more operations that they were done.</summary>
    /// <param name="trial">Where to count those who do not go on.</param>
    /// <param name="each">How many operations.</param>
    /// <param name="bound">How long to wait.</param>
    public async Task GoOnAsync(Trial trial, int each, TimeSpan? bound = null)
    {
        var goals = _acknowledged.Select((_, writer) => Interlocked.Read(ref _acknowledged[writer]) + each).ToArray();
        await Trial.HoldsAsync(() => Task.FromResult(Missing() == 0), bound);
        trial.Counts.Fault(Count.Hung, "Writers do not go on after the trouble", Missing());

        long Missing() => goals.Where((goal, writer) => Interlocked.Read(ref _acknowledged[writer]) < goal).LongCount();
    }

    /// <summary>Lets them end what they are doing.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_running);
        _end.Dispose();
    }

    private async Task WriteAsync(Trial trial, Database database, OperationLog log, int writer, Func<Exception, bool>? refuses)
    {
        for (var number = 0; !_end.IsCancellationRequested; number++)
        {
            var mayBeDone = false;
            var outcome = await trial.CallAsync(
                "A numbered write",
                () => NumberedOperation.WriteAsync(database, writer, number, value => mayBeDone = value),
                bound: Trial.Patience * 2,
                refuses: refuses);
            log.Note(writer, number, outcome.Count);
            if (outcome.IsDone)
            {
                Interlocked.Increment(ref _acknowledged[writer]);
                continue;
            }

            if (outcome.Count == Count.Unknown && !mayBeDone)
            {
                trial.Counts.Fault(Count.Unexpected, "A transaction whose commit was not sent says that it may be done");
            }

            if (outcome.Exception is TransientException or ConnectionException && NumberedOperation.IsRetried(writer) && !mayBeDone)
            {
                trial.Counts.Fault(
                    Count.Unexpected, $"A transaction with retries was not repeated though its commit was not sent: {Trial.Describe(outcome.Exception)}");
            }

            // A server that is away is not asked without a pause.
            await Task.Delay(10);
        }
    }
}
