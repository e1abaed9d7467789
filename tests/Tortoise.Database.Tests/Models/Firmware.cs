using System.Globalization;
using System.Net.NetworkInformation;
using System.Numerics;

namespace Tortoise.Tests.Models;

/// <summary>A model whose key is a version, and whose values are stored as others.</summary>
[Model]
public partial class Firmware
{
    public Version Id { get; set; } = new(0, 0);

    public partial BigInteger Modulus { get; set; }

    public partial Int128 Serial { get; set; }

    public partial UInt128? Block { get; set; }

    public partial Half Load { get; set; }

    public required partial CultureInfo Language { get; set; }

    public partial PhysicalAddress? Device { get; set; }

    [MaxLength(8)]
    public partial ReadOnlyMemory<byte> Image { get; set; }

    public partial Memory<byte>? Signature { get; set; }

    public long Size { get; set; }
}

[Model]
public partial class Installation
{
    public int Id { get; set; }

    [ForeignKey(RelatedName = "Installations")]
    public partial Firmware Firmware { get; set; }
}
