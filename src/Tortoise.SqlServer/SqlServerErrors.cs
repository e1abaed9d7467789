using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.SqlClient;
using Tortoise.Execution;
using Tortoise.Metadata;

namespace Tortoise.SqlServer;

/// <summary>
/// Maps the server's error numbers to Tortoise's exceptions. The driver's exception is inside, unless its message holds a value: then the same
/// without it is.
/// </summary>
internal static partial class SqlServerErrors
{
    /// <summary>Errors from this severity on end the connection.</summary>
    public const byte Fatal = 20;

    /// <summary>The server's number of the error.</summary>
    public static string? CodeOf(DbException exception) => (exception is SqlException error ? error.Number : exception.ErrorCode) is not 0 and var number
        ? number.ToString(CultureInfo.InvariantCulture)
        : null;

    /// <summary>The exception for one of SqlClient's; null if it is not one that Tortoise has another for.</summary>
    public static Exception? Of(
        Exception exception, string sql, ModelMetadata? model, bool isConnected, bool mayBeDone, bool includesDetail, CancellationToken cancellationToken)
    {
        switch (exception)
        {
            case SqlException or InvalidOperationException when cancellationToken.IsCancellationRequested:
                return new OperationCanceledException("The statement was cancelled.", exception, cancellationToken);
            case SqlException error:
                // Some errors that end the connection are neither severe nor have a number.
                var translated = Of(error.Number, error.Class, error.Message, sql, model, mayBeDone, error, includesDetail);
                return isConnected || translated is not StatementException ? translated : Lost(error, mayBeDone);
            case InvalidOperationException or ObjectDisposedException when !isConnected:
                // Of a connection that was closed before; nothing was sent.
                return Lost(exception, mayBeDone: false);
            default:
                return null;
        }
    }

    /// <summary>The exception for an error of the server's.</summary>
    public static Exception Of(
        int number, byte severity, string message, string sql, ModelMetadata? model, bool mayBeDone, Exception inner, bool includesDetail = false)
    {
        var redacted = includesDetail ? message : WithoutValues(message);
        return redacted == message
            ? ByNumber(number, severity, message, sql, model, mayBeDone, inner)
            : ByNumber(number, severity, redacted, sql, model, mayBeDone, new RedactedDbException(redacted, null, number));
    }

    private static Exception ByNumber(int number, byte severity, string message, string sql, ModelMetadata? model, bool mayBeDone, Exception inner) => number switch
    {
        2627 or 2601 or 547 or 515 => Integrity(number, message, model, inner),
        220 or 8115 or 2628 or 8152 when model is not null => TooLarge(message, model, inner),
        1205 => new TransientException("The transaction deadlocked with another one, and the server ended this one. Run it again.", inner),
        3960 or 3961 or 41302 or 41305 or 41325 => new TransientException(
            "The transaction cannot be serialized with concurrent ones. Run it again.", inner),
        1222 => new TransientException("The rows are locked by another transaction. Try again.", inner),
        -2 => new TransientException("The server did not answer in time. Try again, or raise command_timeout in the URL.", inner),
        10928 or 10929 or 40197 or 40501 or 40613 or 49918 or 49919 or 49920 => new TransientException("The server is busy. Try again.", inner),
        1101 or 1105 or 9002 => new StorageFullException($"SQL Server has no space left: {message} Free some space, or let the files grow.", inner),
        628 or 3902 or 3903 or 3930 or 3931 or 3998 => RolledBack(inner),
        -1 or 2 or 20 or 26 or 40 or 53 or 64 or 121 or 233 or 258 or 596 or 6005 or 10053 or 10054 or 10060 or 10061 or 11001 or 17142 => Lost(inner, mayBeDone),
        _ when severity >= Fatal => Lost(inner, mayBeDone),
        208 => new StatementException($"SQL Server refused the statement: {number} {message}{MissingTable.Hint(sql)}", sql, inner),
        _ => new StatementException($"SQL Server refused the statement: {number} {message}", sql, inner),
    };

    /// <summary>The exception for a connection that could not be opened; null if it is not SqlClient that says so.</summary>
    public static Exception? OfOpen(Exception exception) => exception is not SqlException ? null : new ConnectionException(
        $"SQL Server cannot be reached: {exception.Message.TrimEnd('.')}. Check host, port, user, password and database of the URL; a server whose certificate " +
        "is not trusted needs trust_server_certificate=true, which is for development only.",
        exception);

    /// <summary>What a transaction says that the server has ended.</summary>
    public static TransactionException RolledBack(Exception? inner) => new(
        "SQL Server has rolled the transaction back after an earlier error, so nothing can run in it or be committed. Begin a new one.", inner!);

    private static ConnectionException Lost(Exception exception, bool mayBeDone) => LostConnection.Of("SQL Server", mayBeDone, exception);

    private static IntegrityException Integrity(int number, string message, ModelMetadata? model, Exception inner)
    {
        var match = number switch
        {
            2627 => ConstraintOfTable().Match(message),
            2601 => IndexOfTable().Match(message),
            547 => Conflict().Match(message),
            _ => NullColumn().Match(message),
        };
        var (constraint, column) = (Group(match, "constraint"), Group(match, "column"));
        var table = Group(match, "table") is { } qualified ? qualified[(qualified.LastIndexOf('.') + 1)..] : null;
        var what = constraint is null ? message : message[..message.IndexOf(constraint, StringComparison.Ordinal)];
        if (number == 547 && what.Contains("FOREIGN KEY", StringComparison.Ordinal))
        {
            // A parent is missing, and the message names the parent's table and column.
            (table, column) = (model?.Table, null);
        }

        return new IntegrityException($"The write violates a constraint: {message}", inner)
        {
            Kind = number switch
            {
                547 => what.Contains("CHECK", StringComparison.Ordinal) ? IntegrityKind.Check : IntegrityKind.ForeignKey,
                515 => IntegrityKind.NotNull,
                _ => IntegrityKind.Unique,
            },
            Table = table,
            Columns = (column, model) switch
            {
                ({ } name, _) => [name],
                (_, { } known) when table == known.Table && what.Contains("PRIMARY KEY", StringComparison.Ordinal) => Columns(known, known.Key),
                (_, { } known) when table == known.Table => ColumnsOf(constraint, known),
                _ => [],
            },
            Constraint = constraint,
        };
    }

    /// <summary>A number or string that its column cannot hold; the server names the column only for a string.</summary>
    private static IntegrityException TooLarge(string message, ModelMetadata model, Exception inner) =>
        new($"The write violates a constraint: {message}", inner)
        {
            Kind = IntegrityKind.Check,
            Table = model.Table,
            Columns = Group(TruncatedColumn().Match(message), "column") is { } column ? [column] : [],
        };

    /// <summary>The server tells no more than a name; whose it is, the model knows.</summary>
    private static string[] ColumnsOf(string? constraint, ModelMetadata model)
    {
        var uniques = model.Fields.Where(field => field.IsUnique).Select(field => (IReadOnlyList<int>)[field.Index]);
        var found = model.Uniques.Concat(model.Indexes).Where(index => index.Name == constraint).Select(index => index.Fields)
            .Concat(uniques.Concat(model.Relations.Select(relation => relation.Fields)).Where(IsNameOf))
            .FirstOrDefault();
        return found is null ? [] : Columns(model, found);

        bool IsNameOf(IReadOnlyList<int> fields)
        {
            var rest = string.Join('_', Columns(model, fields).Prepend(model.Table));
            return constraint == $"uq_{rest}" || constraint == $"fk_{rest}";
        }
    }

    private static string[] Columns(ModelMetadata model, IReadOnlyList<int> fields) => [.. fields.Select(field => model.Fields[field].Column)];

    private static string? Group(Match match, string name) => match.Groups[name] is { Success: true } group ? group.Value : null;

    /// <summary>A message of the server's, which may hold values, without them.</summary>
    private static string WithoutValues(string message)
    {
        var end = message.IndexOf(" The duplicate key value is ", StringComparison.Ordinal);
        return Quoted().Replace(end < 0 ? message : message[..end], "value '…'");
    }

    [GeneratedRegex("(value:?|character) '.*'", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();

    [GeneratedRegex("constraint '(?<constraint>.+?)'.*?object '(?<table>.+?)'", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex ConstraintOfTable();

    [GeneratedRegex("object '(?<table>.+?)' with unique index '(?<constraint>.+?)'", RegexOptions.ExplicitCapture)]
    private static partial Regex IndexOfTable();

    [GeneratedRegex("""constraint "(?<constraint>.+?)".*?, table "(?<table>.+?)"(, column '(?<column>.+?)')?""", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Conflict();

    [GeneratedRegex("table '.+?', column '(?<column>.+?)'", RegexOptions.ExplicitCapture)]
    private static partial Regex TruncatedColumn();

    [GeneratedRegex("column '(?<column>.+?)', table '(?<table>.+?)'", RegexOptions.ExplicitCapture)]
    private static partial Regex NullColumn();
}
