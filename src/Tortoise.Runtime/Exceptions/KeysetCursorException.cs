namespace Tortoise;

/// <summary>A cursor is not one of the query: it was changed, or made for another ordering. A web application answers with status 400.</summary>
public sealed class KeysetCursorException : ArgumentException
{
    /// <summary>Creates the exception.</summary>
    public KeysetCursorException()
    {
    }

    /// <summary>Creates the exception.</summary>
    public KeysetCursorException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    public KeysetCursorException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
