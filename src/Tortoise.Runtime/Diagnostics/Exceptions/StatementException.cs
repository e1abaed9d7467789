namespace Tortoise;

/// <summary>The database refused a statement: its syntax, a missing table or column, a wrong type. The message holds the SQL, without values.</summary>
public sealed class StatementException : TortoiseException
{
    /// <summary>Creates the exception.</summary>
    public StatementException()
    {
    }

    /// <summary>Creates the exception with a message that says what to do next.</summary>
    public StatementException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with the driver's exception inside.</summary>
    public StatementException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
