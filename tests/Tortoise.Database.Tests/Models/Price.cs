namespace Tortoise.Tests.Models;

/// <summary>Numbers with declared digits.</summary>
[Model]
public partial class Price
{
    public int Id { get; set; }

    [Precision(18, 4)]
    public decimal Exact { get; set; }

    [Precision(18, 0)]
    public decimal Whole { get; set; }
}
