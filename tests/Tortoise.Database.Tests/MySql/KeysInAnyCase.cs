namespace Tortoise.Tests.MySql;

/// <summary>Keys in columns whose collation ignores case and trailing spaces, as most tables of other programs on MySQL have them.</summary>
public sealed class KeysInAnyCase() : MySqlTest(HarbourQuerySet.Model, PierQuerySet.Model)
{
    [SetUp]
    public async Task IgnoreCaseAsync()
    {
        await Db.ExecuteScriptAsync(
            """
            SET foreign_key_checks = 0;
            ALTER TABLE harbour_in_any_case MODIFY code varchar(20) COLLATE utf8mb4_general_ci NOT NULL;
            ALTER TABLE pier_in_any_case MODIFY harbour_id varchar(20) COLLATE utf8mb4_general_ci NOT NULL;
            SET foreign_key_checks = 1;
            INSERT INTO harbour_in_any_case (code) VALUES ('REY'), ('AKU');
            INSERT INTO pier_in_any_case (name, harbour_id) VALUES ('old', 'rey'), ('new', 'Rey '), ('north', 'AKU');
            """);
    }

    [Test]
    public async Task Lead_to_the_rows_that_the_database_finds()
    {
        var harbours = await Harbour.All().OrderBy(h => h.Code.Desc()).Prefetch(h => h.Piers.OrderBy(p => p.Id));
        Assert.That(harbours.Select(h => h.Piers.Select(p => p.Name)), Is.EqualTo(new string[][] { ["old", "new"], ["north"] }));
    }

    [Test]
    public async Task Lead_to_the_row_that_they_refer_to()
    {
        var piers = await Pier.All().OrderBy(p => p.Id).Prefetch(p => p.Harbour);
        Assert.That(piers.Select(p => p.Harbour.Code), Is.EqualTo(["REY", "REY", "AKU"]));
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
