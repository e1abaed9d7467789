namespace Tortoise;

/// <summary>The database has no space left to write: a full disk, or a limit of the database. Nothing of the statement was applied.</summary>
public sealed class StorageFullException : TortoiseException
{
    /// <summary>Creates the exception.</summary>
    public StorageFullException()
    {
    }

    /// <summary>Creates the exception with a message that says what to do next.</summary>
    public StorageFullException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with the driver's exception as inner exception.</summary>
    public StorageFullException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
