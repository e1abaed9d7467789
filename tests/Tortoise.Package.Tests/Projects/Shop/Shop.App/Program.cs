using Shop.App;
using Shop.Models;

await using var db = Database.Open("sqlite://:memory:");
await db.GenerateSchemasAsync();
var lamp = await Product.CreateAsync(new() { Name = "Lamp", Price = 20 });
await Prices.RaiseAsync(1.5m);
await Order.CreateAsync(new() { Product = lamp, Count = 2 });

foreach (var order in await Order.Filter(o => o.Product.Price > 25).SelectRelated(o => o.Product))
{
    Console.WriteLine($"{order.Count} {order.Product.Name} at {order.Product.Price}");
}
