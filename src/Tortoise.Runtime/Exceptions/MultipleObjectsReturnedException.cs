namespace Tortoise;

/// <summary>A query that must find one row found several.</summary>
public sealed class MultipleObjectsReturnedException : TortoiseException
{
    /// <summary>Creates the exception.</summary>
    public MultipleObjectsReturnedException()
    {
    }

    /// <summary>Creates the exception with a message that says what to do next.</summary>
    public MultipleObjectsReturnedException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with the driver's exception as inner exception.</summary>
    public MultipleObjectsReturnedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
