namespace Tortoise.Tests.Columns;

/// <summary>Numbers of sequences, one of which two models share.</summary>
[Model(Table = "numbered_receipt", Databases = ["postgresql", "mariadb", "sqlserver"])]
public partial class Receipt
{
    public int Id { get; set; }

    [Sequence("document_numbers", Start = 1000, Increment = 5), Unique]
    public long Number { get; private set; }

    public required string Customer { get; set; }
}

[Model(Databases = ["postgresql", "mariadb", "sqlserver"])]
public partial class Refund
{
    [PrimaryKey, Sequence("document_numbers", Start = 1000, Increment = 5)]
    public long Number { get; set; }

    public required string Customer { get; set; }
}

/// <summary>The keys begin at a number of their own.</summary>
[Model]
public partial class Order
{
    [PrimaryKey(Start = 5000)]
    public int Id { get; set; }

    public required string Customer { get; set; }
}

[Model(Databases = ["postgresql", "sqlserver"])]
public partial class Shard
{
    [PrimaryKey(Start = 3, Increment = 10)]
    public long Id { get; set; }

    public required string Name { get; set; }
}

/// <summary>What each database says in its own words.</summary>
[Model]
public partial class Caller
{
    [PrimaryKey]
    [DbDefault(Sql = "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-a' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))", Databases = ["sqlite"])]
    [DbDefault(Sql = "gen_random_uuid()", Databases = ["postgresql"])]
    [DbDefault(Sql = "NEWSEQUENTIALID()", Databases = ["sqlserver"])]
    [DbDefault(Sql = "unhex(replace(uuid(), '-', ''))")]
    public Guid Id { get; set; }

    [MaxLength(50)]
    public required string First { get; set; }

    [MaxLength(50)]
    public required string Last { get; set; }

    [Generated("concat(last, ', ', first)", Databases = ["mysql", "mariadb", "sqlserver"])]
    [Generated("last || ', ' || first")]
    [MaxLength(102)]
    public string Name { get; private set; } = "";
}

/// <summary>A default for one database alone.</summary>
[Model(Table = "numbered_voucher", Databases = ["postgresql"])]
public partial class Voucher
{
    public int Id { get; set; }

    [DbDefault(Sql = "gen_random_uuid()", Databases = ["postgresql"])]
    public Guid Code { get; set; }
}
