namespace Tortoise.Tests.DatabaseEnums;

/// <summary>Neither declared nor named in the order of its values.</summary>
public enum Temper
{
    Sad,
    Glad = 5,
    Calm = 3,
    VeryAngry = 9,
}

[Model(Table = "villager_with_temper")]
public partial class Villager
{
    public int Id { get; set; }

    [MaxLength(20), Unique]
    public required string Name { get; set; }

    [AsDatabaseEnum]
    [Index]
    public Temper Temper { get; set; }

    [AsDatabaseEnum("temper_of_villager")]
    public Temper? Former { get; set; }

    [AsDatabaseEnum]
    [DbDefault(Temper.Calm)]
    public partial Temper Usual { get; set; }
}

/// <summary>Has the same type as <see cref="Villager"/>.</summary>
[Model(Table = "house_with_temper")]
public partial class House
{
    [PrimaryKey, AsDatabaseEnum]
    public Temper Temper { get; set; }

    public required string Color { get; set; }
}

[Model(Table = "cat_with_temper")]
public partial class Cat
{
    public int Id { get; set; }

    [ForeignKey(OnDelete = OnDelete.NoAction)]
    public partial House House { get; set; }
}
