namespace Tortoise;

/// <summary>Root of everything Tortoise throws by itself. The driver's exception, where there is one, is the inner exception.</summary>
public class TortoiseException : Exception
{
    /// <summary>Creates the exception.</summary>
    public TortoiseException()
    {
    }

    /// <summary>Creates the exception with a message that says what to do next.</summary>
    public TortoiseException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with the driver's exception inside.</summary>
    public TortoiseException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
