namespace Tortoise;

/// <summary>A transaction took longer than <see cref="TransactionOptions.Timeout"/>: it was rolled back.</summary>
public sealed class TransactionTimeoutException : TransactionException
{
    /// <summary>Creates the exception.</summary>
    public TransactionTimeoutException()
    {
    }

    /// <summary>Creates the exception with a message that says what to do next.</summary>
    public TransactionTimeoutException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with that of the cancelled statement as inner exception.</summary>
    public TransactionTimeoutException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
