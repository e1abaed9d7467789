using System.Collections.Frozen;
using System.Data.Common;
using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.RegularExpressions;
using MySqlConnector;
using Tortoise.Execution;
using Tortoise.Metadata;

namespace Tortoise.MySql;

/// <summary>
/// Maps the server's error numbers to Tortoise's exceptions. The driver's exception is inside, unless its message may hold a value: then the
/// same without it is.
/// </summary>
internal static partial class MySqlErrors
{
    /// <summary>Errors whose messages name users, tables, columns and the like, or are the words of a trigger; others may quote values.</summary>
    private static readonly FrozenSet<int> Harmless = FrozenSet.Create(
        1020, 1022, 1044, 1045, 1046, 1048, 1049, 1050, 1051, 1052, 1054, 1059, 1060, 1061, 1066, 1068, 1069, 1071, 1072, 1091, 1103, 1109, 1110,
        1111, 1128, 1136, 1142, 1143, 1146, 1149, 1166, 1170, 1176, 1193, 1205, 1213, 1216, 1217, 1227, 1235, 1248, 1263, 1264, 1265, 1267, 1305,
        1317, 1318, 1356, 1364, 1406, 1418, 1419, 1451, 1452, 1553, 1582, 1630, 1644, 1826, 3819, 4025);

    /// <summary>A packet that is larger than the server takes. It says so, and closes the connection.</summary>
    public const int TooLargePacket = 1153;

    /// <summary>The exception for one of MySqlConnector's; null if it is not one that Tortoise has another for.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="model">The model whose table it writes, where that is known.</param>
    /// <param name="isConnected">False if the connection is lost.</param>
    /// <param name="mayBeDone">True if the statement may be done though its answer did not come.</param>
    /// <param name="includesDetail">True if messages may hold values.</param>
    /// <param name="cancellationToken">The token of the call.</param>
    public static Exception? Of(
        Exception exception, string sql, ModelMetadata? model, bool isConnected, bool mayBeDone, bool includesDetail, CancellationToken cancellationToken) =>
        exception switch
    {
        MySqlException { Number: 1317 } when !cancellationToken.IsCancellationRequested =>
            new TransientException("The statement was stopped at the server (KILL QUERY). Try again.", exception),
        MySqlException error => Of(error, includesDetail ? error : Redacted(error, sql), sql, model, isConnected, mayBeDone),

        // Nothing was sent. The driver calls a connection open that could not end its own cancellation, and refuses all commands on it.
        InvalidOperationException when !isConnected || exception.Message.StartsWith("Expected state to be", StringComparison.Ordinal) =>
            Lost(exception, mayBeDone: false),
        IOException or SocketException => Lost(exception, mayBeDone),
        _ => null,
    };

    /// <summary>The server's number of the error.</summary>
    public static string? CodeOf(DbException exception) => (exception is MySqlException error ? error.Number : exception.ErrorCode) is not 0 and var number
        ? number.ToString(CultureInfo.InvariantCulture)
        : null;

    /// <summary>The exception if the server's limit of prepared statements is reached and the statement must be prepared.</summary>
    public static TransientException OutOfStatements(Exception? inner) => new(
        "The server has reached its limit of prepared statements: raise max_prepared_stmt_count, or lower maxsize in their URLs.", inner);

    /// <summary>
    /// The exception for a connection that could not be opened; null if it is not MySqlConnector that says so. Its messages name host and user,
    /// never the password.
    /// </summary>
    public static Exception? OfOpen(Exception exception) => exception switch
    {
        not MySqlException => null,
        MySqlException { ErrorCode: MySqlErrorCode.ConnectionCountError or MySqlErrorCode.TooManyUserConnections } =>
            new TransientException("The server accepts no more connections. Try again, or lower maxsize in the URLs of its clients.", exception),
        { InnerException: AuthenticationException inner } => new ConnectionException(
            $"The server's certificate is not trusted: {inner.Message} Set ssl_ca to the file of the authority that signed it, and use the host name in the certificate.",
            exception),
        _ => new ConnectionException(
            $"The server cannot be reached: {exception.Message.TrimEnd('.')}. Check host, port, user, password and database of the URL.", exception),
    };

    private static Exception Of(MySqlException error, DbException inner, string sql, ModelMetadata? model, bool isConnected, bool mayBeDone) => error.Number switch
    {
        1022 or 1062 or 1169 or 1586 => Unique(error, inner, model),
        1216 or 1217 or 1451 or 1452 => ForeignKey(error, inner),
        1048 or 1364 or 1263 => NotNull(error, inner, model),
        3819 or 4025 => Check(error, inner),
        1406 when TooLong(error, inner, model) is { } tooLong => tooLong,
        1264 or 1406 or 1690 when model is not null => TooLarge(error, inner, model),
        1242 when model is not null && sql.Contains("ON DUPLICATE KEY UPDATE", StringComparison.Ordinal) => new IntegrityException(
            "The row conflicts with another in a unique key that is not the one named by onConflict.", inner)
        {
            Kind = IntegrityKind.Unique,
            Table = model.Table,
        },
        1213 or 1020 => new TransientException(
            "The transaction conflicted with another one, and the server rolled this one back. Run it again.", inner),
        1205 or 3572 => new TransientException("The rows are locked by another transaction. Try again.", inner),
        1317 => new OperationCanceledException("The statement was cancelled at the server.", inner),
        1969 or 3024 => new TransientException("The server stopped the statement because it exceeded its time limit.", inner),
        1243 or 1615 => new TransientException("The server has forgotten a prepared statement. It is prepared again on another connection: try again.", inner)
        {
            IsStale = true,
        },
        1461 => OutOfStatements(inner),
        _ when IsTooLarge(error) => new StatementException(
            "The statement and its values are larger than the server accepts: raise its max_allowed_packet, or write fewer rows at once.", sql, inner),
        1021 or 1114 or 3675 => Full(inner),
        3 or 1026 or 1030 when error.Message.Contains("28", StringComparison.Ordinal) => Full(inner),
        1053 or 1047 or 1077 or 1079 or 1159 or 1161 or 1927 or 2006 or 2013 or 4031 => Lost(inner, mayBeDone),
        _ when error.ErrorCode == MySqlErrorCode.CommandTimeoutExpired => new TransientException(
            "The server did not answer in time. Try again, or raise command_timeout in the URL.", inner),
        _ when !isConnected => Lost(inner, mayBeDone),
        1146 => new StatementException($"The server refused the statement: {error.Number} {inner.Message}.{MissingTable.Hint(sql)}", sql, inner),
        _ => new StatementException($"The server refused the statement: {error.Number} {inner.Message.TrimEnd('.')}.", sql, inner),
    };

    private static ConnectionException Lost(Exception exception, bool mayBeDone) => LostConnection.Of("the server", mayBeDone, exception);

    /// <summary>True if the server did not take all of a packet; where it closed the connection before it was asked, the driver says so.</summary>
    private static bool IsTooLarge(MySqlException error) =>
        error.Number == TooLargePacket || (error.Number == 0 && error.Message.Contains("max_allowed_packet", StringComparison.Ordinal));

    private static StorageFullException Full(Exception inner) => new("The server has no room left on its disk, or in the table: free some.", inner);

    /// <summary>The exception without the values that its message may hold.</summary>
    private static DbException Redacted(MySqlException error, string sql)
    {
        var message = error.Message;
        if (!Harmless.Contains(error.Number))
        {
            var quoted = Quoted().Match(message);

            // What is near an error of syntax may be SQL, or values that were sent in it.
            message = quoted.Success && !(error.ErrorCode == MySqlErrorCode.ParseError && sql.Contains(quoted.Groups["text"].Value, StringComparison.Ordinal))
                ? $"{message[..quoted.Index]}'…'{message[(quoted.Index + quoted.Length)..]}"
                : message;
        }

        return message == error.Message ? error : new RedactedDbException(message, error.SqlState, error.Number);
    }

    // From the first quote to the last one, because a value may have quotes; but for key 'name' and for column 'name' at row 1 are no value.
    [GeneratedRegex("""["'](?<text>.*)["'](?= for (key|column|function) [^ ]+( at row \d+)?$)|["'](?<text>.*)["']""", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();

    // Duplicate entry 'x' for key 'name'; MySQL writes 'table.name'. A column that is unique by itself names its key.
    private static IntegrityException Unique(MySqlException error, DbException inner, ModelMetadata? model)
    {
        var key = LastQuoted(error.Message, '\'');
        var dot = key?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        var constraint = dot < 0 ? key : key![(dot + 1)..];
        return new IntegrityException($"The write violates a constraint: another row has the same values in the unique key '{constraint}'.", inner)
        {
            Kind = IntegrityKind.Unique,
            Table = model?.Table ?? (dot < 0 ? null : key![..dot]),
            Columns = model is null ? [] : ColumnsOf(model, constraint),
            Constraint = constraint,
        };
    }

    private static IReadOnlyList<string> ColumnsOf(ModelMetadata model, string? key)
    {
        var fields = key == "PRIMARY" ? model.Key : model.Uniques.FirstOrDefault(unique => unique.Name == key)?.Fields;
        return fields is not null
            ? [.. fields.Select(index => model.Fields[index].Column)]
            : [.. model.Fields.Where(field => field.IsUnique && field.Column == key).Select(field => field.Column)];
    }

    // … a foreign key constraint fails (`club`.`child`, CONSTRAINT `name` FOREIGN KEY (`city`, `street`) REFERENCES `city` (`id`, `street`))
    private static IntegrityException ForeignKey(MySqlException error, DbException inner)
    {
        var names = error.Message.Split('`');
        var references = Array.FindIndex(names, text => text.StartsWith(") REFERENCES", StringComparison.Ordinal));
        return new IntegrityException("The write violates a constraint: the row that a foreign key refers to does not exist, or other rows still refer to it.", inner)
        {
            Kind = IntegrityKind.ForeignKey,
            Table = names.Length > 3 ? names[3] : null,
            Constraint = names.Length > 5 ? names[5] : null,
            Columns = references < 0 ? [] : [.. names[7..references].Where((_, i) => i % 2 == 0)],
        };
    }

    // Column 'name' cannot be null; Field 'name' doesn't have a default value
    private static IntegrityException NotNull(MySqlException error, DbException inner, ModelMetadata? model)
    {
        var column = error.Message.Split('\'') is [_, var name, ..] ? name : null;
        return new IntegrityException($"The write violates a constraint: column '{column}' cannot be NULL.", inner)
        {
            Kind = IntegrityKind.NotNull,
            Table = model?.Table,
            Columns = column is null ? [] : [column],
        };
    }

    // Data too long for column 'name' at row 1. The length that a model gives is checked before, so a string that is longer was computed.
    private static ValidationException? TooLong(MySqlException error, DbException inner, ModelMetadata? model)
    {
        var column = error.Message.Split('\'') is [_, var name, ..] ? name : null;
        if (model?.Fields.FirstOrDefault(field => field.Column == column) is not { MaxLength: null } field)
        {
            return null;
        }

        const string why = "it is longer than its column. A string without [MaxLength] is a VARCHAR(255) on MySQL and MariaDB where it is a key or unique: give it a [MaxLength]";
        return new ValidationException(model.Name, [new ValidationFailure(field.Property, why)], inner);
    }

    // CONSTRAINT `name` failed for `club`.`table`; Check constraint 'name' is violated.
    private static IntegrityException Check(MySqlException error, DbException inner)
    {
        var names = error.Message.Split('`');
        var constraint = names.Length > 1 ? names[1] : LastQuoted(error.Message, '\'');
        return new IntegrityException($"The write violates a constraint: {constraint}.", inner)
        {
            Kind = IntegrityKind.Check,
            Table = names.Length > 5 ? names[5] : null,
            Constraint = constraint,
        };
    }

    // Out of range value for column 'name' at row 1; Data too long for column 'name' at row 1; BIGINT UNSIGNED value is out of range in '…'
    private static IntegrityException TooLarge(MySqlException error, DbException inner, ModelMetadata model)
    {
        var name = error.Message.Split('\'') is [_, var quoted, ..] ? quoted : null;
        var column = model.Fields.FirstOrDefault(field => field.Column == name)?.Column;
        return new IntegrityException($"The write violates a constraint: {(column is null ? "a value" : $"the value of column '{column}'")} is too large or too long.", inner)
        {
            Kind = IntegrityKind.Check,
            Table = model.Table,
            Columns = column is null ? [] : [column],
        };
    }

    private static string? LastQuoted(string message, char quote)
    {
        var end = message.LastIndexOf(quote);
        var start = end <= 0 ? -1 : message.LastIndexOf(quote, end - 1);
        return start < 0 ? null : message[(start + 1)..end];
    }
}
