namespace Tortoise;

/// <summary>A transaction was used after its end, concurrently, or out of order.</summary>
public class TransactionException : TortoiseException
{
    /// <summary>Creates the exception.</summary>
    public TransactionException()
    {
    }

    /// <summary>Creates the exception with a message that says what to do next.</summary>
    public TransactionException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with the driver's exception as inner exception.</summary>
    public TransactionException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
