namespace Shop.Models;

public static class Prices
{
    public static async Task<int> RaiseAsync(decimal factor) =>
        await Product.All().UpdateAsync(p => p.Price.Set(p.Price * factor));
}
