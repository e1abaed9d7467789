namespace Tortoise.Tests.Groups;

/// <summary>A model without a group.</summary>
[Model]
public partial class Consignment
{
    public int Id { get; set; }
    public required string Label { get; set; }
}

/// <summary>A model of the group of the couriers.</summary>
[Model(Group = "couriers")]
public partial class Courier
{
    public int Id { get; set; }
    [Unique] public required string Name { get; set; }
    public int Trips { get; set; }
    [ManyToMany(RelatedName = "Couriers")] public partial ManyToMany<Depot> Depots { get; }
}

/// <summary>Related to another model of the same group.</summary>
[Model(Group = "couriers")]
public partial class Depot
{
    public int Id { get; set; }
    public required string City { get; set; }
}

/// <summary>A model of another group.</summary>
[Model(Group = "archive")]
public partial class OldDepot
{
    public int Id { get; set; }
    public required string City { get; set; }
}

/// <summary>No test opens a database for it.</summary>
[Model(Group = "nowhere")]
public partial class LostConsignment
{
    public int Id { get; set; }
}
