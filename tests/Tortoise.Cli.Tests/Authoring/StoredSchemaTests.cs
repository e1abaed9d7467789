using System.Reflection;
using System.Text.Json;
using Tortoise.Cli.Authoring;
using Tortoise.Cli.Facts;
using Tortoise.Cli.Projects;
using Tortoise.Cli.Tests.Harness;
using Tortoise.Dialects;
using Tortoise.Metadata;
using Tortoise.Schema;

namespace Tortoise.Cli.Tests.Authoring;

/// <summary>What a migration keeps of a schema is all of it: every model of the test assemblies is read back as it was.</summary>
[TestFixture("Tortoise.Database.Tests")]
[TestFixture("Tortoise.Runtime.Tests")]
[TestFixture("Quickstart")]
internal sealed class StoredSchemaTests(string assembly)
{
    private readonly IReadOnlyList<ModelMetadata> _models = SchemaFacts.Read(Assembly.Load(assembly).Location).Models;

    private static IEnumerable<Dialect> Dialects => KnownDialects.All;

    [TestCaseSource(nameof(Dialects))]
    public void A_schema_that_was_written_is_read_as_it_was(Dialect dialect)
    {
        var described = _models.Select(model => Describe(dialect, model)).OfType<SchemaModel>().ToList();
        Assert.That(described, Is.Not.Empty);
        Assert.Multiple(() =>
        {
            foreach (var schema in described)
            {
                var empty = new SchemaModel(dialect, []);
                var written = MigrationJson.Write(new AuthoredMigration("m", null) { States = new Dictionary<string, StateChange> { [dialect.Name] = StateChange.Between(empty, schema) } });
                var path = Path.GetTempFileName();
                try
                {
                    File.WriteAllText(path, written);
                    var read = MigrationChain.Of("default", [MigrationJson.Read(path)]).StateOf(dialect);
                    Assert.That(Text(read), Is.EqualTo(Text(schema)));
                    Assert.That(SchemaChanges.Between(read, schema).IsEmpty);
                    Assert.That(MigrationJson.Write(MigrationJson.Read(path)), Is.EqualTo(written));
                }
                finally
                {
                    File.Delete(path);
                }
            }
        });
    }

    private static SchemaModel? Describe(Dialect dialect, ModelMetadata model)
    {
        try
        {
            return DatabaseFilter.Includes(model.Databases, dialect, model.Name) ? dialect.CreateSchemaWriter(safe: false).Describe([model]) with { Unmanaged = [] } : null;
        }
        catch (TortoiseException)
        {
            // The database has not what it needs.
            return null;
        }
    }

    private static string Text(SchemaModel schema) => JsonSerializer.Serialize(new { schema.Tables, schema.Enums, schema.Sequences });
}
