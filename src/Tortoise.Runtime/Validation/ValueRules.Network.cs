using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Tortoise.CompilerServices;

/// <content>Names and addresses of networks.</content>
public static partial class ValueRules
{
    private const int LongestDomain = 253;
    private const int LongestLabel = 63;

    /// <summary><c>[EmailAddress]</c>: one <c>@</c>, with something on both sides, and no line breaks.</summary>
    public static bool IsEmailAddress(string? value) =>
        value is null
        || (!value.AsSpan().ContainsAny('\r', '\n')
            && value.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
            && at != value.Length - 1
            && at == value.LastIndexOf('@'));

    /// <summary><see cref="EmailDomainAttribute"/>: an e-mail address at one of the domains.</summary>
    public static bool IsEmailAddress(string? value, params ReadOnlySpan<string> domains) =>
        value is null || (IsEmailAddress(value) && Contains(domains, value.AsSpan(value.IndexOf('@', StringComparison.Ordinal) + 1)));

    /// <summary><c>[Url]</c>: it begins with <c>http://</c>, <c>https://</c> or <c>ftp://</c>.</summary>
    public static bool IsUrl(string? value) =>
        value is null
        || value.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || value.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase);

    /// <summary><see cref="AbsoluteUrlAttribute"/>: a URL with a host and one of the schemes.</summary>
    public static bool IsUrl(string? value, params ReadOnlySpan<string> schemes) =>
        value is null
        || (!value.Any(char.IsWhiteSpace)
            && Uri.TryCreate(value, UriKind.Absolute, out var uri)
            && uri.Host.Length > 0
            && value.Contains("://", StringComparison.Ordinal)
            && Contains(schemes, uri.Scheme));

    /// <summary><see cref="IPAddressAttribute"/>.</summary>
    public static bool IsIPAddress(string? value) => IsIPv4Address(value) || IsIPv6Address(value);

    /// <summary><see cref="IPv4AddressAttribute"/>: four numbers from 0 to 255 without leading zeros, which some programs read as octal.</summary>
    public static bool IsIPv4Address(string? value)
    {
        if (value is null)
        {
            return true;
        }

        var parts = 0;
        foreach (var part in value.AsSpan().Split('.'))
        {
            var number = value.AsSpan()[part];
            if (++parts > 4 || number.Length is 0 or > 3 || number.ContainsAnyExceptInRange('0', '9') || number is ['0', _, ..] || int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture) > 255)
            {
                return false;
            }
        }

        return parts == 4;
    }

    /// <summary><see cref="IPv6AddressAttribute"/>: without a zone or brackets.</summary>
    public static bool IsIPv6Address(string? value) =>
        value is null
        || (!value.AsSpan().ContainsAny('%', '[', '/')
            && value.Contains(':', StringComparison.Ordinal)
            && IPAddress.TryParse(value, out var address)
            && address.AddressFamily == AddressFamily.InterNetworkV6);

    /// <summary><see cref="DomainNameAttribute"/>: two labels or more of letters, digits and inner hyphens, the last of which is not a number.</summary>
    public static bool IsDomainName(string? value, bool allowUnicode)
    {
        if (value is null)
        {
            return true;
        }

        var name = value.EndsWith('.') ? value.AsSpan(0, value.Length - 1) : value;
        var labels = 0;
        ReadOnlySpan<char> last = default;
        foreach (var part in name.Split('.'))
        {
            last = name[part];
            labels++;
            if (last.Length is 0 or > LongestLabel || last[0] == '-' || last[^1] == '-' || !IsLabel(last, allowUnicode))
            {
                return false;
            }
        }

        return labels > 1
            && name.Length <= LongestDomain
            && last.Length > 1
            && (last.StartsWith("xn--", StringComparison.OrdinalIgnoreCase) || !last.ContainsAnyInRange('0', '9'));
    }

    private static bool IsLabel(ReadOnlySpan<char> label, bool allowUnicode)
    {
        foreach (var character in label)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '-' && !(allowUnicode && character >= '\u00a1'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Contains(ReadOnlySpan<string> names, ReadOnlySpan<char> name)
    {
        foreach (var one in names)
        {
            if (name.Equals(one, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
