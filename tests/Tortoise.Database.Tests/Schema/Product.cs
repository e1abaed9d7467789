namespace Tortoise.Tests.Schema;

/// <summary>What every database can declare about a table.</summary>
[Model(Comment = "It's a \"product\" /* 100 % */ \\ and more;\nin two lines")]
[Index("-Price", nameof(Name), Name = "ix_{table}_expensive")]
[Index(nameof(Code), nameof(Price), Unique = true)]
[UniqueTogether(nameof(Name), nameof(Place))]
[UniqueTogether(nameof(Place), nameof(Code), Name = "uq_product_where")]
[Check("price < 1000 OR (place IS NOT NULL AND amount > 0)", Name = "ck_product_expensive")]
public partial class Product
{
    public long Id { get; set; }

    [MaxLength(100), Comment("What it's called, in quotes: \"x\"")]
    public required string Name { get; set; }

    [MaxLength(10), Unique]
    public string? Code { get; set; }

    [MaxLength(20), Index, Check("place IN ('shelf', 'cellar', 'it''s')"), Check("place <> ''", Name = "ck_product_place_filled")]
    public string? Place { get; set; }

    [Precision(10, 2), DbDefault("1.50"), Check("price >= 0"), Comment("Net")]
    public partial decimal Price { get; set; }

    [DbDefault(-5), Check("amount BETWEEN -10 AND 100 AND amount <> 7 AND (amount + 1) * 2 > -100")]
    public partial int Amount { get; set; }

    [DbDefault(0.25)]
    public partial double Share { get; set; }

    [DbDefault(true)]
    public partial bool Active { get; set; }

    [MaxLength(30), DbDefault("it's")]
    public string Note { get; set; } = "";

    [DbDefault("long text")]
    public string Text { get; set; } = "";

    [AsText, DbDefault(Mood.Sad)]
    public partial Mood Mood { get; set; }

    [DbDefault(Level.Below), Index(Unique = false)]
    public partial Level Level { get; set; }

    [DbDefault(Sql = "CURRENT_TIMESTAMP")]
    public DateTime Made { get; set; }

    [DbDefault(Sql = "1 + 2 * 3")]
    public long Sum { get; set; }
}
