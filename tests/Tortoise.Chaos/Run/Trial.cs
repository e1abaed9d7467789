using System.Diagnostics;

namespace Tortoise.Chaos.Run;

/// <summary>One scenario on one database: what it counts, and how long anything in it may take.</summary>
internal sealed class Trial(Plan plan, Scenario scenario, DatabaseKind kind, ServerStock stock)
{
    /// <summary>How long a call may take where nothing hinders it for good.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly Random _random = new(HashOf($"{plan.Seed} {scenario.Name} {kind}"));

    public Scenario Scenario { get; } = scenario;

    public DatabaseKind Kind { get; } = kind;

    public Counts Counts { get; } = new();

    /// <summary>Why it was not run; null where it was.</summary>
    public string? WhySkipped { get; private set; }

    public TimeSpan Duration { get; private set; }

    public bool IsRed => WhySkipped is null && !Counts.IsGreen;

    /// <summary>Runs it; whatever happens is counted.</summary>
    public async Task RunAsync()
    {
        if (Kind.WhyMissing() is { } missing)
        {
            WhySkipped = missing;
            return;
        }

        var clock = Stopwatch.StartNew();
        var running = Task.Run(() => Scenario.RunAsync(this));
        try
        {
            await running.WaitAsync(plan.Limit);
        }
        catch (SkippedException skipped)
        {
            WhySkipped = skipped.Message;
        }
        catch (TimeoutException) when (!running.IsCompleted)
        {
            Counts.Fault(Count.Hung, $"The scenario did not end in {plan.Limit.TotalSeconds:0} s.");
        }
        catch (Exception exception)
        {
            Counts.Fault(Count.Unexpected, $"The scenario ended by {Describe(exception)}");
        }

        Duration = clock.Elapsed;
        if (IsRed)
        {
            stock.Discard(Kind);
        }
    }

    /// <summary>An empty database, on a server that flushes to the disk and that other trials may use after this one.</summary>
    public Task<Testbed> NewTestbedAsync() => stock.NewTestbedAsync(Kind);

    /// <summary>One of two numbers, by the length of the run.</summary>
    public int Of(int quick, int full) => plan.IsQuick ? quick : full;

    /// <summary>A number below a limit, at random.</summary>
    public int Below(int limit)
    {
        lock (_gate)
        {
            return _random.Next(limit);
        }
    }

    /// <summary>Waits for a random time.</summary>
    public Task PauseAsync(int mostMilliseconds) => Task.Delay(Below(mostMilliseconds + 1));

    /// <summary>Runs a call and counts how it ended. One that does not end in time is counted as hung and left alone.</summary>
    /// <param name="what">What it is called where it is at fault.</param>
    /// <param name="call">The call.</param>
    /// <param name="bound">When it is given up.</param>
    /// <param name="refuses">Exceptions that say that nothing was done, beside <see cref="TransientException"/>.</param>
    /// <param name="cancellationToken">What its caller cancels it by; the call itself has to listen to it.</param>
    public async Task<CallOutcome> CallAsync(
        string what, Func<Task> call, TimeSpan? bound = null, Func<Exception, bool>? refuses = null, CancellationToken cancellationToken = default)
    {
        var outcome = await EndOfAsync(call, bound ?? Patience, cancellationToken);
        if (outcome.Exception is { } refusal && refuses?.Invoke(refusal) == true)
        {
            outcome = outcome with { Count = Count.Refused };
        }

        if (outcome.Count is Count.Hung or Count.Unexpected)
        {
            Counts.Fault(outcome.Count, $"{what}{(outcome.Exception is null ? $" did not end in {(bound ?? Patience).TotalSeconds:0.#} s" : $": {Describe(outcome.Exception)}")}");
        }
        else
        {
            Counts.Add(outcome.Count);
        }

        return outcome;
    }

    /// <summary>Runs a call that nothing may keep from being done.</summary>
    public async Task MustAsync(string what, Func<Task> call, TimeSpan? bound = null)
    {
        var outcome = await CallAsync(what, call, bound: bound);
        if (outcome is { IsDone: false, Exception: { } exception, Count: not Count.Unexpected })
        {
            Counts.Fault(Count.Unexpected, $"{what}: {Describe(exception)}");
        }
    }

    /// <summary>Waits until something holds; false where it does not in time.</summary>
    public static async Task<bool> HoldsAsync(Func<Task<bool>> condition, TimeSpan? bound = null)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < (bound ?? Patience); await Task.Delay(25))
        {
            if (await condition())
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An exception in one line.</summary>
    public static string Describe(Exception exception)
    {
        var inner = exception.InnerException is { } cause ? $" ← {cause.GetType().Name}" : "";
        var message = exception.Message.ReplaceLineEndings(" ").Split(" SQL: ")[0];
        return $"{exception.GetType().Name}{inner}: {(message.Length > 400 ? message[..400] + "…" : message)}";
    }

    private static async Task<CallOutcome> EndOfAsync(Func<Task> call, TimeSpan bound, CancellationToken cancellationToken)
    {
        // On a thread of its own: one that blocks must be noticed as well.
        var running = Task.Run(call, CancellationToken.None);
        try
        {
            await running.WaitAsync(bound, CancellationToken.None);
            return CallOutcome.Done;
        }
        catch (TimeoutException) when (!running.IsCompleted)
        {
            return new(Count.Hung, null);
        }
        catch (Exception exception)
        {
            return CallOutcome.Of(exception, cancellationToken.IsCancellationRequested);
        }
    }

    // The same in every process, which string.GetHashCode is not.
    private static int HashOf(string text) => text.Aggregate(17, (hash, character) => unchecked((hash * 31) + character));
}
