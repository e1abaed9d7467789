using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Tortoise.Cli.Projects;

/// <summary>A database that was named, and by what.</summary>
/// <param name="Value">A URL, or a connection string.</param>
/// <param name="Source">Where it is from: <c>--connection</c>, <c>appsettings.json</c>.</param>
/// <param name="Folder">The folder that the path of a file is relative to.</param>
internal sealed partial record FoundConnection(string Value, string Source, string Folder)
{
    private const string Sqlite = "sqlite";

    /// <summary>The same without what is secret, for people.</summary>
    public string Shown => IsUrl ? SecretOption().Replace(Password().Replace(Value, "${before}***@"), "${name}=***") : Secret().Replace(Value, "${name}=***");

    /// <summary>True if the database is one for each tenant, and it has not been said for which.</summary>
    public bool NeedsTenant => Value.Contains(TenantList.Placeholder, StringComparison.Ordinal);

    /// <summary>True if what is a tenant's is the schema that the connection names, where the name is no quoted one.</summary>
    public bool NamesSchemaOfTenant => SchemaOfTenant().IsMatch(Value);

    /// <summary>True if a tenant's name would decide which server is connected to, or as whom.</summary>
    public bool NamesServerOfTenant => IsUrl
        ? !Value.StartsWith($"{Sqlite}://", StringComparison.OrdinalIgnoreCase) && (AuthorityOfTenant().IsMatch(Value) || ServerOfTenant().IsMatch(Value))
        : ServerOfTenant().IsMatch(Value) || (DataSourceOfTenant().IsMatch(Value) && IsOfServer);

    /// <summary>True for a connection string of a server, where the data source is no file.</summary>
    private bool IsOfServer => Scheme().IsMatch(Value) ? !Value.StartsWith($"{Sqlite}:", StringComparison.OrdinalIgnoreCase) : SettingOfServer().IsMatch(Value);

    /// <summary>A name as it is written in the text.</summary>
    public string Escape(string name) => IsUrl ? Uri.EscapeDataString(name) : name;

    private bool IsUrl => Url().IsMatch(Value);

    /// <summary>What opens the database: the scheme is there, and the path of a file is absolute.</summary>
    /// <param name="drivers">The schemes of the databases that the project may be for, of which a connection string without one is that of the only one.</param>
    public string ToUrl(IReadOnlyList<string> drivers)
    {
        if (IsUrl)
        {
            return Value.StartsWith($"{Sqlite}://", StringComparison.OrdinalIgnoreCase) ? OfFile(Value[(Sqlite.Length + 3)..]) : Value;
        }

        var text = !Scheme().IsMatch(Value) && drivers is [var only] ? $"{only}:{Value}" : Value;
        return text.StartsWith($"{Sqlite}:", StringComparison.OrdinalIgnoreCase) ? OfSqlite(text[(Sqlite.Length + 1)..]) : text;
    }

    /// <summary>The file of a database of SQLite that does not exist; null for any other.</summary>
    /// <param name="url">What <see cref="ToUrl"/> gave.</param>
    public static string? MissingFile(string url)
    {
        var path = url.StartsWith($"{Sqlite}://", StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(url[(Sqlite.Length + 3)..].Split('?')[0])
            : url.StartsWith($"{Sqlite}:", StringComparison.OrdinalIgnoreCase) ? new SqliteConnectionStringBuilder(url[(Sqlite.Length + 1)..]).DataSource
            : "";
        return path.Length == 0 || IsInMemory(path) || path.StartsWith("file:", StringComparison.OrdinalIgnoreCase) || File.Exists(path) ? null : path;
    }

    private string OfFile(string rest)
    {
        var (path, options) = rest.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? (rest[..at], rest[at..]) : (rest, "");
        return path.Length == 0 || IsInMemory(path)
            ? Value
            : $"{Sqlite}://{string.Join('/', Path.GetFullPath(Uri.UnescapeDataString(path), Folder).Split('/').Select(Uri.EscapeDataString))}{options}";
    }

    private string OfSqlite(string connectionString)
    {
        try
        {
            var builder = new SqliteConnectionStringBuilder(connectionString);
            if (!IsInMemory(builder.DataSource) && builder.DataSource.Length > 0 && !builder.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
            {
                builder.DataSource = Path.GetFullPath(builder.DataSource, Folder);
            }

            return $"{Sqlite}:{builder.ConnectionString}";
        }
        catch (ArgumentException)
        {
            // The driver says what is wrong with it.
            return $"{Sqlite}:{connectionString}";
        }
    }

    private static bool IsInMemory(string path) => path.Contains(":memory:", StringComparison.OrdinalIgnoreCase);

    /// <summary>The scheme before a connection string.</summary>
    [GeneratedRegex("^[A-Za-z]+:")]
    private static partial Regex Scheme();

    /// <summary>A connection string may contain <c>://</c> too: in an address, or in a password.</summary>
    [GeneratedRegex(@"^[A-Za-z][\w+.-]*://")]
    private static partial Regex Url();

    /// <summary>A password in a URL: up to the last '@', as it may have some itself.</summary>
    [GeneratedRegex("(?<before>://[^:/@]*:).*@", RegexOptions.Singleline)]
    private static partial Regex Password();

    /// <summary>A secret among the options of a URL, with all that follows: that may be the rest of it.</summary>
    [GeneratedRegex("(?<name>[?&][^=&]*(?:pass|pwd|secret|token|key)[^=&]*)=.*", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex SecretOption();

    /// <summary>The schema, in a URL and in a connection string.</summary>
    [GeneratedRegex(@"(?:\bschema|search(?:[ _+]|%20)?path)\s*(?:=|%3D)[^;&]*\{tenant\}", RegexOptions.IgnoreCase)]
    private static partial Regex SchemaOfTenant();

    /// <summary>The user, the password or the host in a URL: up to the first slash after the last '@', as a password may have both.</summary>
    [GeneratedRegex(@"^[^:]+://(?:[^?]*\{tenant\}[^?]*@|[^/?#@]*\{tenant\}|[^?]*@[^/?#@]*\{tenant\})", RegexOptions.Singleline)]
    private static partial Regex AuthorityOfTenant();

    /// <summary>The server, in a connection string and among the options of a URL.</summary>
    [GeneratedRegex(@"(?:^|[;:?&])\s*(?:host|server|addr|address|network address)\s*=[^;&]*\{tenant\}", RegexOptions.IgnoreCase)]
    private static partial Regex ServerOfTenant();

    /// <summary>What is a file for SQLite, and a server for others.</summary>
    [GeneratedRegex(@"(?:^|[;:])\s*data ?source\s*=[^;]*\{tenant\}", RegexOptions.IgnoreCase)]
    private static partial Regex DataSourceOfTenant();

    /// <summary>What the connection string of a server has, and that of a file has not.</summary>
    [GeneratedRegex(@"(?:^|;)\s*(?:database|initial catalog|user ?(?:id|name)?|uid|integrated security|trusted_connection)\s*=", RegexOptions.IgnoreCase)]
    private static partial Regex SettingOfServer();

    /// <summary>A secret in a connection string. A quote in quotes is doubled.</summary>
    [GeneratedRegex("""(?<name>(?:pass(?:word|wd|phrase)?|pwd|secret|token|key))\s*=\s*(?:"(?:[^"]|"")*(?:"|$)|'(?:[^']|'')*(?:'|$))?[^;]*""", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
