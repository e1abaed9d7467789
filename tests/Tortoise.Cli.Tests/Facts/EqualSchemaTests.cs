using System.Reflection;
using Tortoise.Cli.Facts;
using Tortoise.Cli.Tests.Harness;
using Tortoise.CompilerServices;
using Tortoise.Dialects;
using Tortoise.Dialects.MySql;
using Tortoise.Dialects.PostgreSql;
using Tortoise.Dialects.Sqlite;
using Tortoise.Dialects.SqlServer;
using Tortoise.Metadata;

namespace Tortoise.Cli.Tests.Facts;

/// <summary>What is read of an assembly, against the metadata of the running program: the schema is the same on every database, or refused with the same words.</summary>
[TestFixture("Tortoise.Database.Tests")]
[TestFixture("Tortoise.Runtime.Tests")]
[TestFixture("Quickstart")]
[TestFixture("PostgreSql")]
[TestFixture("MySql")]
internal sealed class EqualSchemaTests(string assembly)
{
    private static readonly Dialect[] Dialects =
        [SqliteDialect.Instance, PostgreSqlDialect.Instance, MySqlDialect.MySql, MySqlDialect.MariaDb, SqlServerDialect.Instance];

    private readonly Dictionary<string, ModelMetadata> _code = Code(assembly);
    private readonly Dictionary<string, ModelMetadata> _facts = SchemaFacts.Read(Assembly.Load(assembly).Location).Models
        .Where(model => model.Declaration!.EndsWith($"(assembly {assembly})", StringComparison.Ordinal))
        .ToDictionary(static model => model.Declaration!, StringComparer.Ordinal);

    [Test]
    public void The_facts_are_those_of_all_models_with_a_table() => Assert.That(_facts.Keys, Is.Not.Empty.And.EquivalentTo(_code.Keys));

    [TestCaseSource(nameof(Dialects))]
    public void The_schema_of_each_model_is_the_same(Dialect dialect) => Assert.Multiple(() =>
    {
        foreach (var (name, model) in _code)
        {
            Assert.That(Described.Of(dialect, [_facts[name]]), Is.EqualTo(Described.Of(dialect, [model])), name);
        }
    });

    [TestCaseSource(nameof(Dialects))]
    public void The_schema_of_all_models_is_the_same(Dialect dialect)
    {
        var names = _code.Where(model => IsDescribed(dialect, model.Value)).Select(static model => model.Key).Order(StringComparer.Ordinal).ToList();
        Assert.That(names, Is.Not.Empty);
        Assert.That(Described.Of(dialect, [.. names.Select(name => _facts[name])]), Is.EqualTo(Described.Of(dialect, [.. names.Select(name => _code[name])])));
    }

    [Test]
    public void A_model_belongs_to_the_same_databases() => Assert.Multiple(() =>
    {
        foreach (var (name, model) in _code)
        {
            var facts = _facts[name];
            Assert.That((facts.Name, facts.Group, string.Join(",", facts.Databases)), Is.EqualTo((model.Name, model.Group, string.Join(",", model.Databases))), name);
            Assert.That(facts.History?.Invoke().Table, Is.EqualTo(model.History?.Invoke().Table), name);
        }
    });

    private static bool IsDescribed(Dialect dialect, ModelMetadata model) =>
        model.IsManaged && (model.Databases.Count == 0 || model.Databases.Contains(dialect.Name)) && Described.Of(dialect, [model]).StartsWith('{');

    /// <summary>The models of the assembly, by what facts say of their classes. What shares a table is one.</summary>
    private static Dictionary<string, ModelMetadata> Code(string name)
    {
        var assembly = Assembly.Load(name);
        return assembly.GetTypes()
            .Where(static type => type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IModel<>) && face.GenericTypeArguments[0] == type))
            .Select(static type => ((Func<ModelMetadata>)typeof(ModelOf<>).MakeGenericType(type).GetProperty(nameof(ModelOf<>.Metadata))!.GetValue(null)!)())
            .Distinct()
            .ToDictionary(model => $"'{model.Objects!.ModelType.FullName!.Replace('+', '.')}' (assembly {name})", StringComparer.Ordinal);
    }
}
