using System.Globalization;

namespace Tortoise.Execution;

/// <summary>The options of a URL: a driver takes those it knows, and rejects the rest.</summary>
internal sealed class UrlOptions(DatabaseUrl url)
{
    /// <summary>Longer times do not fit into the milliseconds of a timer.</summary>
    private const int MostSeconds = (int.MaxValue / 1000) - 1;

    private readonly Dictionary<string, string> _options = new(url.Options, StringComparer.OrdinalIgnoreCase);

    /// <summary>The options that were not taken.</summary>
    public IReadOnlyDictionary<string, string> Rest => _options;

    /// <summary>Takes an option; null if the URL does not give it.</summary>
    public string? Take(string name) => _options.Remove(name, out var value) ? value : null;

    /// <summary>Takes an option that is a whole number.</summary>
    /// <exception cref="ConfigurationException">It is none, less than the least, or more than the most.</exception>
    public int? TakeNumber(string name, int least, int most = int.MaxValue) => Take(name) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most => number,
        _ => throw new ConfigurationException(
            $"The URL option '{name}' must be a whole number {(most == int.MaxValue ? $"of {least} or more" : $"from {least} to {most}")}."),
    };

    /// <summary>Takes an option that is a time in seconds.</summary>
    /// <inheritdoc cref="TakeNumber"/>
    public int? TakeSeconds(string name, int least, int most = MostSeconds) => TakeNumber(name, least, most);

    /// <summary>Throws for options that were not taken.</summary>
    /// <param name="known">The known options other than those of the pool, for the message.</param>
    /// <exception cref="ConfigurationException">There is one.</exception>
    public void RefuseRest(params IEnumerable<string> known)
    {
        if (_options.Count > 0)
        {
            throw new ConfigurationException(
                $"The URL option '{_options.Keys.Order(StringComparer.Ordinal).First()}' is unknown. Known options: {string.Join(", ", PoolOptions.Names.Concat(known))}.");
        }
    }
}
