namespace Tortoise.Tests.Models;

/// <summary>Columns that the database computes.</summary>
[Model]
public partial class Sale
{
    public int Id { get; set; }

    public int Price { get; set; }

    public partial int Amount { get; set; }

    [Generated("price * amount")]
    public int Total { get; private set; }

    [Generated("amount + 1", Stored = true)]
    public partial long? More { get; private set; }
}

/// <summary>The same of rows that know their version.</summary>
[Model]
public partial class VersionedSale
{
    public Guid Id { get; set; } = Guid.NewGuid();

    public int Price { get; set; }

    [Generated("price * 2")]
    public int Double { get; private set; }

    [Version]
    public int Version { get; private set; }
}

/// <summary>What is computed whenever it is read, where the database has that.</summary>
[Model(Databases = ["sqlite", "mysql", "mariadb", "sqlserver"])]
public partial class Quote
{
    public int Id { get; set; }

    public int Price { get; set; }

    public partial int Amount { get; set; }

    [Generated("price * amount", Stored = false)]
    public int Total { get; private set; }

    [Generated("amount + 1", Stored = false)]
    public partial long? More { get; private set; }
}
