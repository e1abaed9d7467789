using System.Security.Authentication;
using System.Text.RegularExpressions;
using Npgsql;

namespace Tortoise.PostgreSql;

/// <summary>Maps the server's SQLSTATE codes to Tortoise's exceptions; the driver's exception is inside, without the values that it may hold.</summary>
internal static partial class PostgreSqlErrors
{
    private const string IdleInTransaction = "25P03";

    /// <summary>The exception for one of Npgsql's; null where it is not one that Tortoise has another for.</summary>
    public static Exception? Of(Exception exception, string sql, bool isConnected, bool includesDetail) => exception switch
    {
        PostgresException error => Of(error, includesDetail ? error : Redacted(error, sql), sql),
        NpgsqlException { InnerException: TimeoutException } => new TransientException(
            "The server did not answer in time. Try again, or raise timeout in the URL.", exception),
        NpgsqlException or InvalidOperationException or ObjectDisposedException when !isConnected => Lost(exception),
        NpgsqlException => new StatementException($"The statement failed: {exception.Message}", sql, exception),
        _ => null,
    };

    /// <summary>The exception for a connection that could not be opened. Npgsql's messages name host, user and database, never the password.</summary>
    public static Exception OfOpen(Exception exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } => new TransientException(
            "The server accepts no more connections. Try again, or lower maxsize in the URLs of its clients.", exception),
        { InnerException: AuthenticationException tls } => new ConnectionException(
            $"The certificate of the server is not trusted: {tls.Message} Set sslrootcert to the file of the authority that signed it, and use the host name in the certificate.",
            exception),
        _ => new ConnectionException(
            $"PostgreSQL cannot be reached: {exception.Message} Check host, port, user, password and database of the URL.", exception),
    };

    private static Exception Of(PostgresException original, PostgresException error, string sql) => error.SqlState switch
    {
        PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation => Integrity(IntegrityKind.Unique, error, KeyColumns(original)),
        PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.RestrictViolation =>
            Integrity(IntegrityKind.ForeignKey, error, IsOfTable(error) ? KeyColumns(original) : []),
        PostgresErrorCodes.NotNullViolation => Integrity(IntegrityKind.NotNull, error, error.ColumnName is { } column ? [column] : []),
        PostgresErrorCodes.CheckViolation => Integrity(IntegrityKind.Check, error, []),
        PostgresErrorCodes.NumericValueOutOfRange or PostgresErrorCodes.StringDataRightTruncation when IsWrite(sql) => Integrity(IntegrityKind.Check, error, []),
        PostgresErrorCodes.IntegrityConstraintViolation => Integrity(IntegrityKind.Unknown, error, []),
        PostgresErrorCodes.SerializationFailure => new TransientException(
            "The transaction cannot be serialized with concurrent ones. Run it again.", error),
        PostgresErrorCodes.DeadlockDetected => new TransientException(
            "The transaction deadlocked with another one, and the server ended this one. Run it again.", error),
        PostgresErrorCodes.LockNotAvailable => new TransientException("The rows are locked by another transaction. Try again.", error),
        PostgresErrorCodes.QueryCanceled => new TransientException(
            "The server stopped the statement: it exceeded statement_timeout, or was cancelled at the server.", error),
        PostgresErrorCodes.InFailedSqlTransaction => new TransactionException(
            "An earlier statement of the transaction failed, and PostgreSQL runs nothing in it since. Roll it back; run what may fail in an inner transaction.",
            error),
        PostgresErrorCodes.FeatureNotSupported when IsStale(error) => new TransientException(
            "A table has changed since the statement was prepared. It is prepared again at its next run: try again.", error),
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.IdleSessionTimeout or IdleInTransaction => Lost(error),
        ['0', '8', ..] => Lost(error),
        PostgresErrorCodes.DiskFull => new StorageFullException("The server has no room left on its disk: free some.", error),
        _ => new StatementException($"PostgreSQL refused the statement: {error.SqlState} {error.MessageText}.", sql, error),
    };

    /// <summary>True where a prepared statement no longer fits its tables.</summary>
    public static bool IsStale(PostgresException error) =>
        error is { SqlState: PostgresErrorCodes.FeatureNotSupported, Routine: "RevalidateCachedQuery" };

    /// <summary>True for a statement that stores: what is computed and fits into no column is refused as by a check there.</summary>
    private static bool IsWrite(string sql) =>
        sql.StartsWith("UPDATE ", StringComparison.Ordinal) || sql.StartsWith("INSERT ", StringComparison.Ordinal) || sql.StartsWith("COPY ", StringComparison.Ordinal);

    private static ConnectionException Lost(Exception exception) =>
        new("The connection to PostgreSQL was lost. A write may or may not have been done.", exception);

    private static IntegrityException Integrity(IntegrityKind kind, PostgresException error, IReadOnlyList<string> columns) =>
        new($"The write breaks a constraint: {error.MessageText}.", error)
        {
            Kind = kind,
            Table = error.TableName,
            Columns = columns,
            Constraint = error.ConstraintName,
        };

    /// <summary>
    /// True where the row that was refused is of the table that has the foreign key, which its message names before the constraint. The key
    /// in the detail of a delete is that of the other table.
    /// </summary>
    private static bool IsOfTable(PostgresException error)
    {
        var table = error.MessageText.IndexOf($"\"{error.TableName}\"", StringComparison.Ordinal);
        return table >= 0 && table < error.MessageText.IndexOf($"\"{error.ConstraintName}\"", StringComparison.Ordinal);
    }

    /// <summary>The columns of a key, which only the detail tells: <c>Key (name, city)=(…) already exists.</c></summary>
    private static string[] KeyColumns(PostgresException error)
    {
        var detail = error.Detail ?? "";
        var end = detail.IndexOf(")=(", StringComparison.Ordinal);
        return end < 0 ? [] : [.. detail[(detail.IndexOf('(', StringComparison.Ordinal) + 1)..end].Split(", ").Select(name => name.Trim('"'))];
    }

    /// <summary>The same exception without values: they may be in its message, its detail and what it says of where it was.</summary>
    private static PostgresException Redacted(PostgresException error, string sql) => new(
        WithoutValues(error, sql),
        error.Severity,
        error.InvariantSeverity,
        error.SqlState,
        detail: null,
        error.Hint,
        error.Position,
        error.InternalPosition,
        internalQuery: null,
        where: null,
        error.SchemaName,
        error.TableName,
        error.ColumnName,
        error.DataTypeName,
        error.ConstraintName,
        error.File,
        error.Line,
        error.Routine);

    /// <summary>
    /// The message without values. Errors of data quote them: <c>invalid input syntax for type integer: "…"</c>. Errors of names and syntax
    /// quote the statement, but a value can be the name of a table, too.
    /// </summary>
    private static string WithoutValues(PostgresException error, string sql) => error.SqlState switch
    {
        ['2', '2', ..] => Quoted().Replace(error.MessageText.Split(": ")[0], "\"…\""),
        ['4', '2', ..] when !QuotesOnly(sql, error.MessageText) => Quoted().Replace(error.MessageText, "\"…\""),
        _ => error.MessageText,
    };

    private static bool QuotesOnly(string sql, string message) =>
        message.Split('"').Where((_, i) => i % 2 == 1).SelectMany(name => name.Split('.')).All(part => sql.Contains(part, StringComparison.OrdinalIgnoreCase));

    // From the first quote to the last one, because a value may have quotes.
    [GeneratedRegex("\".*\"", RegexOptions.Singleline)]
    private static partial Regex Quoted();
}
