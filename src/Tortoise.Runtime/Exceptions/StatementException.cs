using System.Globalization;

namespace Tortoise;

/// <summary>The database refused a statement: its syntax, a missing table or column, a wrong type. The message contains the SQL, without values.</summary>
public sealed class StatementException : TortoiseException
{
    /// <summary>Longer statements are truncated in messages; some are megabytes.</summary>
    private const int MostShown = 4096;

    /// <summary>Creates the exception.</summary>
    public StatementException()
    {
    }

    /// <summary>Creates the exception with a message that says what to do next.</summary>
    public StatementException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with the driver's exception as inner exception.</summary>
    public StatementException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception with the statement at the end of its message, truncated if it is long.</summary>
    public StatementException(string message, string sql, Exception? innerException)
        : base($"{message} SQL: {Shown(sql)}", innerException)
    {
    }

    private static string Shown(string sql)
    {
        ArgumentNullException.ThrowIfNull(sql);
        return sql.Length <= MostShown
            ? sql
            : string.Create(CultureInfo.InvariantCulture, $"{sql.AsSpan(0, MostShown)}… ({sql.Length - MostShown:N0} more characters)");
    }
}
