using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Tests.JsonIndexes;

/// <summary>An index over a value inside a document serves the queries of that value.</summary>
public sealed class IndexedPaths(TestServer server) : DatabaseTest(server, ReaderQuerySet.Model)
{
    private static readonly Guid Code = Guid.Parse("0191e5c0-0000-7000-8000-000000000abc");

    private bool HasIndexes => Db.Dialect.Name is "sqlite" or "postgresql";

    [Test]
    public async Task Queries_use_the_index()
    {
        await CreateReadersAsync();
        if (!HasIndexes)
        {
            Assert.That(await Reader.Filter(r => r.Settings.Theme.Name == "theme 7").CountAsync(), Is.EqualTo(1));
            return;
        }

        await Db.ExecuteScriptAsync("ANALYZE");
        Assert.Multiple(async () =>
        {
            Assert.That(await Plan(Reader.Filter(r => r.Settings.Theme.Name == "theme 7")), Does.Contain("ix_reader_with_indexed_settings_settings_theme_name"));
            Assert.That(await Plan(Reader.Filter(r => r.Settings.Theme.Name.StartsWith("theme 77"))), Does.Contain("ix_reader_with_indexed_settings_settings_theme_name"));
            Assert.That(await Plan(Reader.Filter(r => r.Settings.Visits > 1990)), Does.Contain("ix_reader_with_indexed_settings_settings_visits"));
            Assert.That(await Plan(Reader.All().OrderBy(r => r.Settings.Visits).Take(3)), Does.Contain("ix_reader_with_indexed_settings_settings_visits"));
            Assert.That(await Plan(Reader.Filter(r => r.Settings.Code == Code)), Does.Contain("ux_reader_with_indexed_settings_code"));
            Assert.That(await Plan(Reader.Filter(r => r.Settings.Level == ReaderLevel.High)), Does.Contain("ix_reader_with_indexed_settings_settings_level"));
            Assert.That(await Plan(Reader.Filter(r => r.Settings.Ratio == 7.5)), Does.Contain("ix_reader_with_indexed_settings_settings_ratio"));
            Assert.That(
                await Plan(Reader.Filter(r => r.Settings.IsPublic & Sql.Condition($"name <> ''"))), Does.Contain("ix_reader_with_indexed_settings_settings_is_public"));
        });
    }

    [Test]
    public async Task A_unique_index_refuses_a_second_document_with_the_value()
    {
        if (HasIndexes)
        {
            await Reader.CreateAsync(new() { Settings = new() { Code = Code } });
            await Reader.CreateAsync(new());
            await Reader.CreateAsync(new());
            Assert.That(async () => await Reader.CreateAsync(new() { Settings = new() { Code = Code } }), Throws.InstanceOf<IntegrityException>());
        }
    }

    [Test]
    public void What_no_query_would_use_is_refused()
    {
        var model = new ModelMetadata("Thing", "thing", [new("Id", "id", FieldTypes.Int32)], [0])
        {
            Indexes = [new IndexMetadata("ix_thing", []) { Path = "Settings.Since", Value = static () => Reader.Fields.Settings.Since }],
        };
        Assert.That(
            () => Db.SchemaSql([model]),
            Throws.TypeOf<UnsupportedByDialectException>().With.Message.Contains("ix_thing of Thing").And.Message.Contains(HasIndexes ? "a property of its own" : "[Generated("));
    }

    [Test]
    public async Task The_schema_is_read_back_as_it_was_declared() =>
        Assert.That(Db.DescribeSchema([ReaderQuerySet.Model]).Compare(await Db.IntrospectAsync()), Is.Empty);

    private static async Task CreateReadersAsync() => await Reader.BulkCreateAsync(Enumerable.Range(0, 2000).Select(i => new Reader
    {
        Name = $"{i}",
        Settings = new()
        {
            Theme = new($"theme {i}"),
            Visits = i,
            IsPublic = i == 7,
            Code = i == 7 ? Code : Guid.NewGuid(),
            Level = i == 7 ? ReaderLevel.High : ReaderLevel.Low,
            Ratio = i + 0.5,
        },
    }));

    private static async ValueTask<string> Plan(ReaderQuerySet query) => await query.ExplainAsync();
}
