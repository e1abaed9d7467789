namespace Tortoise.Execution;

/// <summary>A database URL in its parts: <c>scheme://rest?option=value</c>. Only the driver knows what the rest means.</summary>
public sealed class DatabaseUrl
{
    private readonly Dictionary<string, string> _options;

    private DatabaseUrl(string scheme, string rest, Dictionary<string, string> options)
    {
        Scheme = scheme;
        Rest = rest;
        _options = options;
    }

    /// <summary>What stands before <c>://</c>, as written; it is compared in any case.</summary>
    public string Scheme { get; }

    /// <summary>What stands between <c>://</c> and the options, as written.</summary>
    public string Rest { get; }

    /// <summary>The options, percent-decoded, by name in any case.</summary>
    public IReadOnlyDictionary<string, string> Options => _options;

    /// <summary>Takes a URL apart. The messages of its errors never hold the URL: it may hold a password.</summary>
    /// <exception cref="ConfigurationException">It is not a URL of that form.</exception>
    public static DatabaseUrl Parse(string url)
    {
        var separator = url.IndexOf("://", StringComparison.Ordinal);
        if (separator <= 0)
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

        return new DatabaseUrl(url[..separator], rest, options);
    }

    private static void ParseOptions(string query, Dictionary<string, string> options)
    {
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                // What is no plain word may be the rest of a password with a question mark in it.
                var name = pair.All(character => char.IsAsciiLetterOrDigit(character) || character == '_') ? $" '{pair}'" : "";
                throw new ConfigurationException($"The URL option{name} has no value: write name=value. A '?' in a password is written %3F.");
            }

            var option = Uri.UnescapeDataString(pair[..equals]);
            if (!options.TryAdd(option, Uri.UnescapeDataString(pair[(equals + 1)..])))
            {
                throw new ConfigurationException($"The URL option '{option}' is given twice.");
            }
        }
    }
}
