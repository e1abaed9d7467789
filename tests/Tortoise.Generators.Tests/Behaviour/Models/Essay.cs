namespace Tortoise.Generators.Tests.Behaviour.Models;

[Model]
public partial record Essay
{
    public int Id { get; set; }

    public partial string Title { get; set; }

    public int WriterId { get; set; }

    [ForeignKey(RelatedName = "Essays")]
    public required partial Writer Writer { get; set; }

    [ForeignKey(RelatedName = "Read")]
    public partial Writer? Reader { get; set; }

    [ManyToMany(RelatedName = "Liked")]
    public partial ManyToMany<Writer> Fans { get; }
}

[Model]
public partial class Writer
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}
