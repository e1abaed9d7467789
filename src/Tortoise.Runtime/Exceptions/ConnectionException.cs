namespace Tortoise;

/// <summary>The database could not be reached, or the connection was lost.</summary>
public sealed class ConnectionException : TortoiseException
{
    /// <summary>Creates the exception.</summary>
    public ConnectionException()
    {
    }

    /// <summary>Creates the exception with a message that says what to do next.</summary>
    public ConnectionException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with the driver's exception as inner exception.</summary>
    public ConnectionException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// True if the connection was lost after a write or a COMMIT had been sent, and before the answer: it is not known whether it was applied.
    /// False if nothing was written: the connection could not be opened, a read was lost, or a transaction before its COMMIT.
    /// </summary>
    public bool MayBeDone { get; init; }
}
