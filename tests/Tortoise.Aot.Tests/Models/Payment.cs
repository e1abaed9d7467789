namespace Tortoise.Aot.Tests.Models;

/// <summary>Classes that share a table.</summary>
[Model, Discriminator]
public abstract partial class Payment
{
    public int Id { get; set; }

    public partial decimal Amount { get; set; }
}

[Model, DiscriminatorValue("card")]
public partial class CardPayment : Payment
{
    [MaxLength(4)]
    public required partial string LastDigits { get; init; }
}

[Model, DiscriminatorValue("cash")]
public partial class CashPayment : Payment
{
    public int? Drawer { get; set; }

    [ForeignKey]
    public partial Country? Country { get; set; }
}
