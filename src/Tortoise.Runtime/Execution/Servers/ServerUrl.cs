using System.Buffers;
using System.Globalization;

namespace Tortoise.Execution;

/// <summary>
/// The URL of a database server: <c>scheme://user:password@host:port/database?option=value</c>, or of several that serve the same database:
/// <c>scheme://user:password@one:port,other:port/database</c>. User, password and database are percent-decoded. Its errors never hold the URL.
/// </summary>
internal sealed class ServerUrl
{
    private static readonly SearchValues<char> NoHost = SearchValues.Create(" ,;=[]'\"");

    private ServerUrl(DatabaseUrl url) => Options = new UrlOptions(url);

    /// <summary>The options, to be taken.</summary>
    public UrlOptions Options { get; }

    /// <summary>Name of the user; null if the URL gives none.</summary>
    public string? User { get; private init; }

    /// <summary>Password; null if the URL gives none.</summary>
    public string? Password { get; private init; }

    /// <summary>The hosts, in order; at least one.</summary>
    public IReadOnlyList<ServerAddress> Hosts { get; private init; } = [];

    /// <summary>Name or address of the first host.</summary>
    public string Host => Hosts[0].Host;

    /// <summary>Port of the first host; null if the URL gives none.</summary>
    public int? Port => Hosts[0].Port;

    /// <summary>Name of the database; null if the URL gives none.</summary>
    public string? Database { get; private init; }

    /// <summary>Parses a URL.</summary>
    /// <exception cref="ConfigurationException">It is not of that form.</exception>
    public static ServerUrl Parse(DatabaseUrl url)
    {
        ArgumentNullException.ThrowIfNull(url);

        // The last @ ends the user's part: an unencoded one in a password does no harm.
        var at = url.Rest.LastIndexOf('@');
        var credentials = at < 0 ? [] : url.Rest[..at].Split(':', 2);
        var address = url.Rest[(at + 1)..];
        var slash = address.IndexOf('/', StringComparison.Ordinal);
        var database = slash < 0 ? "" : address[(slash + 1)..];
        return new ServerUrl(url)
        {
            User = credentials is [{ Length: > 0 } user, ..] ? DatabaseUrl.Decode(user) : null,
            Password = credentials is [_, var password] ? DatabaseUrl.Decode(password) : null,
            Hosts = [.. (slash < 0 ? address : address[..slash]).Split(',').Select(host => SplitHost(host, url.Scheme))],
            Database = database.Length > 0 ? DatabaseUrl.Decode(database) : null,
        };
    }

    private static ServerAddress SplitHost(string address, string scheme)
    {
        // [::1]:5432
        var end = address.StartsWith('[') ? address.IndexOf(']', StringComparison.Ordinal) : -1;
        var colon = address.IndexOf(':', end + 1);
        var host = DatabaseUrl.Decode(end > 0 ? address[1..end] : colon < 0 ? address : address[..colon]);
        if (host.Length == 0 || (end > 0 && end + 1 != (colon < 0 ? address.Length : colon)) || host.AsSpan().ContainsAny(NoHost))
        {
            throw new ConfigurationException(
                $"The URL has no host, or an invalid one: write {scheme}://user:password@host:port/database, several hosts as host,host, and an IPv6 address as [::1].");
        }

        return colon < 0 ? new(host, null)
            : ushort.TryParse(address[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0 ? new(host, port)
            : throw new ConfigurationException("The port in the URL must be a number from 1 to 65535; an IPv6 address is written in brackets, [::1].");
    }
}
