namespace Tortoise.Chaos.Run;

/// <summary>How a call ended.</summary>
/// <param name="Count">As what it counts.</param>
/// <param name="Exception">What it threw; null where it was done.</param>
internal readonly record struct CallOutcome(Count Count, Exception? Exception)
{
    public bool IsDone => Count == Count.Acknowledged;

    public static CallOutcome Done { get; } = new(Count.Acknowledged, null);

    /// <param name="exception">What the call threw.</param>
    /// <param name="isCancelled">True where its caller has cancelled it.</param>
    public static CallOutcome Of(Exception exception, bool isCancelled) => new(
        exception switch
        {
            OperationCanceledException when isCancelled => Count.Cancelled,
            TransactionTimeoutException => Count.Cancelled,
            ConnectionException { MayBeDone: true } => Count.Unknown,
            ConnectionException or TransientException => Count.Refused,
            _ => Count.Unexpected,
        },
        exception);
}
