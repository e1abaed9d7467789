using System.Globalization;

namespace Tortoise.Execution;

/// <summary>When a transaction must have ended. Its token cancels the statement that is running then.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly TimeSpan _timeout;
    private readonly CancellationTokenSource _source;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="timeout">The time from now on.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="onPassed">Called when it has passed.</param>
    public Deadline(TimeSpan timeout, TimeProvider timeProvider, Action onPassed)
    {
        _timeout = timeout;
        _source = new CancellationTokenSource(timeout, timeProvider);
        Token = _source.Token;
        Token.UnsafeRegister(static state => ((Action)state!)(), onPassed);
    }

    public CancellationToken Token { get; }

    public bool HasPassed => Token.IsCancellationRequested;

    /// <summary>Ends with the transaction.</summary>
    public Task Ended => _ended.Task;

    public TransactionTimeoutException Error(Exception? inner = null) => new(
        string.Create(
            CultureInfo.InvariantCulture,
            $"The transaction took longer than its timeout of {_timeout.TotalSeconds} s and was rolled back. Do less in it, or raise TransactionOptions.Timeout."),
        inner);

    /// <summary>Records that the transaction has ended.</summary>
    public void Dispose()
    {
        _source.Dispose();
        _ended.TrySetResult();
    }
}
