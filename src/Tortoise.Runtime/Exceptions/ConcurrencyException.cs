namespace Tortoise;

/// <summary>
/// The row of an object with a version (<see cref="VersionAttribute"/>) was modified or deleted since it was read. Nothing was
/// written. Reload the object with <c>RefreshAsync</c>, which throws a <see cref="DoesNotExistException"/> if the row is gone, and try again.
/// </summary>
public sealed class ConcurrencyException : TortoiseException
{
    /// <summary>Creates the exception.</summary>
    public ConcurrencyException()
    {
    }

    /// <summary>Creates the exception with a message that says what to do next.</summary>
    public ConcurrencyException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with the driver's exception as inner exception.</summary>
    public ConcurrencyException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
