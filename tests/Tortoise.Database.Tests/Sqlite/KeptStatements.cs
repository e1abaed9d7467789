namespace Tortoise.Tests.Sqlite;

/// <summary>What is kept from one run of a statement to the next, and from one database to another.</summary>
public sealed class KeptStatements : SqliteFile
{
    private static readonly TeamQuerySet Strong = Team.Filter(t => t.Points > 5).OrderBy(t => t.Id.Asc());

    [Test]
    public async Task A_query_in_a_static_field_reads_the_database_that_is_current()
    {
        await using var first = await OpenWithAsync("first.db", "A");
        await using var second = await OpenWithAsync("second.db", "B");
        for (var i = 0; i < 4; i++)
        {
            using (first.Enter())
            {
                Assert.That((await Strong).Select(team => team.Name), Is.EqualTo(["A"]));
            }

            using (second.Enter())
            {
                Assert.That((await Strong).Select(team => team.Name), Is.EqualTo(["B"]));
                Assert.That((await Strong.Filter(t => t.Points > 100)), Is.Empty);
            }
        }
    }

    [Test]
    public async Task A_key_that_is_not_unique_finds_several_rows()
    {
        using (var foreign = Foreign())
        {
            Run(foreign, "CREATE TABLE team (id INTEGER, name TEXT, city TEXT, points INTEGER); INSERT INTO team VALUES (1, 'A', '', 0), (1, 'B', '', 0), (2, 'C', '', 0)");
        }

        await using var database = Database.Open($"sqlite://{Path}");
        using var entered = database.Enter();
        for (var i = 0; i < 2; i++)
        {
            Assert.ThrowsAsync<MultipleObjectsReturnedException>(async () => await Team.GetAsync(1));
            Assert.ThrowsAsync<MultipleObjectsReturnedException>(async () => await Team.GetOrDefaultAsync(t => t.Id == 1));
            Assert.That((await Team.GetAsync(2)).Name, Is.EqualTo("C"));
        }
    }

    [Test]
    public async Task A_row_is_found_by_its_own_key_again_and_again()
    {
        await using var database = await OpenAsync();
        using var entered = database.Enter();
        await Team.BulkCreateAsync(Enumerable.Range(1, 5).Select(i => new Team { Name = $"{i}" }));
        foreach (var i in (int[])[3, 1, 5, 3])
        {
            Assert.That((await Team.GetAsync(i)).Name, Is.EqualTo($"{i}"));
            Assert.That((await Team.GetOrDefaultAsync(t => t.Id == i))?.Name, Is.EqualTo($"{i}"));
            Assert.That(await Team.Filter(t => t.Name == "other").GetOrDefaultAsync(t => t.Id == i), Is.Null);
        }

        Assert.That(async () => await Team.GetAsync(6), Throws.TypeOf<DoesNotExistException>());
        Assert.That(async () => await Team.GetAsync(t => t.Id != 6), Throws.TypeOf<MultipleObjectsReturnedException>());
    }

    [Test]
    public async Task The_strings_of_a_stream_stay_while_others_are_written_on_its_connection()
    {
        await using var database = Database.Open("sqlite://:memory:");
        using var entered = database.Enter();
        await database.GenerateSchemasAsync([TeamQuerySet.Model]);
        await Team.BulkCreateAsync(Enumerable.Range(0, 300).Select(i => new Team { Name = $"{i}", City = "Reykjavík" }));
        var count = 0;
        await foreach (var team in Team.Filter(t => t.City == "Reykjavík"))
        {
            await Team.CreateAsync(new() { Name = "Overwrites what was there", City = "Elsewhere" });
            Assert.That(team.City, Is.EqualTo("Reykjavík"));
            count++;
        }

        Assert.That(count, Is.EqualTo(300));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(4095)]
    [TestCase(4096)]
    [TestCase(4097)]
    [TestCase(20000)]
    public async Task Strings_of_any_length_are_kept_whole(int length)
    {
        await using var database = await OpenAsync();
        using var entered = database.Enter();
        var (name, city) = (new string('n', length), new string('é', length));
        var team = await Team.CreateAsync(new() { Name = name, City = city });
        await team.RefreshAsync();
        Assert.That((team.Name, team.City), Is.EqualTo((name, city)));
        Assert.That(await Team.Filter(t => t.Name == name & t.City == city).CountAsync(), Is.EqualTo(1));
    }

    private async Task<Database> OpenWithAsync(string file, string name)
    {
        var database = Database.Open($"sqlite://{InFolder(file)}");
        await database.GenerateSchemasAsync([TeamQuerySet.Model]);
        using (database.Enter())
        {
            await Team.CreateAsync(new() { Name = name, Points = 9 });
        }

        return database;
    }
}
