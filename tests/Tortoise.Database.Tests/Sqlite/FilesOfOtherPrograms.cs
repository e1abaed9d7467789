namespace Tortoise.Tests.Sqlite;

/// <summary>Files that other programs made: other encodings, other types in the cells, rows that come while we look.</summary>
public sealed class FilesOfOtherPrograms : SqliteFile
{
    [Test]
    public async Task What_another_program_writes_is_seen()
    {
        await using var database = await OpenAsync();
        using var entered = database.Enter();
        Assert.That(await Team.All().CountAsync(), Is.Zero);
        using (var other = Foreign())
        {
            Run(other, "INSERT INTO team (name, points) VALUES ('S', 1); ALTER TABLE team ADD COLUMN more TEXT");
        }

        Assert.That(await Team.All().CountAsync(), Is.EqualTo(1));
        Assert.That((await Team.GetAsync(1)).Name, Is.EqualTo("S"));
        await Team.CreateAsync(new() { Name = "ours" });
        Assert.That(await Team.All().CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task A_file_in_UTF_16_keeps_all_texts()
    {
        using (var other = Foreign())
        {
            Run(other, "PRAGMA encoding = 'UTF-16le'; CREATE TABLE first (id INTEGER)");
        }

        await using var database = await OpenAsync();
        using var entered = database.Enter();
        string[] names = ["plain", "ÄÖÜ", "🐢", "a\0b", "水"];
        await Team.BulkCreateAsync(names.Select(name => new Team { Name = name }));
        Assert.That(await database.QueryAsync<string>($"PRAGMA encoding"), Is.EqualTo(["UTF-16le"]));
        Assert.That(await Team.All().OrderBy(t => t.Id).Select(t => t.Name), Is.EqualTo(names));
        foreach (var name in names)
        {
            Assert.That(await Team.Filter(t => t.Name == name && t.Name.StartsWith(name) && t.Name.IContains(name)).CountAsync(), Is.EqualTo(1), name);
            Assert.That(await Team.Filter(t => t.Name.EndsWith(name)).CountAsync(), Is.EqualTo(1), name);
        }

        Assert.That(await Team.Filter(t => t.Name.IExact("äöü")).CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Decimals_kept_as_numbers_are_numbers()
    {
        using (var other = Foreign())
        {
            Run(other, """
                CREATE TABLE price (id INTEGER PRIMARY KEY, exact NUMERIC NOT NULL, whole NUMERIC NOT NULL);
                INSERT INTO price VALUES (1, 9.5, 1), (2, 10, 2), (3, -0.25, 3);
                """);
        }

        await using var database = await OpenAsync();
        using var entered = database.Enter();
        Assert.That(await Price.All().OrderBy(p => p.Exact).Select(p => p.Exact), Is.EqualTo([-0.25m, 9.5m, 10m]));
        Assert.That(await Price.Filter(p => p.Exact > 9.4m && p.Exact < 10m).Select(p => p.Id), Is.EqualTo([1]));
        Assert.That(await Price.Filter(p => p.Exact.In(10m, -0.25m)).CountAsync(), Is.EqualTo(2));
        Assert.That(await Price.Filter(p => p.Exact.In(Enumerable.Repeat(9.50m, 100))).CountAsync(), Is.EqualTo(1));
        Assert.That(await Price.All().Select(p => p.Exact.Sum()).GetAsync(), Is.EqualTo(19.25m));
    }

    [Test]
    public async Task Dates_are_read_in_the_forms_that_others_write()
    {
        await using var database = await OpenAsync();
        var noon = new DateTime(2024, 2, 29, 12, 0, 0, DateTimeKind.Utc);
        Assert.That(
            await database.QueryAsync<DateTime>($"VALUES ('2024-02-29 12:00'), ('2024-02-29T12:00:00Z'), ('2024-02-29 14:00:00+02:00'), ('2024-02-29 12:00:00.000')"),
            Is.All.EqualTo(noon));
        Assert.That(await database.QueryAsync<DateOnly>($"VALUES ('2024-02-29'), ('2024-02-29 00:00:00')"), Is.All.EqualTo(new DateOnly(2024, 2, 29)));
        Assert.That(await database.QueryAsync<Guid>($"VALUES (x'00112233445566778899aabbccddeeff'), ('00112233-4455-6677-8899-AABBCCDDEEFF')"), Is.All.EqualTo(new Guid("00112233-4455-6677-8899-aabbccddeeff")));
    }

    [Test]
    public async Task A_NULL_where_none_may_be_names_its_column()
    {
        using (var other = Foreign())
        {
            Run(other, "CREATE TABLE team (id INTEGER PRIMARY KEY, name TEXT, city TEXT, points INTEGER); INSERT INTO team (id) VALUES (1)");
        }

        await using var database = await OpenAsync();
        using var entered = database.Enter();
        Assert.That(async () => await Team.All(), Throws.TypeOf<DataConversionException>().With.Message.Contains("Column 'name' of table 'team', in the row whose id is 1, is NULL"));
        await database.ExecuteAsync($"UPDATE team SET name = 'A'");
        Assert.That(async () => await Team.All(), Throws.TypeOf<DataConversionException>().With.Message.Contains("Column 'points' of table 'team', in the row whose id is 1, is NULL"));
    }
}
