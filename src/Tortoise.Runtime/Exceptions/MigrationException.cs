namespace Tortoise;

/// <summary>A migration cannot be made, or cannot be applied. The message says why, and what would be right.</summary>
public sealed class MigrationException : TortoiseException
{
    /// <summary>Creates the exception.</summary>
    public MigrationException()
    {
    }

    /// <summary>Creates the exception with a message that says what to do next.</summary>
    public MigrationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with the driver's exception as inner exception.</summary>
    public MigrationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
