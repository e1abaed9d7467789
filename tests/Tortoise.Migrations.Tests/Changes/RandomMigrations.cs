using System.Globalization;
using Tortoise.Dialects;
using Tortoise.Schema;

namespace Tortoise.Tests.Migrations;

/// <summary>
/// Random tables with rows, changed at random, are what they would be if they had been created so, with the rows that they had. The variable TORTOISE_TEST_MIGRATIONS says how many are
/// tried, and TORTOISE_TEST_MIGRATION which one alone.
/// </summary>
public sealed class RandomMigrations(TestServer server) : DatabaseTest(server)
{
    [Test]
    public async Task A_migrated_schema_is_as_a_new_one_and_keeps_its_rows()
    {
        if (Environment.GetEnvironmentVariable("TORTOISE_TEST_MIGRATION") is { } only)
        {
            await CheckAsync(int.Parse(only, CultureInfo.InvariantCulture));
            return;
        }

        var count = int.Parse(Environment.GetEnvironmentVariable("TORTOISE_TEST_MIGRATIONS") ?? "40", CultureInfo.InvariantCulture);
        for (var seed = 1; seed <= count; seed++)
        {
            try
            {
                await CheckAsync(seed);
            }
            catch (Exception exception) when (exception is not AssertionException)
            {
                Assert.Fail($"Migration {seed}: {exception}\n{string.Join("\n", _statements)}");
            }
        }
    }

    private readonly List<string> _statements = [];

    private async Task CheckAsync(int seed)
    {
        _statements.Clear();
        var random = new RandomDrafts(seed);
        var before = random.Make();
        var from = Describe(before);
        await ApplyAsync(SchemaChanges.Between(new SchemaModel(Db.Dialect, []), from));
        var rows = new RandomRows(Db, before);
        await rows.InsertAsync();
        _statements.Add("");

        var after = random.Change(before);
        var to = Describe(after);
        var kept = await ReadAsync(rows, before, after, random.Decisions, isAfter: false);
        await ApplyAsync(SchemaChanges.Between(from, to, random.Decisions) with { AreOnline = seed % 2 == 0 });
        Assert.That(to.Compare(await Db.IntrospectAsync()), Is.Empty, $"Migration {seed}\n{string.Join("\n", _statements)}");
        var now = await ReadAsync(rows, before, after, random.Decisions, isAfter: true);
        Assert.That(now, Is.EqualTo(kept), $"Migration {seed}\n{string.Join("\n", _statements)}");
        await ApplyAsync(SchemaChanges.Between(to, new SchemaModel(Db.Dialect, [])));
        Assert.That((await Db.IntrospectAsync()).Tables, Is.Empty);
    }

    /// <summary>What the columns hold that are not altered, by their old names.</summary>
    private static async Task<SortedDictionary<string, List<string?>>> ReadAsync(RandomRows rows, IReadOnlyList<TableDraft> before, IReadOnlyList<TableDraft> after, SchemaDecisions decisions, bool isAfter)
    {
        var values = new SortedDictionary<string, List<string?>>(StringComparer.Ordinal);
        foreach (var old in before)
        {
            var table = after.FirstOrDefault(one => one.Name == decisions.Tables.GetValueOrDefault(old.Name, old.Name));
            foreach (var column in old.Columns.Where(_ => table is not null))
            {
                var name = decisions.Columns.GetValueOrDefault((old.Name, column.Name), column.Name);
                if (table!.Columns.FirstOrDefault(one => one.Name == name) is { } now && (now.Type == column.Type || old.Key.Contains(column.Name)) && (now.IsNullable || !column.IsNullable))
                {
                    values[$"{old.Name}.{column.Name}"] = isAfter ? await rows.ReadAsync(table.Name, table.Key[0], name) : await rows.ReadAsync(old.Name, old.Key[0], column.Name);
                }
            }
        }

        return values;
    }

    private SchemaModel Describe(IReadOnlyList<TableDraft> drafts) => Db.DescribeSchema(TableDraft.ToModels(drafts));

    private async Task ApplyAsync(SchemaChanges changes)
    {
        _statements.AddRange(Db.Dialect.CreateSchemaWriter(safe: false).Change(changes).Select(static statement => statement.Sql + ";"));
        await Statements.ApplyAsync(Db, changes);
    }
}
