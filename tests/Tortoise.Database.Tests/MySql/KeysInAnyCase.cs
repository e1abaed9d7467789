namespace Tortoise.Tests.MySql;

/// <summary>Keys in columns whose collation ignores case and trailing spaces, as most tables of other programs on MySQL have them.</summary>
public sealed class KeysInAnyCase() : MySqlTest(HarbourQuerySet.Model, PierQuerySet.Model)
{
    [SetUp]
    public async Task IgnoreCaseAsync()
    {
        await Db.ExecuteScriptAsync(
            """
            DROP TABLE pier_in_any_case, harbour_in_any_case;
            CREATE TABLE harbour_in_any_case (code varchar(20) COLLATE utf8mb4_general_ci PRIMARY KEY);
            CREATE TABLE pier_in_any_case (id int AUTO_INCREMENT PRIMARY KEY, name varchar(20) NOT NULL,
                harbour_id varchar(20) COLLATE utf8mb4_general_ci NOT NULL REFERENCES harbour_in_any_case (code));
            INSERT INTO harbour_in_any_case (code) VALUES ('REY'), ('AKU');
            INSERT INTO pier_in_any_case (name, harbour_id) VALUES ('old', 'rey'), ('new', 'Rey '), ('third', 'REY'), ('north', 'AKU');
            """);
    }

    [Test]
    public async Task Lead_to_the_rows_that_the_database_finds()
    {
        var harbours = await Harbour.All().OrderBy(h => h.Code.Desc()).Prefetch(h => h.Piers.OrderBy(p => p.Id));
        Assert.That(harbours.Select(h => h.Piers.Select(p => p.Name)), Is.EqualTo(new string[][] { ["old", "new", "third"], ["north"] }));
    }

    [Test]
    public async Task Lead_to_the_row_that_they_refer_to()
    {
        var piers = await Pier.All().OrderBy(p => p.Id).Prefetch(p => p.Harbour);
        Assert.That(piers.Select(p => p.Harbour.Code), Is.EqualTo(["REY", "REY", "REY", "AKU"]));
    }
}

[Model(Table = "harbour_in_any_case")]
public partial class Harbour
{
    [PrimaryKey, MaxLength(20)]
    public required string Code { get; set; }
}

[Model(Table = "pier_in_any_case")]
public partial class Pier
{
    public int Id { get; set; }

    public required string Name { get; set; }

    [ForeignKey(RelatedName = "Piers")]
    public partial Harbour Harbour { get; set; }
}
