using Microsoft.SqlServer.TransactSql.ScriptDom;
using Tortoise.Dialects;
using Tortoise.Dialects.SqlServer;
using Tortoise.Metadata;
using Tortoise.Schema;
using Tortoise.Tests.Migrations;
using Tortoise.Values;

namespace Tortoise.SqlServer.Tests.Schema;

/// <summary>The statements that change tables are T-SQL. Nothing but a server knows whether they fit the tables: the binder takes definitions only.</summary>
public class ChangeTests
{
    private const int Count = 300;

    [Test]
    public void Random_changes_are_grammatical()
    {
        var (refused, parser) = (0, new TSql160Parser(initialQuotedIdentifiers: true, SqlEngineType.All));
        for (var seed = 1; seed <= Count; seed++)
        {
            try
            {
                var random = new RandomDrafts(seed);
                var before = random.Make();
                var (from, to) = (Describe(before), Describe(random.Change(before)));
                AssertParsed(Statements(new SchemaModel(SqlServerDialect.Instance, []), from), parser, seed);
                AssertParsed(Statements(from, to, WithoutBooleans(random.Decisions)), parser, seed);
                AssertParsed(Statements(to, new SchemaModel(SqlServerDialect.Instance, [])), parser, seed);
            }
            catch (UnsupportedByDialectException)
            {
                refused++;
            }
        }

        Assert.That(refused, Is.LessThan(Count / 2), "the others have cascades over two ways, which SQL Server does not have");
    }

    [Test]
    public void Constraints_that_are_in_the_way_are_found_by_what_they_are_of()
    {
        var before = new TableDraft("team") { Key = ["id"], Columns = [new("id", FieldTypes.Int32) { IsGenerated = true }, new("score", FieldTypes.Int32) { Default = 7L }] };
        Assert.That(Statements(Describe([before]), Describe([before with { Columns = [before.Columns[0], before.Columns[1] with { Type = FieldTypes.Int64 }] }])), Is.EqualTo(new[]
        {
            "DECLARE @sql nvarchar(max) = N'ALTER TABLE [team] DROP CONSTRAINT ' + QUOTENAME((SELECT name FROM sys.default_constraints WHERE parent_object_id = OBJECT_ID(N'[team]') "
            + "AND COL_NAME(parent_object_id, parent_column_id) = N'score'));\nEXEC(@sql)",
            "ALTER TABLE [team] ALTER COLUMN [score] bigint NOT NULL",
            "ALTER TABLE [team] ADD DEFAULT 7 FOR [score]",
        }));
    }

    [Test]
    public void A_row_version_needs_no_value()
    {
        var before = new TableDraft("team") { Key = ["id"], Columns = [new("id", FieldTypes.Int32) { IsGenerated = true }] };
        var to = new ModelMetadata("Team", "team", [new("Id", "id", FieldTypes.Int32) { IsGenerated = true }, new("Version", "version", FieldTypes.Bytes) { IsVersion = true }], [0]);
        Assert.That(Statements(Describe([before]), SqlServerDialect.Instance.CreateSchemaWriter(safe: false).Describe([to])), Is.EqualTo(["ALTER TABLE [team] ADD [version] rowversion NOT NULL"]));
    }

    private static SchemaModel Describe(IReadOnlyList<TableDraft> drafts) => SqlServerDialect.Instance.CreateSchemaWriter(safe: false).Describe(TableDraft.ToModels(drafts));

    private static string[] Statements(SchemaModel from, SchemaModel to, SchemaDecisions? decisions = null) =>
        [.. SqlServerDialect.Instance.CreateSchemaWriter(safe: false).Change(SchemaChanges.Between(from, to, decisions)).Select(static statement => statement.Sql)];

    /// <summary>A condition is no value there.</summary>
    private static SchemaDecisions WithoutBooleans(SchemaDecisions decisions) => decisions with
    {
        Fills = decisions.Fills.ToDictionary(static fill => fill.Key, static fill => fill.Value == "(1=1)" ? "1" : fill.Value),
    };

    private static void AssertParsed(IEnumerable<string> statements, TSql160Parser parser, int seed)
    {
        foreach (var statement in statements)
        {
            using var reader = new StringReader(statement);
            parser.Parse(reader, out var errors);
            Assert.That(errors.Select(static error => error.Message), Is.Empty, $"Migration {seed}: {statement}");
        }
    }
}
