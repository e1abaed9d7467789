namespace Tortoise.Tests.Company;

// SQL Server has no cascade that comes back to its table, and no two that meet: so nothing cascades here.
/// <summary>A model with relations to itself: a tree, links with a direction, links without.</summary>
[Model(Table = "staff")]
[Ordering(nameof(Id))]
public partial class Employee
{
    public int Id { get; set; }

    public required string Name { get; set; }

    [ForeignKey(RelatedName = "TeamMembers", OnDelete = OnDelete.NoAction)]
    public partial Employee? Manager { get; set; }

    [ManyToMany(RelatedName = "GetsTalkedTo", OnDelete = OnDelete.NoAction)]
    public partial ManyToMany<Employee> TalksTo { get; }

    [ManyToMany(Symmetrical = true, OnDelete = OnDelete.NoAction)]
    public partial ManyToMany<Employee> Friends { get; }
}

/// <summary>Two relations to the same model.</summary>
[Model(Table = "double_fk")]
public partial class DoubleFk
{
    public int Id { get; set; }

    public required string Name { get; set; }

    [ForeignKey(RelatedName = "LeftOf", OnDelete = OnDelete.NoAction)]
    public partial DoubleFk? Left { get; set; }

    [ForeignKey(RelatedName = "RightOf", OnDelete = OnDelete.NoAction)]
    public partial DoubleFk? Right { get; set; }
}

[Model(Table = "node")]
public partial class Node
{
    public int Id { get; set; }

    public required string Name { get; set; }
}

/// <summary>Two relations to one other model.</summary>
[Model(Table = "tree")]
public partial class Tree
{
    public int Id { get; set; }

    [ForeignKey(RelatedName = "Below")]
    public partial Node Parent { get; set; }

    [ForeignKey(RelatedName = "Above", OnDelete = OnDelete.NoAction)]
    public partial Node Child { get; set; }
}

[Model(Table = "flavor")]
public partial class Flavor
{
    public int Id { get; set; }

    public required string Name { get; set; }
}

/// <summary>Two many-to-many relations to one model.</summary>
[Model(Table = "drink")]
[Ordering(nameof(Name))]
public partial class Drink
{
    public int Id { get; set; }

    public required string Name { get; set; }

    [ManyToMany(RelatedName = "FlavorOf")]
    public partial ManyToMany<Flavor> Flavors { get; }

    [ManyToMany(RelatedName = "ToppingOf")]
    public partial ManyToMany<Flavor> Toppings { get; }
}
