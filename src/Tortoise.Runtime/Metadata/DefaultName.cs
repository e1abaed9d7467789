using System.Globalization;
using System.Text;

namespace Tortoise.Metadata;

/// <summary>
/// The one rule for default names: tables, columns, indexes and constraints have the same name on every database and in every
/// run. The generator compiles this file too, because it makes some of the names and the runtime makes the others.
/// </summary>
internal static class DefaultName
{
    /// <summary>In UTF-8. PostgreSQL silently truncates longer names; the other databases allow at least as much.</summary>
    private const int MaxBytes = 63;

    private const int HashLength = 8;

    /// <summary><c>fk_event_tournament_id</c>, made of <c>fk</c>, <c>event</c> and <c>tournament_id</c>.</summary>
    public static string Of(string prefix, string table, IEnumerable<string> columns) =>
        Fit(string.Join("_", new[] { prefix, table }.Concat(columns)));

    /// <summary>A name that is too long is truncated, and ends with a hash of the whole name.</summary>
    public static string Fit(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        if (bytes.Length <= MaxBytes)
        {
            return name;
        }

        // Not within a character.
        var kept = MaxBytes - HashLength - 1;
        while ((bytes[kept] & 0xC0) == 0x80)
        {
            kept--;
        }

        return $"{Encoding.UTF8.GetString(bytes, 0, kept)}_{Hash(bytes).ToString($"x{HashLength}", CultureInfo.InvariantCulture)}";
    }

    /// <summary>FNV-1a: the same on every platform, unlike the hash codes of .NET.</summary>
    private static uint Hash(byte[] bytes)
    {
        var hash = 2166136261u;
        foreach (var part in bytes)
        {
            hash = unchecked((hash ^ part) * 16777619u);
        }

        return hash;
    }
}
