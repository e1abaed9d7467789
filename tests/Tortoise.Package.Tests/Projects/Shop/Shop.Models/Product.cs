namespace Shop.Models;

[Model]
public partial class Product
{
    public int Id { get; set; }

    [MaxLength(100)]
    public required partial string Name { get; set; }

    public partial decimal Price { get; set; }
}
