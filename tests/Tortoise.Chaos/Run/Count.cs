namespace Tortoise.Chaos.Run;

/// <summary>What a scenario counts.</summary>
internal enum Count
{
    /// <summary>Operations that were done and said so.</summary>
    Acknowledged,

    /// <summary>Operations that were not done, and say so: <see cref="TransientException"/>, <see cref="ConnectionException"/>.</summary>
    Refused,

    /// <summary>Operations that their caller cancelled, or whose time was over.</summary>
    Cancelled,

    /// <summary>Operations that may or may not have been done: <see cref="ConnectionException.MayBeDone"/>.</summary>
    Unknown,

    /// <summary>Rows that were acknowledged and are not there, and halves of what must be whole.</summary>
    Lost,

    /// <summary>Rows that are there more than once.</summary>
    Doubled,

    /// <summary>Connections, transactions, locks, statements and places of a pool that are still taken though nobody uses them.</summary>
    Leaked,

    /// <summary>Calls that did not end in time.</summary>
    Hung,

    /// <summary>Exceptions that no caller can expect, and answers that are wrong.</summary>
    Unexpected,
}
