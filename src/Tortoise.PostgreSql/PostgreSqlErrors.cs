using System.Security.Authentication;
using System.Text.RegularExpressions;
using Npgsql;
using Tortoise.Compilation;
using Tortoise.Execution;

namespace Tortoise.PostgreSql;

/// <summary>Maps the server's SQLSTATE codes to Tortoise's exceptions; the driver's exception is inside, without the values that it may hold.</summary>
internal static partial class PostgreSqlErrors
{
    private const string IdleInTransaction = "25P03";

    private const string Pooler =
        "a pooler in transaction mode (PgBouncer, …) is in between, which needs prepare=off in the URL.";

    /// <summary>The exception for one of Npgsql's; null if it is not one that Tortoise has another for.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="isConnected">False if the connection is lost.</param>
    /// <param name="mayBeDone">True if the statement may be done though its answer did not come.</param>
    /// <param name="isPrepared">True if statements are prepared.</param>
    /// <param name="includesDetail">True if messages may hold values.</param>
    public static Exception? Of(Exception exception, string sql, bool isConnected, bool mayBeDone, bool isPrepared, bool includesDetail) => exception switch
    {
        PostgresException error when RefusesTransactions(error) => new ConfigurationException(
            "PgBouncer is set to pool_mode = statement, in which there are no transactions. Set pool_mode = transaction, or do without one: what is one statement, queries of "
            + "BatchAsync and prefetched relations need none.",
            Redacted(error, sql)),
        PostgresException { SqlState: var state } error when isPrepared && IsOfPooler(state) => MixedUp(Redacted(error, sql)),
        PostgresException error => Of(error, includesDetail ? error : Redacted(error, sql), sql, mayBeDone),
        NpgsqlException { InnerException: TimeoutException } => new TransientException(
            "The server did not answer in time. Try again, or raise command_timeout in the URL.", exception),
        NpgsqlException when !isConnected => Lost(exception, mayBeDone),

        // Of a connection that was closed before; nothing was sent.
        InvalidOperationException or ObjectDisposedException when !isConnected => Lost(exception, mayBeDone: false),
        NpgsqlException => new StatementException($"The statement failed: {exception.Message}", sql, exception),
        _ => null,
    };

    /// <summary>
    /// The exception for a connection that could not be opened; null if it is not Npgsql that says so. Its messages name host, user and
    /// database, never the password.
    /// </summary>
    public static Exception? OfOpen(Exception exception) => exception switch
    {
        not (NpgsqlException or TimeoutException or InvalidOperationException) => null,
        PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } => new TransientException(
            "The server accepts no more connections. Try again, or lower maxsize in the URLs of its clients.", exception),

        // Of what Npgsql, or the driver, asks a new connection for.
        PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } => Stopped(exception),
        PostgresException { SqlState: PostgresErrorCodes.CannotConnectNow } => new TransientException(
            "The server is starting up or shutting down. Try again.", exception),
        { InnerException: AuthenticationException tls } => new ConnectionException(
            $"The certificate of the server is not trusted: {tls.Message} Set sslrootcert to the file of the authority that signed it, and use the host name in the certificate.",
            exception),
        _ => new ConnectionException(
            $"PostgreSQL cannot be reached: {exception.Message.TrimEnd('.')}. Check host, port, user, password and database of the URL.", exception),
    };

    private static Exception Of(PostgresException original, PostgresException error, string sql, bool mayBeDone) => error.SqlState switch
    {
        PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation => Integrity(IntegrityKind.Unique, error, TableOf(error, sql), KeyColumns(original)),
        PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.RestrictViolation =>
            IsOfTable(error)
                ? Integrity(IntegrityKind.ForeignKey, error, TableOf(error, sql), KeyColumns(original))
                : Integrity(IntegrityKind.ForeignKey, error, error.TableName, []),
        PostgresErrorCodes.NotNullViolation => Integrity(IntegrityKind.NotNull, error, TableOf(error, sql), error.ColumnName is { } column ? [column] : []),
        PostgresErrorCodes.CheckViolation => Integrity(IntegrityKind.Check, error, TableOf(error, sql), []),
        PostgresErrorCodes.NumericValueOutOfRange or PostgresErrorCodes.StringDataRightTruncation when IsWrite(sql) => Integrity(IntegrityKind.Check, error, TableOf(error, sql), []),
        PostgresErrorCodes.IntegrityConstraintViolation => Integrity(IntegrityKind.Unknown, error, TableOf(error, sql), []),
        PostgresErrorCodes.SerializationFailure => new TransientException(
            "The transaction cannot be serialized with concurrent ones. Run it again.", error),
        PostgresErrorCodes.DeadlockDetected => new TransientException(
            "The transaction deadlocked with another one, and the server ended this one. Run it again.", error),
        PostgresErrorCodes.LockNotAvailable => new TransientException("The rows are locked by another transaction. Try again.", error),
        PostgresErrorCodes.QueryCanceled => Stopped(error),
        PostgresErrorCodes.InFailedSqlTransaction => new TransactionException(
            "An earlier statement of the transaction failed, so PostgreSQL refuses all further statements in it. Roll it back; run statements that may fail in an inner transaction.",
            error),
        PostgresErrorCodes.FeatureNotSupported when IsStale(error) => new TransientException(
            "A table has changed since the statement was prepared. It is prepared again at its next run: try again.", error)
        {
            IsStale = true,
        },
        PostgresErrorCodes.InvalidSqlStatementName => new TransientException(
            $"The server has forgotten a prepared statement: by DISCARD or DEALLOCATE, or because {Pooler} It is prepared again at its next run: try again.", error)
        {
            IsStale = true,
        },
        PostgresErrorCodes.CannotConnectNow => new TransientException("The server is starting up or shutting down. Try again.", error),

        // The server says so instead of running what was sent.
        PostgresErrorCodes.IdleSessionTimeout or IdleInTransaction => Lost(error, mayBeDone: false),
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or ['0', '8', ..] => Lost(error, mayBeDone),
        PostgresErrorCodes.DiskFull => new StorageFullException("The server's disk is full: free some space.", error),
        PostgresErrorCodes.UntranslatableCharacter when IsWrite(sql) => new ValidationException(
            "A JSON value contains the character U+0000, which PostgreSQL cannot store in jsonb. Remove it.", error),
        PostgresErrorCodes.UndefinedTable => new StatementException(
            $"PostgreSQL refused the statement: {error.SqlState} {error.MessageText}.{MissingTable.Hint(sql)}", sql, error),
        _ => new StatementException($"PostgreSQL refused the statement: {error.SqlState} {error.MessageText}.", sql, error),
    };

    private static TransientException Stopped(Exception inner) =>
        new("The server stopped the statement: it exceeded statement_timeout, or was cancelled at the server.", inner);

    /// <summary>True if a prepared statement no longer fits its tables.</summary>
    public static bool IsStale(PostgresException error) =>
        error is { SqlState: PostgresErrorCodes.FeatureNotSupported, Routine: "RevalidateCachedQuery" };

    /// <summary>True for a statement that stores: what is computed and fits into no column is refused as by a check there.</summary>
    private static bool IsWrite(string sql) =>
        QueryTag.Skip(sql) is var text && (text.StartsWith("UPDATE ") || text.StartsWith("INSERT ") || text.StartsWith("COPY "));

    /// <summary>True for what is told only where other clients' statements are on the same connection.</summary>
    private static bool IsOfPooler(string state) =>
        state is PostgresErrorCodes.DuplicatePreparedStatement or PostgresErrorCodes.ProtocolViolation or PostgresErrorCodes.InvalidBinaryRepresentation;

    /// <summary>True if a pooler gives each statement another connection.</summary>
    private static bool RefusesTransactions(PostgresException error) =>
        error.SqlState == PostgresErrorCodes.ProtocolViolation && error.MessageText.Contains("statement pooling mode", StringComparison.Ordinal);

    private static ConnectionException MixedUp(PostgresException error) => new(
        $"The server has mixed up prepared statements ({error.SqlState} {error.MessageText}): most likely {Pooler}", error)
    {
        MayBeDone = true,
    };

    private static ConnectionException Lost(Exception exception, bool mayBeDone) => LostConnection.Of("PostgreSQL", mayBeDone, exception);

    private static IntegrityException Integrity(IntegrityKind kind, PostgresException error, string? table, IReadOnlyList<string> columns) =>
        new($"The write violates a constraint: {error.MessageText}.", error)
        {
            Kind = kind,
            Table = table,
            Columns = columns,
            Constraint = error.ConstraintName,
        };

    /// <summary>
    /// The table that a row was written to. The server names the partition, which is not a table of the program; what a
    /// trigger or a foreign key's action wrote has a context.
    /// </summary>
    private static string? TableOf(PostgresException error, string sql)
    {
        var written = error.Where is null ? Written().Match(sql) : Match.Empty;
        return written.Success ? written.Groups["table"].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : error.TableName;
    }

    [GeneratedRegex("""^(INSERT INTO|UPDATE) ("([^"]|"")+"\.)?"(?<table>([^"]|"")+)" """)]
    private static partial Regex Written();

    /// <summary>
    /// True if the row that was refused is of the table that has the foreign key, which its message names before the constraint. The key
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
