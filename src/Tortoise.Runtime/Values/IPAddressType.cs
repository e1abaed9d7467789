using System.Net;

namespace Tortoise.Values;

/// <summary>An IP address, stored in its canonical form, so that equal addresses are equal strings.</summary>
internal sealed class IPAddressType() : FieldType<IPAddress, string>(FieldTypes.String, StoreTypes.NetworkAddress)
{
    public static readonly IPAddressType Instance = new();

    protected override IPAddress FromStored(string value)
    {
        // A database that knows addresses writes one as a network of a single host.
        var address = value.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash && value[slash..] is "/32" or "/128" ? value.AsSpan(0, slash) : value;
        return IPAddress.Parse(address);
    }

    protected override string ToStored(IPAddress value) => value is { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6, ScopeId: not 0 }
        ? throw new ValidationException("The IP address has a scope, which means something on this machine only. Store the address without it.")
        : value.ToString();
}
