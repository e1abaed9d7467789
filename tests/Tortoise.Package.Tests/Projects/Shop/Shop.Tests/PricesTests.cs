using NUnit.Framework;
using Shop.Models;

namespace Shop.Tests;

/// <summary>The driver comes with the application, its models and those of the library too.</summary>
public class PricesTests
{
    [Test]
    public async Task A_raise_reaches_every_product()
    {
        await using var db = Database.Open("sqlite://:memory:");
        await db.GenerateSchemasAsync();
        await Product.CreateAsync(new() { Name = "Lamp", Price = 20 });

        await Prices.RaiseAsync(1.5m);

        Assert.That(await Product.Filter(p => p.Price == 30).CountAsync(), Is.EqualTo(1));
        Assert.That(await Shop.App.Order.All().CountAsync(), Is.Zero);
    }
}
