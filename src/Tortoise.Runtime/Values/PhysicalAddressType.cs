using System.Net.NetworkInformation;

namespace Tortoise.Values;

/// <summary>
/// A hardware address, stored in its canonical form: two capital hexadecimal digits for each byte. PostgreSQL's own types hold six or
/// eight bytes only.
/// </summary>
internal sealed class PhysicalAddressType() : FieldType<PhysicalAddress, string>(FieldTypes.String, StoreTypes.Text.WithLength(2 * LongestAddress))
{
    public static readonly PhysicalAddressType Instance = new();

    /// <summary>Bytes of the longest address of a network interface.</summary>
    private const int LongestAddress = 32;

    protected override PhysicalAddress FromStored(string value) => value.Length == 0 ? PhysicalAddress.None : PhysicalAddress.Parse(value);

    protected override string ToStored(PhysicalAddress value) => value.ToString() is { Length: <= 2 * LongestAddress } digits
        ? digits
        : throw new ValidationException($"The physical address has {value.GetAddressBytes().Length} bytes; the maximum is {LongestAddress}.");
}
