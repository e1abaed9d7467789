using Tortoise;

namespace Club;

/// <summary>What a member has paid.</summary>
[Model]
public partial class Payment
{
    public int Id { get; set; }

    [ForeignKey(RelatedName = "Payments")]
    public partial Member Member { get; set; }

    [Precision(10, 2)]
    public decimal Amount { get; set; }

    public DateOnly Day { get; set; }
}
