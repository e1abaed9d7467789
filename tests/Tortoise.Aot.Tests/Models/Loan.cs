namespace Tortoise.Aot.Tests.Models;

/// <summary>A link with a column of its own.</summary>
[Model]
public partial class Loan
{
    public int Id { get; set; }

    [ForeignKey(RelatedName = "Loans", OnDelete = OnDelete.Cascade)]
    public partial Book Book { get; set; }

    [ForeignKey(RelatedName = "Loans", OnDelete = OnDelete.Cascade)]
    public partial Person Reader { get; set; }

    public int Days { get; set; } = 14;
}
