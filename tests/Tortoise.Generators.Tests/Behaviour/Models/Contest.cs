namespace Tortoise.Generators.Tests.Behaviour.Models;

[Model]
public partial class Contest
{
    public int Id { get; set; }

    [ForeignKey]
    public required partial Tournament Tournament { get; set; }

    [ForeignKey]
    public partial Reporter? Reporter { get; set; }

    [ManyToMany(RelatedName = "GuestOf")]
    public partial ManyToMany<Reporter> Guests { get; }

    /// <summary>A key of the user's own.</summary>
    public int? FinalId { get; set; }

    [OneToOne(RelatedName = "IsFinalOf")]
    public partial Tournament? Final { get; set; }
}
