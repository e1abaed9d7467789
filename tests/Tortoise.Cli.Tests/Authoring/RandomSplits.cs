using Tortoise.Cli.Authoring;
using Tortoise.Dialects;
using Tortoise.Schema;
using Tortoise.Tests.Harness;
using Tortoise.Tests.Migrations;

namespace Tortoise.Cli.Tests.Authoring;

/// <summary>Random changes of tables with rows, in two steps: each leads to the schema that it says, and both to that of the models.</summary>
[TestFixtureSource(typeof(TestServer), nameof(TestServer.All))]
internal sealed class RandomSplits(TestServer server)
{
    private const int Count = 60;

    [Test]
    public async Task Two_steps_lead_where_one_does()
    {
        var split = 0;
        for (var seed = 1; seed <= Count; seed++)
        {
            using var database = server.Create(new DatabaseOptions { MayBeDefault = false });
            var db = database.Database;
            var random = new RandomDrafts(seed);
            var before = random.Make();
            var from = Describe(db, before);
            var to = Describe(db, random.Change(before));

            // A column that has another name is one that comes, and one that goes.
            if (random.Decisions.Tables.Count > 0 || Split(new SchemaStep(from, to), new SchemaDecisions { Fills = random.Decisions.Fills }) is not { } two)
            {
                continue;
            }

            split++;
            await Statements.ApplyAsync(db, SchemaChanges.Between(new SchemaModel(db.Dialect, []), from));
            await new RandomRows(db, before).InsertAsync();
            await ApplyAsync(db, two.Expand, two.ExpandDecisions, seed);
            await ApplyAsync(db, two.Contract, two.ContractDecisions, seed);
            Assert.That(two.Contract.To, Is.SameAs(to));
            Assert.That(ChangeWords.Losses(SchemaChanges.Between(two.Expand.From, two.Expand.To, two.ExpandDecisions)), Is.Empty, $"Seed {seed}: the first step takes nothing away");
        }

        Assert.That(split, Is.GreaterThan(Count / 6));
    }

    private static SplitStep? Split(SchemaStep step, SchemaDecisions decisions)
    {
        try
        {
            var all = SchemaChanges.Between(step.From, step.To, decisions);
            var fills = all.Changed.SelectMany(change => change.AddedColumns.Where(column => ChangeCheck.NeedsFill(change, column)).Concat(Stricter(change)).Select(column => ((change.To.ToString(), column.Name), Value(column)))).ToList();
            if (all.Changed.Any(static change => change.Uniques.Added.SelectMany(static unique => unique.Columns).Concat(change.Indexes.Added.Where(static index => index.IsUnique).SelectMany(static index => index.Parts.Select(static part => part.Column!)))
                .Any(column => TableChange.Find(change.From, column) is null)))
            {
                // All rows would get the same value.
                return null;
            }

            decisions = decisions with { Fills = decisions.Fills.Select(static fill => (fill.Key, fill.Value)).Concat(fills).ToDictionary(static fill => fill.Item1, static fill => fill.Item2) };
            _ = step.Dialect.CreateSchemaWriter(safe: false).Change(SchemaChanges.Between(step.From, step.To, decisions));
            return new SplitStep(step, decisions);
        }
        catch (MigrationException)
        {
            // No schema is one for both, or the change itself cannot be made.
            return null;
        }

        static IEnumerable<ColumnSchema> Stricter(TableChange change) =>
            change.AlteredColumns.Where(pair => pair.From.IsNullable && !pair.To.IsNullable && !change.Fills.ContainsKey(pair.To.Name)).Select(static pair => pair.To);

        static string Value(ColumnSchema column) => TypeFamilies.Of(column.Type) switch
        {
            TypeFamily.Text => "'a'",
            TypeFamily.Boolean => column.Type.StartsWith("bool", StringComparison.OrdinalIgnoreCase) ? "true" : "1",
            TypeFamily.Date => "'2026-01-02'",
            _ => "1",
        };
    }

    private static async Task ApplyAsync(Database db, SchemaStep step, SchemaDecisions decisions, int seed)
    {
        var changes = SchemaChanges.Between(step.From, step.To, decisions) with { AreOnline = seed % 2 == 0 };
        var sql = string.Join(";\n", db.Dialect.CreateSchemaWriter(safe: false).Change(changes).Select(static statement => statement.Sql));
        try
        {
            await Statements.ApplyAsync(db, changes);
        }
        catch (TortoiseException exception)
        {
            Assert.Fail($"Seed {seed}: {exception.Message}\n{sql}");
        }

        Assert.That(step.To.Compare(await db.IntrospectAsync()), Is.Empty, $"Seed {seed}\n{sql}");
    }

    private static SchemaModel Describe(Database db, IReadOnlyList<TableDraft> drafts)
    {
        var schema = db.DescribeSchema(TableDraft.ToModels(drafts));
        return schema with { Tables = [.. schema.Tables.Select(SchemaParts.WithNames)] };
    }
}
