using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tortoise.Values;

namespace Tortoise.Tests.Models;

/// <summary>A model whose key and whose values have types of their own.</summary>
[Model]
public partial class Parcel
{
    [FieldType<TrackingNumberFieldType>]
    public TrackingNumber Id { get; set; }

    public partial Money Price { get; set; }

    [FieldType<SizeFieldType>]
    public partial Size? Size { get; set; }

    [FieldType<SizeFieldType>]
    public required partial Size Outer { get; set; }

    public partial IPAddress? Origin { get; set; }
}

[Model]
public partial class Scan
{
    public int Id { get; set; }

    [ForeignKey(RelatedName = "Scans")]
    public partial Parcel Parcel { get; set; }
}

public readonly record struct TrackingNumber(string Carrier, int Number);

public sealed class TrackingNumberFieldType() : FieldType<TrackingNumber, string>(Tortoise.Values.FieldTypes.String, StoreTypes.Text.WithLength(20))
{
    protected override TrackingNumber FromStored(string value) => value.Split('-') is [var carrier, var number]
        ? new(carrier, int.Parse(number, System.Globalization.CultureInfo.InvariantCulture))
        : throw new FormatException("It has no carrier.");

    protected override string ToStored(TrackingNumber value) => $"{value.Carrier}-{value.Number:D8}";
}

/// <summary>A document in a column.</summary>
public sealed record Size(int Width, int Height);

public sealed class SizeFieldType() : FieldType<Size, string>(Tortoise.Values.FieldTypes.String, StoreTypes.Json)
{
    protected override Size FromStored(string value) => JsonSerializer.Deserialize(value, SizeContext.Default.Size)!;

    protected override string ToStored(Size value) => JsonSerializer.Serialize(value, SizeContext.Default.Size);
}

[JsonSerializable(typeof(Size))]
internal sealed partial class SizeContext : JsonSerializerContext;
