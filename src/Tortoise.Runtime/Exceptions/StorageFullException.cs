namespace Tortoise;

/// <summary>The database has no room left to write: a full disk, or a limit of the database's own. Nothing of the statement was done.</summary>
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

    /// <summary>Creates the exception with the driver's exception inside.</summary>
    public StorageFullException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
