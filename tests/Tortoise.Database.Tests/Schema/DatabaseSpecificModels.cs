using Tortoise.Metadata;
using Tortoise.Tests.PostgreSql;
using Tortoise.Values;

namespace Tortoise.Tests.Schema;

/// <summary>Tables and indexes for some of the databases that a program runs on.</summary>
public sealed class DatabaseSpecificModels(TestServer server) : DatabaseTest(server, PosterQuerySet.Model)
{
    private bool IsPostgreSql => Db.Dialect.Name == "postgresql";

    [Test]
    public async Task A_model_is_passed_over_where_it_does_not_belong()
    {
        await Db.GenerateSchemasAsync();
        var tables = (await Db.IntrospectAsync()).Tables.Select(table => table.Name);
        Assert.That(tables, IsPostgreSql ? Does.Contain("recording") : Does.Not.Contain("recording"));
    }

    [Test]
    public async Task An_index_is_where_it_belongs()
    {
        var indexes = (await Db.IntrospectAsync()).Tables.Single().Indexes.Select(index => index.Name);
        Assert.That(indexes, Is.EquivalentTo(IsPostgreSql ? ["ix_poster_label", "ix_poster_words"] : new[] { "ix_poster_label" }));
        Assert.That(Db.DescribeSchema([PosterQuerySet.Model]).Compare(await Db.IntrospectAsync()), Is.Empty);
    }

    [Test]
    public void A_name_of_no_database_is_refused()
    {
        var model = new ModelMetadata("Thing", "thing", [new("Id", "id", FieldTypes.Int32)], [0])
        {
            Indexes = [new IndexMetadata("ix", [0]) { Databases = ["postgres"] }],
        };
        Assert.That(
            () => Db.SchemaSql([model]),
            Throws.TypeOf<ConfigurationException>().With.Message.Contains("Index ix of Thing is limited to 'postgres'").And.Message.Contains("postgresql"));
    }
}

/// <summary>A table whose index one database has.</summary>
[Model]
[Index(Expression = "to_tsvector('simple', label)", Name = "ix_{table}_words", Method = IndexMethod.Gin, Databases = ["postgresql"])]
public partial class Poster
{
    public int Id { get; set; }

    [MaxLength(40), Index]
    public string Label { get; set; } = "";
}
