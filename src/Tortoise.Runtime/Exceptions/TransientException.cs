namespace Tortoise;

/// <summary>The database could not do it now (busy, deadlock, serialization failure): a retry may succeed.</summary>
public sealed class TransientException : TortoiseException
{
    /// <summary>Creates the exception.</summary>
    public TransientException()
    {
    }

    /// <summary>Creates the exception with a message that says what to do next.</summary>
    public TransientException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with the driver's exception as inner exception.</summary>
    public TransientException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// True if the server no longer takes a prepared statement, because a table has changed or the statement is gone: nothing was done, and
    /// the next run prepares it again. Outside a transaction that happens automatically.
    /// </summary>
    public bool IsStale { get; init; }
}
