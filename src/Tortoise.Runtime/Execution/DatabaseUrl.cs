namespace Tortoise.Execution;

/// <summary>A database URL in its parts: <c>scheme://rest?option=value</c>. Only the driver knows what the rest means.</summary>
internal sealed class DatabaseUrl
{
    /// <summary>Option names that other programs use for secrets. What follows one may be part of it, so nothing of such a URL is repeated.</summary>
    private static readonly string[] Secrets = ["password", "passwd", "pwd", "pass", "key", "secret", "token"];

    private readonly Dictionary<string, string> _options;

    private DatabaseUrl(string scheme, string rest, Dictionary<string, string> options)
    {
        Scheme = scheme;
        Rest = rest;
        _options = options;
    }

    /// <summary>What precedes <c>://</c>, as written; compared ignoring case.</summary>
    public string Scheme { get; }

    /// <summary>What is between <c>://</c> and the options, as written.</summary>
    public string Rest { get; }

    /// <summary>The options, percent-decoded, by name in any case.</summary>
    public IReadOnlyDictionary<string, string> Options => _options;

    /// <summary>Parses a URL. Error messages never contain the URL: it may contain a password.</summary>
    /// <exception cref="ConfigurationException">It is not a URL of that form.</exception>
    public static DatabaseUrl Parse(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var separator = url.IndexOf("://", StringComparison.Ordinal);
        if (separator <= 0 || !url[..separator].All(IsSchemeCharacter))
        {
            throw new ConfigurationException("A database URL begins with a scheme and '://', for example sqlite://club.db.");
        }

        var rest = url[(separator + 3)..];
        var options = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var question = rest.IndexOf('?', StringComparison.Ordinal);
        if (question >= 0)
        {
            ParseOptions(rest[(question + 1)..], options);
            rest = rest[..question];
        }

        Decode(rest);
        return new DatabaseUrl(url[..separator], rest, options);
    }

    /// <summary>A part of a URL without its percent signs.</summary>
    /// <exception cref="ConfigurationException">It has characters that no name, password or path can have.</exception>
    internal static string Decode(string part)
    {
        var decoded = Uri.UnescapeDataString(part);
        return decoded.Any(char.IsControl)
            ? throw new ConfigurationException("The URL contains a control character, literally or as %00 to %1F.")
            : decoded;
    }

    private static void ParseOptions(string query, Dictionary<string, string> options)
    {
        if (query.Contains('@', StringComparison.Ordinal))
        {
            // What is before a host is a user and a password: this is the rest of them.
            throw new ConfigurationException("The URL has an '@' after the first '?'. Write a '?' in a password as %3F, and an '@' in an option as %40.");
        }

        var pairs = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).ToArray();
        if (pairs.FirstOrDefault(pair => Secrets.Contains(Uri.UnescapeDataString(pair[0]), StringComparer.OrdinalIgnoreCase)) is [var secret, ..])
        {
            throw new ConfigurationException(
                $"The URL has the option '{Uri.UnescapeDataString(secret)}', which no database accepts: write user and password before the host, scheme://user:password@host.");
        }

        foreach (var pair in pairs)
        {
            if (pair is not [{ Length: > 0 }, var value])
            {
                // Anything but a plain word may be the rest of a password with a question mark in it.
                var name = pair[0].Length > 0 && pair[0].All(character => char.IsAsciiLetterOrDigit(character) || character == '_') ? $" '{pair[0]}'" : "";
                throw new ConfigurationException($"The URL option{name} has no value: write name=value. Write a '?' in a password as %3F.");
            }

            var option = Decode(pair[0]);
            if (!options.TryAdd(option, Decode(value)))
            {
                throw new ConfigurationException($"The URL option '{option}' is specified twice.");
            }
        }
    }

    private static bool IsSchemeCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character is '+' or '-' or '.';
}
