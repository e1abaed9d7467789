using System.Globalization;
using Spectre.Console;

namespace Tortoise.Cli.Output;

/// <summary>Numbers, times and changes in words.</summary>
internal static class Words
{
    /// <summary><c>1 model</c>, <c>12 models</c>.</summary>
    public static string Of(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    /// <summary><c>41 ms</c>, <c>1.2 s</c>, <c>3 min 12 s</c>.</summary>
    public static string Of(TimeSpan duration) => duration switch
    {
        { TotalSeconds: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMilliseconds:0} ms"),
        { TotalMinutes: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.0} s"),
        _ => $"{(int)duration.TotalMinutes} min {duration.Seconds} s",
    };

    /// <summary>A time, of this place or in UTC.</summary>
    public static string Of(DateTimeOffset? time, bool isUtc) => time switch
    {
        null => "at an unknown time",
        { } at when isUtc => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        { } at => at.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
    };

    /// <summary>A change with its sign and its colour: what comes, what goes, what is changed.</summary>
    public static string Change(string change)
    {
        var (sign, color) = change.Split(' ', 2)[0] switch
        {
            "add" or "create" => ("+", "green"),
            "drop" or "remove" or "undo" => ("-", "red"),
            _ => ("~", "yellow"),
        };
        return $"[{color}]{sign}[/] {Markup.Escape(change)}";
    }
}
