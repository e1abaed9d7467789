namespace Tortoise.Tests.MySql;

/// <summary>The SQL is such that an index can serve it.</summary>
public sealed class QueryPlans() : MySqlTest(LabelQuerySet.Model)
{
    private bool IsMariaDb => Db.Dialect.Name == "mariadb";

    // As docs/databases.md has it.
    [SetUp]
    public async Task CreateIndex()
    {
        var collation = IsMariaDb ? "utf8mb4_uca1400_nopad_as_cs" : "utf8mb4_0900_as_cs";
        await Db.ExecuteScriptAsync(
            $"ALTER TABLE label MODIFY name_upper VARCHAR(100) AS (UPPER(name COLLATE {collation})) STORED, ADD INDEX by_upper (name_upper)");
        await Label.BulkCreateAsync(Enumerable.Range(0, 2000).Select(i => new Label { Name = $"Straße {i}" }));
        await Db.ExecuteScriptAsync("ANALYZE TABLE label");
    }

    [Test]
    public async Task A_text_in_any_case_is_found_by_a_generated_column()
    {
        var found = Label.Filter(l => l.NameUpper == "STRAßE 7");
        Assert.That((await found.GetAsync()).Name, Is.EqualTo("Straße 7"));
        Assert.That(await PlanAsync($"{found.ToSql().Replace("?", "'STRAßE 7'", StringComparison.Ordinal)}"), Does.Contain("by_upper"));
    }

    [Test]
    public async Task A_prefix_in_any_case_is_found_by_a_generated_column()
    {
        var found = Label.Filter(l => l.NameUpper.StartsWith("straße 77".ToUpperInvariant()));
        Assert.That(await found.CountAsync(), Is.EqualTo(11));
        Assert.That(await PlanAsync($"{found.ToSql().Replace("?", "'STRAßE 77%'", StringComparison.Ordinal)}"), Does.Contain("by_upper").And.Contain("range"));
    }

    [Test]
    public async Task A_generated_column_follows_and_is_never_written()
    {
        var label = await Label.GetAsync(l => l.NameUpper == "STRAßE 7");
        Assert.That(label.NameUpper, Is.EqualTo("STRAßE 7"));
        label.Name = "weg";
        await label.SaveAsync();
        Assert.That((await Label.CreateAsync(new() { Name = "x" })).NameUpper, Is.EqualTo("X"));
        Assert.That((await Label.GetAsync(l => l.NameUpper == "WEG")).Id, Is.EqualTo(label.Id));
    }

    [Test]
    public async Task A_text_and_a_prefix_are_found_by_the_index_of_their_column()
    {
        await Db.ExecuteScriptAsync("CREATE INDEX by_name ON label (name)");
        Assert.That(
            await PlanAsync(Label.Filter(l => l.Name.StartsWith("x")).ToSql().Replace("?", "'Straße 77%'", StringComparison.Ordinal)),
            Does.Contain("by_name").And.Contain("range"));
    }

    // As docs/databases.md has it.
    [Test]
    public async Task A_text_in_any_case_is_found_by_an_expression_index()
    {
        const string Index = "CREATE INDEX by_expression ON label ((UPPER(name COLLATE utf8mb4_0900_as_cs) COLLATE utf8mb4_0900_bin))";
        if (IsMariaDb)
        {
            Assert.That(async () => await Db.ExecuteScriptAsync(Index), Throws.TypeOf<StatementException>(), "MariaDB has none");
            return;
        }

        await Db.ExecuteScriptAsync(Index);
        Assert.That(
            await PlanAsync(Label.Filter(l => l.Name.IExact("x")).ToSql().Replace("?", "'straße 7'", StringComparison.Ordinal)),
            Does.Contain("by_expression"));
    }

    private async Task<string> PlanAsync(string sql) => (await Db.QueryAsync<string>(SqlTemplate.FromText($"EXPLAIN FORMAT=JSON {sql}")))[0];
}

/// <summary>A text, and the same in upper case, which the database makes.</summary>
[Model]
public partial class Label
{
    public int Id { get; set; }

    [MaxLength(100)]
    public required string Name { get; set; }

    [MaxLength(100), DbDefault("")]
    public partial string NameUpper { get; set; }
}
