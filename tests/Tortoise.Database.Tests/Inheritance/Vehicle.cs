namespace Tortoise.Tests.Inheritance;

public enum VehicleKind
{
    Other = 1,
    Car = 2,
}

/// <summary>A root of which rows are, with numbers as discriminator.</summary>
[Model, Discriminator, DiscriminatorValue(VehicleKind.Other)]
public partial class Vehicle
{
    public int Id { get; set; }

    public required string Name { get; set; }
}

[Model, DiscriminatorValue(VehicleKind.Car)]
public partial class Car : Vehicle
{
    public int Doors { get; init; }

    [AutoNow]
    public DateTime Serviced { get; set; }
}

[Model, DiscriminatorValue(3)]
public partial class Truck : Vehicle
{
    public decimal? Load { get; set; }
}
