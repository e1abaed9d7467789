using System.Data.Common;

namespace Tortoise;

/// <summary>
/// What the database said of a statement, without the values that its message held. It is inside of Tortoise's exception in place of the
/// driver's, whose message would bring the values into every log; <see cref="DatabaseOptions.IncludeErrorDetail"/> keeps the driver's.
/// </summary>
public sealed class RedactedDbException : DbException
{
    /// <summary>Creates the exception.</summary>
    public RedactedDbException()
    {
    }

    /// <summary>Creates the exception with a message that holds no values.</summary>
    public RedactedDbException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with another inside, whose message holds no values either.</summary>
    public RedactedDbException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception with what identifies the error.</summary>
    /// <param name="message">The database's message, without values.</param>
    /// <param name="sqlState">SQLSTATE of the error; null where the database has none.</param>
    /// <param name="errorCode">The database's own number of the error.</param>
    public RedactedDbException(string message, string? sqlState, int errorCode)
        : base(message, errorCode) => SqlState = sqlState;

    /// <inheritdoc/>
    public override string? SqlState { get; }
}
