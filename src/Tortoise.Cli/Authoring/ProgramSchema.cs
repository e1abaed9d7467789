using Tortoise.Cli.Facts;
using Tortoise.Dialects;
using Tortoise.Metadata;
using Tortoise.Schema;

namespace Tortoise.Cli.Authoring;

/// <summary>The schema that the models of a group need.</summary>
internal static class ProgramSchema
{
    /// <summary>The models of a group.</summary>
    public static IEnumerable<ModelMetadata> ModelsOf(SchemaFacts facts, string group) => facts.Models.Where(model => (model.Group ?? Migration.DefaultGroup) == group);

    /// <summary>Those of them whose tables a database has.</summary>
    /// <exception cref="ConfigurationException">A model names a database that there is not.</exception>
    public static IReadOnlyList<ModelMetadata> ModelsOf(SchemaFacts facts, string group, Dialect dialect) =>
        [.. ModelsOf(facts, group).Where(model => DatabaseFilter.Includes(model.Databases, dialect, model.Name))];

    /// <exception cref="ConfigurationException">The models cannot be tables of the database.</exception>
    /// <exception cref="UnsupportedByDialectException">The database has not what a model needs.</exception>
    public static SchemaModel Of(SchemaFacts facts, string group, Dialect dialect)
    {
        var schema = dialect.CreateSchemaWriter(safe: false).Describe(ModelsOf(facts, group, dialect));
        return schema with { Tables = [.. schema.Tables.Select(SchemaParts.WithNames)] };
    }
}
