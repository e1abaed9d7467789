using Shop.Models;

namespace Shop.App;

/// <summary>A model of the application that refers to one of the library.</summary>
[Model]
public partial class Order
{
    public int Id { get; set; }

    public int Count { get; set; }

    [ForeignKey]
    public partial Product Product { get; set; }
}
