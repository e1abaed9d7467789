namespace Tortoise.Generators.Tests.Behaviour.Models;

[Model(Abstract = true)]
public abstract partial record Publication
{
    public int Id { get; set; }

    [ForeignKey]
    public partial Reporter Author { get; set; }

    [ManyToMany(RelatedName = "{model}sCovering")]
    public partial ManyToMany<Tournament> About { get; }
}
