namespace Tortoise.Compatibility.Models;

/// <summary>A model of links, over a composite key.</summary>
[Model]
[PrimaryKey(nameof(BookId), nameof(ReaderId))]
public partial class Loan
{
    [ForeignKey(RelatedName = "Loans", OnDelete = OnDelete.Cascade)]
    public partial Book Book { get; set; }

    public Guid BookId { get; set; }

    [ForeignKey(RelatedName = "Loans", OnDelete = OnDelete.Cascade)]
    public partial Person Reader { get; set; }

    public int ReaderId { get; set; }

    public int Days { get; set; } = 14;
}
