namespace Tortoise;

/// <summary>A related object was used that is not loaded: there is no lazy loading. The message names the call that loads it.</summary>
public sealed class RelationNotLoadedException : TortoiseException
{
    /// <summary>Creates the exception.</summary>
    public RelationNotLoadedException()
    {
    }

    /// <summary>Creates the exception with a message that says what to do next.</summary>
    public RelationNotLoadedException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with the driver's exception as inner exception.</summary>
    public RelationNotLoadedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
