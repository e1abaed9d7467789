using Tortoise;

namespace Library;

/// <summary>A copy that somebody has taken home.</summary>
[Model(Table = "sample_loan")]
[UniqueTogether(nameof(BookId), nameof(Reader))]
public partial class Loan
{
    public int Id { get; set; }

    public int BookId { get; set; }

    [MaxLength(80)]
    public required string Reader { get; set; }

    public DateOnly Due { get; set; }
}
