using System.ComponentModel.DataAnnotations;
using RangeAttribute = System.ComponentModel.DataAnnotations.RangeAttribute;

namespace Tortoise.Tests.Inheritance;

[Model(Table = "shop_order")]
public partial class Order
{
    public int Id { get; set; }

    public string? Number { get; set; }
}

[Model]
public partial class Till
{
    public int Id { get; set; }

    public required string Place { get; set; }
}

/// <summary>What hooks can be for, too.</summary>
public interface IHeard
{
    List<string> Heard { get; }
}

/// <summary>The root: one table for all payments.</summary>
[Model(Table = "payment"), Discriminator("kind"), Ordering("Id")]
public abstract partial class Payment : IHeard
{
    public int Id { get; set; }

    public partial decimal Amount { get; set; }

    [ForeignKey(RelatedName = "Payments")]
    public partial Order Order { get; set; }

    [Version]
    public int Version { get; set; }

    [NotMapped]
    public List<string> Heard { get; } = [];

    partial void BeforeSave(SaveContext save) => Heard.Add("payment");
}

[Model, Index(nameof(LastDigits))]
public partial class CardPayment : Payment
{
    [MaxLength(4)]
    public required partial string LastDigits { get; set; }

    public partial int Attempts { get; set; }

    partial void BeforeSave(SaveContext save) => Heard.Add("card");
}

/// <summary>A third level.</summary>
[Model, DiscriminatorValue("gold")]
public partial class GoldCardPayment : CardPayment
{
    [Range(0, 10)]
    public partial int Bonus { get; set; }
}

[Model, DiscriminatorValue("cash")]
public partial class CashPayment : Payment
{
    public partial int? Drawer { get; set; }

    [ForeignKey]
    public partial Till? Till { get; set; }
}

/// <summary>A relation to a class that is not the root.</summary>
[Model(Table = "payment_receipt")]
public partial class Receipt
{
    public int Id { get; set; }

    [ForeignKey(RelatedName = "Receipts")]
    public partial CashPayment Payment { get; set; }
}
