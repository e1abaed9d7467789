foreach (var url in new[] { "sqlite://:memory:", "postgres://127.0.0.1:1/shop", "mysql://127.0.0.1:1/shop", "mssql://127.0.0.1:1/shop" })
{
    try
    {
        await using var db = Database.Open(url, new DatabaseOptions { MayBeDefault = false });
        Console.WriteLine(Item.Filter(i => i.Name == "lamp").Limit(1).Using(db).ToSql());
    }
    catch (ConnectionException)
    {
        // It asks at once whether it is MySQL or MariaDB.
        Console.WriteLine($"{new Uri(url).Scheme}: no server");
    }
}

[Model]
public partial class Item
{
    public int Id { get; set; }
    public required string Name { get; set; }
}
