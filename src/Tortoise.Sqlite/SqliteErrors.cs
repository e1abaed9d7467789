using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using Tortoise.Compilation;
using Tortoise.Execution;

namespace Tortoise.Sqlite;

/// <summary>Maps SQLite's result codes to Tortoise's exceptions; the driver's exception is inside. Messages hold no values.</summary>
internal static class SqliteErrors
{
    private const int ConstraintNotNull = 1299;
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintUnique = 2067;
    private const int ConstraintRowId = 2579;
    private const int ConstraintForeignKey = 787;
    private const int ConstraintTrigger = 1811;
    private const int ConstraintCheck = 275;

    /// <summary>What a function of ours says of a number that it cannot make; the code is for such functions.</summary>
    public const int ConstraintFunction = 1043;

    /// <summary>The exception for a result of a connection.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="result">The result, which is not OK.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="hasValues">True for a statement with values, which SQLite's message may quote.</param>
    public static Exception Of(sqlite3 connection, int result, string sql, bool hasValues)
    {
        var extended = raw.sqlite3_extended_errcode(connection);
        var message = raw.sqlite3_errmsg(connection).utf8_to_string();
        if (hasValues && (result & 0xFF) == raw.SQLITE_ERROR)
        {
            message = WithoutValues(message, sql);
        }

        var inner = new SqliteException(message, result & 0xFF, extended);
        return (result & 0xFF) switch
        {
            raw.SQLITE_CONSTRAINT when extended != ConstraintFunction || IsWrite(sql) => Integrity(extended, message, inner),
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new TransientException(
                "The database is locked by another connection. Try again, or raise busy_timeout in the URL.", inner),
            raw.SQLITE_INTERRUPT => new OperationCanceledException("The statement was cancelled.", inner),
            raw.SQLITE_CANTOPEN or raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT or raw.SQLITE_IOERR => new ConnectionException(
                $"SQLite cannot read the database: {message}.", inner),
            raw.SQLITE_FULL => new StorageFullException($"SQLite has no space left: {message}. Free some disk space, or raise max_page_count.", inner),
            raw.SQLITE_READONLY => new StatementException($"The database is read-only: {message}.", sql, inner),
            raw.SQLITE_ERROR when message.StartsWith("no such table", StringComparison.Ordinal) => new StatementException(
                $"SQLite refused the statement: {message}.{MissingTable.Hint(sql)}", sql, inner),
            _ => new StatementException($"SQLite refused the statement: {message}.", sql, inner),
        };
    }

    // fts5: syntax error near "…"; bad JSON path: '…'
    private static string WithoutValues(string message, string sql)
    {
        var start = message.IndexOfAny(['\'', '"', '[']);
        return start < 0 || sql.Contains(message[(start + 1)..].TrimEnd('\'', '"', ']'), StringComparison.Ordinal) ? message : message[..start] + "…";
    }

    /// <summary>True for a statement that stores: what is computed and fits into no column is refused as by a check there.</summary>
    private static bool IsWrite(string sql) =>
        QueryTag.Skip(sql) is var text && (text.StartsWith("UPDATE ") || text.StartsWith("INSERT "));

    /// <summary>SQLite's extended result code.</summary>
    public static string? CodeOf(DbException exception) => exception is SqliteException error
        ? (error.SqliteExtendedErrorCode == 0 ? error.SqliteErrorCode : error.SqliteExtendedErrorCode).ToString(CultureInfo.InvariantCulture)
        : null;

    /// <summary>The exception for a connection that could not be opened.</summary>
    public static Exception OfOpen(SqliteException exception) =>
        new ConnectionException($"SQLite cannot open the database: {exception.Message} Check that its folder exists and is writable.", exception);

    private static IntegrityException Integrity(int extended, string message, SqliteException inner)
    {
        var kind = extended switch
        {
            ConstraintUnique or ConstraintPrimaryKey or ConstraintRowId => IntegrityKind.Unique,
            ConstraintForeignKey => IntegrityKind.ForeignKey,

            // What RESTRICT refuses is told as the work of a trigger, as is what a trigger of the user's refuses in words of its own.
            ConstraintTrigger when message == "FOREIGN KEY constraint failed" => IntegrityKind.ForeignKey,
            ConstraintNotNull => IntegrityKind.NotNull,
            ConstraintCheck or ConstraintFunction => IntegrityKind.Check,
            _ => IntegrityKind.Unknown,
        };

        // "UNIQUE constraint failed: team.name, team.city", "CHECK constraint failed: name_of_constraint"
        var colon = message.IndexOf(": ", StringComparison.Ordinal);
        var detail = colon < 0 ? "" : message[(colon + 2)..];
        var columns = kind is IntegrityKind.Unique or IntegrityKind.NotNull && !detail.StartsWith("index ", StringComparison.Ordinal)
            ? detail.Split(", ", StringSplitOptions.RemoveEmptyEntries)
            : [];
        var table = columns.Length > 0 && columns[0].Contains('.', StringComparison.Ordinal) ? columns[0][..columns[0].IndexOf('.', StringComparison.Ordinal)] : null;
        return new IntegrityException($"The write violates a constraint: {message}.", inner)
        {
            Kind = kind,
            Table = table,
            Columns = [.. columns.Select(column => column[(column.IndexOf('.', StringComparison.Ordinal) + 1)..])],
            Constraint = kind == IntegrityKind.Check && detail.Length > 0 ? detail : null,
        };
    }
}
