namespace Tortoise.Tests.Press;

/// <summary>Its properties are partial, so that what was not loaded can't be read by mistake.</summary>
[Model(Table = "press_article")]
[Ordering(nameof(Id))]
public partial class Article
{
    public int Id { get; set; }

    public partial string Title { get; set; }

    public partial string? Text { get; set; }

    public partial int Words { get; set; }

    [ForeignKey(RelatedName = "Articles")]
    public partial Magazine? Magazine { get; set; }
}

[Model(Table = "magazine")]
public partial class Magazine
{
    public int Id { get; set; }

    public partial string Name { get; set; }

    public partial string? Motto { get; set; }
}

/// <summary>Half of it is an ordinary class.</summary>
[Model(Table = "leaflet")]
public partial class Leaflet
{
    public int Id { get; set; }

    public partial string Title { get; set; }

    public string? Text { get; set; }
}
