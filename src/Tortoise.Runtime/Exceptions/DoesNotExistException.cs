namespace Tortoise;

/// <summary>A row that was asked for by a query that must find one, or that was to be updated, is not there.</summary>
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

    /// <summary>Creates the exception with the driver's exception inside.</summary>
    public DoesNotExistException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
