using System.Globalization;

namespace Tortoise.Execution;

/// <summary>
/// The URL of a database server: <c>scheme://user:password@host:port/database?option=value</c>. User, password and database are
/// percent-decoded. Its errors never hold the URL.
/// </summary>
public sealed class ServerUrl
{
    private readonly Dictionary<string, string> _options;

    private ServerUrl(DatabaseUrl url) => _options = new Dictionary<string, string>(url.Options, StringComparer.OrdinalIgnoreCase);

    /// <summary>Name of the user; null where the URL gives none.</summary>
    public string? User { get; private init; }

    /// <summary>Password; null where the URL gives none.</summary>
    public string? Password { get; private init; }

    /// <summary>Name or address of the host.</summary>
    public required string Host { get; init; }

    /// <summary>Port; null where the URL gives none.</summary>
    public int? Port { get; private init; }

    /// <summary>Name of the database; null where the URL gives none.</summary>
    public string? Database { get; private init; }

    /// <summary>Takes a URL apart.</summary>
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
        var (host, port) = SplitHost(slash < 0 ? address : address[..slash], url.Scheme);
        return new ServerUrl(url)
        {
            User = credentials is [{ Length: > 0 } user, ..] ? Uri.UnescapeDataString(user) : null,
            Password = credentials is [_, var password] ? Uri.UnescapeDataString(password) : null,
            Host = host,
            Port = port,
            Database = database.Length > 0 ? Uri.UnescapeDataString(database) : null,
        };
    }

    /// <summary>Takes an option; null where the URL does not give it.</summary>
    public string? Take(string name) => _options.Remove(name, out var value) ? value : null;

    /// <summary>Takes an option that is a whole number.</summary>
    /// <exception cref="ConfigurationException">It is none, or less than the least.</exception>
    public int? TakeNumber(string name, int least) => Take(name) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least => number,
        _ => throw new ConfigurationException($"The URL option '{name}' must be a whole number of {least} or more."),
    };

    /// <summary>Refuses the options that nobody took.</summary>
    /// <param name="known">The options there are, for the message.</param>
    /// <exception cref="ConfigurationException">There is one.</exception>
    public void RefuseRest(params IEnumerable<string> known)
    {
        if (_options.Count > 0)
        {
            throw new ConfigurationException(
                $"The URL option '{_options.Keys.Order(StringComparer.Ordinal).First()}' is unknown. There are: {string.Join(", ", known)}.");
        }
    }

    private static (string Host, int? Port) SplitHost(string address, string scheme)
    {
        // [::1]:5432
        var end = address.StartsWith('[') ? address.IndexOf(']', StringComparison.Ordinal) : -1;
        var colon = address.IndexOf(':', end + 1);
        var host = (colon < 0 ? address : address[..colon]).Trim('[', ']');
        if (host.Length == 0)
        {
            throw new ConfigurationException($"The URL names no host: write {scheme}://user:password@host:port/database.");
        }

        if (colon < 0)
        {
            return (Uri.UnescapeDataString(host), null);
        }

        return ushort.TryParse(address[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0
            ? (Uri.UnescapeDataString(host), port)
            : throw new ConfigurationException("The port in the URL must be a number from 1 to 65535.");
    }
}
