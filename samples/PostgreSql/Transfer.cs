using Tortoise;

namespace Bank;

/// <summary>Money on its way. Rows come in the order of time, for which a BRIN index is a thousand times smaller than a tree.</summary>
[Model(Schema = "sample_bank")]
[Index(nameof(Made), Method = IndexMethod.Brin)]
public partial class Transfer
{
    public long Id { get; set; }

    public required string Payer { get; set; }

    public required string Payee { get; set; }

    [Precision(12, 2)]
    public decimal Amount { get; set; }

    // timestamptz, in UTC
    [AutoNowAdd]
    public DateTime Made { get; set; }
}
