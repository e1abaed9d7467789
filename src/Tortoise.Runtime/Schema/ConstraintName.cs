using System.Security.Cryptography;
using System.Text;

namespace Tortoise.Schema;

/// <summary>Names of constraints and indexes that nobody gave a name: the same on every database, at every run.</summary>
internal static class ConstraintName
{
    /// <summary>In UTF-8. PostgreSQL cuts longer names; the other databases take at least as much.</summary>
    private const int Longest = 63;

    /// <summary><c>fk_event_tournament_id</c>. What is too long is cut, and ends with a hash of all of it.</summary>
    public static string Of(string prefix, string table, IEnumerable<string> columns)
    {
        var name = string.Join('_', columns.Prepend(table).Prepend(prefix));
        var bytes = Encoding.UTF8.GetBytes(name);
        if (bytes.Length <= Longest)
        {
            return name;
        }

        var end = $"_{Convert.ToHexStringLower(SHA256.HashData(bytes))[..8]}";
        var kept = new StringBuilder();
        var length = end.Length;
        foreach (var rune in name.EnumerateRunes())
        {
            length += rune.Utf8SequenceLength;
            if (length > Longest)
            {
                break;
            }

            kept.Append(rune.ToString());
        }

        return kept.Append(end).ToString();
    }
}
