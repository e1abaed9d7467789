namespace Tortoise;

/// <summary>A row that a query must find, or that was to be updated, does not exist.</summary>
public sealed class DoesNotExistException : TortoiseException
{
    /// <summary>Creates the exception.</summary>
    public DoesNotExistException()
    {
    }

    /// <summary>Creates the exception with a message that says what to do next.</summary>
    public DoesNotExistException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with the driver's exception as inner exception.</summary>
    public DoesNotExistException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
