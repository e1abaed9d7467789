namespace Tortoise;

/// <summary>Base class of Tortoise's exceptions. The driver's exception, if there is one, is the inner exception.</summary>
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

    /// <summary>Creates the exception with the driver's exception as inner exception.</summary>
    public TortoiseException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
