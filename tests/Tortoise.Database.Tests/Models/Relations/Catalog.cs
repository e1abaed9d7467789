namespace Tortoise.Tests.Catalog;

/// <summary>A hierarchy, whose cycles no constraint prevents.</summary>
[Model(Table = "category")]
[Ordering(nameof(Id))]
public partial class Category
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public bool Active { get; set; } = true;

    [ForeignKey(RelatedName = "Children", DbConstraint = false)]
    public partial Category? Parent { get; set; }
}

/// <summary>A product, which refers to a row of a hierarchy.</summary>
[Model(Table = "product_of_category")]
[Ordering(nameof(Id))]
public partial class Product
{
    public int Id { get; set; }

    public required string Name { get; set; }

    [ForeignKey(RelatedName = "Products", DbConstraint = false)]
    public partial Category Category { get; set; }
}

/// <summary>A hierarchy with keys that are strings.</summary>
[Model(Table = "topic")]
public partial class Topic
{
    [PrimaryKey, MaxLength(40)]
    public required string Slug { get; set; }

    [ForeignKey(RelatedName = "Parts", DbConstraint = false)]
    public partial Topic? Broader { get; set; }
}

/// <summary>A hierarchy with keys that are Guids.</summary>
[Model(Table = "page_of_tree")]
public partial class Page
{
    [PrimaryKey]
    public Guid Id { get; set; }

    [ForeignKey(RelatedName = "Pages", DbConstraint = false)]
    public partial Page? Above { get; set; }
}

/// <summary>A hierarchy with keys of two parts.</summary>
[Model(Table = "shelf_part")]
[PrimaryKey(nameof(Site), nameof(Number))]
public partial class Part
{
    [MaxLength(20)]
    public required string Site { get; set; }

    public int Number { get; set; }

    [ForeignKey(RelatedName = "Parts", DbConstraint = false)]
    public partial Part? Whole { get; set; }
}
