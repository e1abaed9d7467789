using Tortoise.Metadata;
using Tortoise.Tests.PostgreSql;
using Tortoise.Values;

namespace Tortoise.Tests.Schema;

/// <summary>Tables and indexes for some of the databases that a program runs on.</summary>
public sealed class DatabaseSpecificModels(TestServer server) : DatabaseTest(server, PosterQuerySet.Model)
{
    private bool HasArrays => Db.Dialect.Name == "postgresql";

    [Test]
    public async Task A_model_is_passed_over_where_it_does_not_belong()
    {
        await Db.GenerateSchemasAsync();
        var tables = (await Db.IntrospectAsync()).Tables.Select(table => table.Name);
        Assert.That(tables, HasArrays ? Does.Contain("recording") : Does.Not.Contain("recording"));
    }

    [Test]
    public async Task An_index_is_where_it_belongs()
    {
        var indexes = (await Db.IntrospectAsync()).Tables.Single().Indexes.Select(index => index.Name);
        Assert.That(indexes, Is.EquivalentTo(HasArrays ? ["ix_poster_label", "ix_poster_words"] : new[] { "ix_poster_label" }));
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

    [Test]
    public void Arrays_are_refused_where_there_are_none()
    {
        if (HasArrays)
        {
            Assert.That(Db.SchemaSql([RecordingQuerySet.Model]), Does.Contain("text[]"));
            return;
        }

        AssertRefused(async () => await Db.GenerateSchemasAsync([RecordingQuerySet.Model]));
        AssertRefused(async () => await Recording.All());
        AssertRefused(async () => await Recording.CreateAsync(new()));
        AssertRefused(async () => await Recording.Filter(a => a.Title == "x").DeleteAsync());
    }

    private void AssertRefused(Func<Task> run) => Assert.That(
        run,
        Throws.TypeOf<UnsupportedByDialectException>().With.Message.StartsWith(
            $"{Db.Dialect.ProductName} does not support arrays, such as Recording.Tags: keep the elements in a table of their own"));
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
