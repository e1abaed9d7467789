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

    /// <summary>Creates the exception with the driver's exception inside.</summary>
    public ConnectionException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
