namespace Tortoise.Benchmarks.Models;

/// <summary>Many-to-many: an article has five labels of a hundred.</summary>
[Model]
public partial class Article
{
    public long Id { get; set; }

    public required string Title { get; set; }

    [ManyToMany(RelatedName = "Articles")]
    public partial ManyToMany<Label> Labels { get; }
}

[Model]
public partial class Label
{
    public long Id { get; set; }

    public required string Name { get; set; }
}
