namespace Tortoise;

/// <summary>
/// A name or value that was given as a string, as those of <c>FilterBy</c> are, is not one of the query's. The message says what is allowed, without
/// the value, and can be shown to the client who sent it: a web application answers with status 400.
/// </summary>
public sealed class StringQueryException : ArgumentException
{
    /// <summary>Creates the exception.</summary>
    public StringQueryException()
    {
    }

    /// <summary>Creates the exception.</summary>
    public StringQueryException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    public StringQueryException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception for a name.</summary>
    /// <param name="message">What is wrong and what is allowed.</param>
    /// <param name="name">The name as it was given.</param>
    /// <param name="innerException">What its value was refused with.</param>
    internal StringQueryException(string message, string? name, Exception? innerException)
        : base(message, innerException) => Name = name;

    /// <summary>The name as it was given, such as <c>tournament__name__icontains</c>; null if it is too long or not a name.</summary>
    public string? Name { get; }
}
