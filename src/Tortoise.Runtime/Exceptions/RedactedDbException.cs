using System.Data.Common;

namespace Tortoise;

/// <summary>
/// The database's error without the values in its message. It is the inner exception of Tortoise's exception instead of the
/// driver's, whose message would put the values into every log; <see cref="DatabaseOptions.IncludeErrorDetail"/> keeps the driver's.
/// </summary>
public sealed class RedactedDbException : DbException
{
    /// <summary>Creates the exception.</summary>
    public RedactedDbException()
    {
    }

    /// <summary>Creates the exception with a message that contains no values.</summary>
    public RedactedDbException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with an inner exception, whose message contains no values either.</summary>
    public RedactedDbException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception with what identifies the error.</summary>
    /// <param name="message">The database's message, without values.</param>
    /// <param name="sqlState">SQLSTATE of the error; null if the database has none.</param>
    /// <param name="errorCode">The database's own number of the error.</param>
    public RedactedDbException(string message, string? sqlState, int errorCode)
        : base(message, errorCode) => SqlState = sqlState;

    /// <inheritdoc/>
    public override string? SqlState { get; }
}
