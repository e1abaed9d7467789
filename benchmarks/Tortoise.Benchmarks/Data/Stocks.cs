namespace Tortoise.Benchmarks;

/// <summary>The 1,000 rows that are changed, at ten places.</summary>
internal static class Stocks
{
    public const int Count = 1_000;

    public const string Evidence = "SELECT sku, place, quantity, price FROM stock ORDER BY sku";

    /// <summary>As it was before.</summary>
    public const string Reset = "DELETE FROM stock WHERE id > 1000; UPDATE stock SET quantity = 1";

    public static long Key(int operation) => (operation % Count) + 1;

    public static string Sku(int number) => $"sku-{number:D6}";

    public static string Place(int number) => $"Place {number % 10}";

    public static async Task FillAsync()
    {
        if (await Models.Stock.All().CountAsync() == 0)
        {
            await Models.Stock.BulkCreateAsync(Enumerable.Range(1, Count).Select(i =>
                new Models.Stock { Sku = Sku(i), Place = Place(i), Quantity = 1, Price = i / 4.0 }));
        }
    }
}
