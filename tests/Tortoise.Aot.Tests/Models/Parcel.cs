namespace Tortoise.Aot.Tests.Models;

/// <summary>A typed key, and values in columns of the row.</summary>
[Model]
public partial class Parcel
{
    public ParcelId Id { get; set; }

    [Embedded]
    public required Destination Destination { get; set; }

    [Embedded]
    public partial Destination? Sender { get; set; }
}

public readonly record struct ParcelId(int Value);

public sealed record Destination(string City, Spot Spot, int? Floor = null);

public readonly record struct Spot(double X, double Y);
