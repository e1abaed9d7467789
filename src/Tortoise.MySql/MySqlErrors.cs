using System.Net.Sockets;
using System.Security.Authentication;
using MySqlConnector;
using Tortoise.Execution;
using Tortoise.Metadata;

namespace Tortoise.MySql;

/// <summary>Maps the server's error numbers to Tortoise's exceptions; the driver's exception is inside. Messages hold no values.</summary>
internal static class MySqlErrors
{
    /// <summary>The exception for one of MySqlConnector's; null where it is not one that Tortoise has another for.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="model">The model whose table it writes, where that is known.</param>
    /// <param name="isConnected">False where the connection is lost.</param>
    /// <param name="mayBeDone">True where the statement may be done though its answer did not come.</param>
    /// <param name="cancellationToken">The token of the call.</param>
    public static Exception? Of(
        Exception exception, string sql, ModelMetadata? model, bool isConnected, bool mayBeDone, CancellationToken cancellationToken) => exception switch
    {
        MySqlException { Number: 1317 } when !cancellationToken.IsCancellationRequested =>
            new TransientException("Somebody stopped the statement at the server (KILL QUERY). Try again.", exception),
        MySqlException error => Of(error, sql, model, isConnected, mayBeDone),

        // Nothing was sent. The driver calls a connection open that could not end its own cancellation, and refuses all commands on it.
        InvalidOperationException when !isConnected || exception.Message.StartsWith("Expected state to be", StringComparison.Ordinal) =>
            Lost(exception, mayBeDone: false),
        IOException or SocketException => Lost(exception, mayBeDone),
        _ => null,
    };

    /// <summary>The exception where the server keeps no more prepared statements, and this one can't do without.</summary>
    public static TransientException OutOfStatements(Exception? inner) => new(
        "The server keeps no more prepared statements for all its users: raise max_prepared_stmt_count, or lower maxsize in their URLs.", inner);

    /// <summary>The exception for a connection that could not be opened. The driver's messages name host and user, never the password.</summary>
    public static Exception OfOpen(Exception exception) => exception switch
    {
        MySqlException { ErrorCode: MySqlErrorCode.ConnectionCountError or MySqlErrorCode.TooManyUserConnections } =>
            new TransientException("The server accepts no more connections. Try again, or lower maxsize in the URLs of its clients.", exception),
        { InnerException: AuthenticationException inner } => new ConnectionException(
            $"The server's certificate is not trusted: {inner.Message} Set ssl_ca to the file of the authority that signed it, and use the host name in the certificate.",
            exception),
        _ => new ConnectionException(
            $"The server cannot be reached: {exception.Message} Check host, port, user, password and database of the URL.", exception),
    };

    private static Exception Of(MySqlException error, string sql, ModelMetadata? model, bool isConnected, bool mayBeDone) => error.Number switch
    {
        1022 or 1062 or 1169 or 1586 => Unique(error, model),
        1216 or 1217 or 1451 or 1452 => ForeignKey(error),
        1048 or 1364 or 1263 => NotNull(error, model),
        3819 or 4025 => Check(error),
        1406 when TooLong(error, model) is { } tooLong => tooLong,
        1264 or 1406 or 1690 when model is not null => TooLarge(error, model),
        1242 when model is not null && sql.Contains("ON DUPLICATE KEY UPDATE", StringComparison.Ordinal) => new IntegrityException(
            "The row conflicts with another in a unique key that is not the one named by onConflict.", error)
        {
            Kind = IntegrityKind.Unique,
            Table = model.Table,
        },
        1213 or 1020 => new TransientException(
            "The transaction conflicted with another one, and the server rolled this one back. Run it again.", error),
        1205 or 3572 => new TransientException("The rows are locked by another transaction. Try again.", error),
        1317 => new OperationCanceledException("The statement was cancelled at the server.", error),
        1969 or 3024 => new TransientException("The server stopped the statement because it exceeded its time limit.", error),
        1243 or 1615 => new TransientException("The server has forgotten a prepared statement. It is prepared again on another connection: try again.", error)
        {
            IsStale = true,
        },
        1461 => OutOfStatements(error),
        1053 or 1047 or 1077 or 1079 or 1153 or 1159 or 1161 or 1927 or 2006 or 2013 or 4031 => Lost(error, mayBeDone),
        _ when error.ErrorCode == MySqlErrorCode.CommandTimeoutExpired => new TransientException(
            "The server did not answer in time. Try again, or raise command_timeout in the URL.", error),
        _ when !isConnected => Lost(error, mayBeDone),
        _ => new StatementException($"The server refused the statement: {error.Number} {error.Message}. SQL: {sql}", error),
    };

    private static ConnectionException Lost(Exception exception, bool mayBeDone) => LostConnection.Of("the server", mayBeDone, exception);

    // Duplicate entry 'x' for key 'name'; MySQL writes 'table.name'. A column that is unique by itself names its key.
    private static IntegrityException Unique(MySqlException error, ModelMetadata? model)
    {
        var key = LastQuoted(error.Message, '\'');
        var dot = key?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        var constraint = dot < 0 ? key : key![(dot + 1)..];
        return new IntegrityException($"The write breaks a constraint: another row has the same values in the unique key '{constraint}'.", error)
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
    private static IntegrityException ForeignKey(MySqlException error)
    {
        var names = error.Message.Split('`');
        var references = Array.FindIndex(names, text => text.StartsWith(") REFERENCES", StringComparison.Ordinal));
        return new IntegrityException("The write breaks a constraint: the row that a foreign key refers to does not exist, or other rows still refer to it.", error)
        {
            Kind = IntegrityKind.ForeignKey,
            Table = names.Length > 3 ? names[3] : null,
            Constraint = names.Length > 5 ? names[5] : null,
            Columns = references < 0 ? [] : [.. names[7..references].Where((_, i) => i % 2 == 0)],
        };
    }

    // Column 'name' cannot be null; Field 'name' doesn't have a default value
    private static IntegrityException NotNull(MySqlException error, ModelMetadata? model)
    {
        var column = error.Message.Split('\'') is [_, var name, ..] ? name : null;
        return new IntegrityException($"The write breaks a constraint: column '{column}' may not be NULL.", error)
        {
            Kind = IntegrityKind.NotNull,
            Table = model?.Table,
            Columns = column is null ? [] : [column],
        };
    }

    // Data too long for column 'name' at row 1. The length that a model gives is checked before, so a string that is longer was computed.
    private static ValidationException? TooLong(MySqlException error, ModelMetadata? model)
    {
        var column = error.Message.Split('\'') is [_, var name, ..] ? name : null;
        if (model?.Fields.FirstOrDefault(field => field.Column == column) is not { MaxLength: null } field)
        {
            return null;
        }

        const string why = "it is longer than its column. A string without [MaxLength] is a VARCHAR(255) on MySQL and MariaDB where it is a key or unique: give it a [MaxLength]";
        return new ValidationException(model.Name, [new ValidationFailure(field.Property, why)], error);
    }

    // CONSTRAINT `name` failed for `club`.`table`; Check constraint 'name' is violated.
    private static IntegrityException Check(MySqlException error)
    {
        var names = error.Message.Split('`');
        var constraint = names.Length > 1 ? names[1] : LastQuoted(error.Message, '\'');
        return new IntegrityException($"The write breaks a constraint: {constraint}.", error)
        {
            Kind = IntegrityKind.Check,
            Table = names.Length > 5 ? names[5] : null,
            Constraint = constraint,
        };
    }

    // Out of range value for column 'name' at row 1; Data too long for column 'name' at row 1; BIGINT UNSIGNED value is out of range in '…'
    private static IntegrityException TooLarge(MySqlException error, ModelMetadata model)
    {
        var name = error.Message.Split('\'') is [_, var quoted, ..] ? quoted : null;
        var column = model.Fields.FirstOrDefault(field => field.Column == name)?.Column;
        return new IntegrityException($"The write breaks a constraint: {(column is null ? "a value" : $"the value of column '{column}'")} is too large or too long.", error)
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
