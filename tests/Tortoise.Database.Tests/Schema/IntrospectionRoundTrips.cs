using Tortoise.Metadata;
using Tortoise.Schema;
using Tortoise.Values;

namespace Tortoise.Tests.Schema;

/// <summary>Create, introspect, compare: nothing is different.</summary>
public sealed class IntrospectionRoundTrips(TestServer server) : DatabaseTest(server)
{
    [Test]
    public async Task All_models_of_the_program()
    {
        await Db.GenerateSchemasAsync();
        var wanted = Db.DescribeSchema();
        Assert.That(wanted.Compare(await Db.IntrospectAsync(wanted.Tables.Select(table => table.Schema).OfType<string>())), Is.Empty);
    }

    [Test]
    public async Task What_a_model_declares_is_there()
    {
        await Db.GenerateSchemasAsync([ProductQuerySet.Model]);
        var table = (await Db.IntrospectAsync()).Tables.Single();
        Assert.That(table.Key, Is.EqualTo(["id"]));
        Assert.That(table.Columns.Where(column => column.IsGenerated).Select(column => column.Name), Is.EqualTo(["id"]));
        Assert.That(table.Columns.Where(column => column.IsNullable).Select(column => column.Name), Is.EqualTo(["code", "place"]));
        Assert.That(table.Columns.Where(column => column.Default is not null), Has.Exactly(10).Items);
        Assert.That(table.Columns.Single(column => column.Name == "price").Comment, Is.EqualTo("Net"));
        Assert.That(table.Comment, Does.StartWith("It's a \"product\""));
        Assert.That(
            table.Indexes.Where(index => !index.IsUnique).Select(index => index.Name),
            Is.EquivalentTo(["ix_product_expensive", "ix_product_place", "ix_product_level"]));

        // Databases differ in which of these are constraints and which are indexes.
        var uniques = table.Uniques.Select(unique => string.Join('+', unique.Columns));
        var indexes = table.Indexes.Where(index => index.IsUnique).Select(index => string.Join('+', index.Parts.Select(part => part.Column)));
        Assert.That(uniques.Concat(indexes), Is.EquivalentTo(["code", "name+place", "place+code", "code+price"]));
        Assert.That(
            table.Checks.Select(check => check.Name).Where(name => !name!.StartsWith("limit_", StringComparison.Ordinal)),
            Is.EquivalentTo(["ck_product_expensive", "ck_product_place", "ck_product_place_filled", "ck_product_price", "ck_product_amount"]));
    }

    [Test]
    public async Task An_empty_database_has_no_tables() => Assert.That((await Db.IntrospectAsync()).Tables, Is.Empty);

    [Test]
    public async Task A_composite_key_keeps_its_order()
    {
        var model = new ModelMetadata("Pair", "pair", [Column("a"), Column("b"), Column("c")], [2, 0]);
        await AssertRoundTripAsync(model);
        Assert.That((await Db.IntrospectAsync()).Tables.Single().Key, Is.EqualTo(["c", "a"]));
    }

    [TestCase("sqlite postgresql sqlserver", "Where")]
    [TestCase("sqlite postgresql sqlserver", "Where Unique")]
    [TestCase("sqlite postgresql mysql", "Expression")]
    [TestCase("sqlite postgresql mysql", "Expression Unique")]
    [TestCase("sqlite postgresql", "Expression Where")]
    [TestCase("postgresql sqlserver", "Include")]
    [TestCase("postgresql sqlserver", "Include Unique Where")]
    [TestCase("sqlite postgresql mysql mariadb sqlserver", "Descending")]
    [TestCase("sqlite postgresql mysql mariadb sqlserver", "Descending Unique")]
    [TestCase("sqlite postgresql mysql mariadb sqlserver", "BTree")]
    [TestCase("postgresql", "Hash")]
    [TestCase("postgresql", "Brin")]
    [TestCase("postgresql", "SpGist")]
    [TestCase("postgresql", "Gin Words")]
    [TestCase("postgresql", "Gist Words")]
    [TestCase("postgresql mysql mariadb", "FullText")]
    public async Task An_index_is_kept_or_refused(string dialects, string options)
    {
        var model = Indexed(options.Split(' '));
        if (dialects.Split(' ').Contains(Db.Dialect.Name))
        {
            await AssertRoundTripAsync(model);
            var index = (await Db.IntrospectAsync()).Tables.Single().Indexes.Single();
            Assert.That(index.IsUnique, Is.EqualTo(options.Contains("Unique", StringComparison.Ordinal)));

            // SQL Server leaves NULLs out of a unique index by a condition of its own.
            var hasCondition = options.Contains("Where", StringComparison.Ordinal) || (index.IsUnique && Db.Dialect.Name == "sqlserver");
            Assert.That(index.Where, hasCondition ? Is.Not.Null : Is.Null);
        }
        else
        {
            Assert.That(
                async () => await Db.GenerateSchemasAsync([model]),
                Throws.TypeOf<UnsupportedByDialectException>().With.Message.StartsWith($"{Db.Dialect.ProductName} does not support ").And.Message.Contains("ix of Thing"));
            Assert.That((await Db.IntrospectAsync()).Tables, Is.Empty);
        }
    }

    private async Task AssertRoundTripAsync(ModelMetadata model)
    {
        await Db.GenerateSchemasAsync([model]);
        Assert.That(Db.DescribeSchema([model]).Compare(await Db.IntrospectAsync()), Is.Empty);
    }

    private static ModelMetadata Indexed(string[] options)
    {
        var words = options.Contains("Words");
        var expression = words ? "to_tsvector('simple', name)" : options.Contains("Expression") ? "a + b * 2" : null;
        int[] fields = options.Contains("FullText") || options.Contains("SpGist") ? [3] : options.Contains("Hash") ? [1] : [1, 2];
        var index = new IndexMetadata("ix", expression is null ? fields : [])
        {
            IsUnique = options.Contains("Unique"),
            Where = options.Contains("Where") ? "a > 5 AND b <> 3" : null,
            Expression = expression,
            Include = options.Contains("Include") ? [3] : [],
            Descending = options.Contains("Descending") ? [2] : [],
            Method = options.Select(option => Enum.TryParse<IndexMethod>(option, out var method) ? method : default).Max(),
        };
        return new ModelMetadata("Thing", "thing", [Column("id"), Column("a"), Column("b", isNullable: true), Name()], [0]) { Indexes = [index] };
    }

    private static FieldMetadata Column(string name, bool isNullable = false) => new(name, name, FieldTypes.Int32) { IsNullable = isNullable };

    private static FieldMetadata Name() => new("name", "name", FieldTypes.String) { MaxLength = 50 };
}
