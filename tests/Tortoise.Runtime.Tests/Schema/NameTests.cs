using System.Text;
using Tortoise.CompilerServices;
using Tortoise.Dialects;
using Tortoise.Dialects.MySql;
using Tortoise.Dialects.PostgreSql;
using Tortoise.Dialects.Sqlite;
using Tortoise.Dialects.SqlServer;
using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Runtime.Tests.Statements;
using Tortoise.Values;

namespace Tortoise.Runtime.Tests.Schema;

/// <summary>Names that Tortoise makes fit every database; names that are given are refused where they do not.</summary>
public class NameTests
{
    [Test]
    public void A_default_name_is_cut_to_63_bytes_and_ends_with_a_hash_of_all_of_it()
    {
        var fits = new string('a', 63);
        Assert.That(DefaultName.Fit(fits), Is.EqualTo(fits));
        Assert.That(DefaultName.Fit(fits + "b"), Is.EqualTo(new string('a', 54) + "_d66f0acc"));
        Assert.That(DefaultName.Fit(fits + "b"), Is.Not.EqualTo(DefaultName.Fit(fits + "c")));
    }

    [Test]
    public void A_default_name_is_not_cut_within_a_character()
    {
        var name = DefaultName.Fit("a" + string.Concat(Enumerable.Repeat("é", 40)));
        Assert.That(Encoding.UTF8.GetByteCount(name), Is.EqualTo(62));
        Assert.That(name, Does.Match("^aé{26}_[0-9a-f]{8}$"));
    }

    [Test]
    public void All_names_that_nobody_gave_fit_every_database()
    {
        var (table, column) = (new string('t', 60), new string('c', 60));
        ModelMetadata other = new("Other", "other", [Int("id")], [0]);
        var model = new ModelMetadata("Long", table, [Int("id"), new(column, column, FieldTypes.Int32) { IsUnique = true }], [0])
        {
            Relations = [new("Other", () => other, [1]) { OnDelete = OnDelete.NoAction }],
            Links = [new("Others", () => other) { Table = "links" }],
        };
        foreach (var dialect in SqlOf.Dialects)
        {
            var schema = dialect.CreateSchemaWriter(safe: false).Describe([model, other]);
            var names = schema.Tables.SelectMany(made =>
                made.Indexes.Select(index => index.Name).Concat(made.ForeignKeys.Select(key => key.Name!)).Concat(made.Columns.Select(part => part.Name)));
            Assert.That(names.Select(Encoding.UTF8.GetByteCount), Is.All.LessThanOrEqualTo(63), dialect.Name);
        }
    }

    [TestCase("table")]
    [TestCase("column")]
    [TestCase("index")]
    [TestCase("check")]
    [TestCase("unique constraint")]
    [TestCase("schema")]
    public void A_given_name_that_is_too_long_is_refused(string what)
    {
        foreach (var (dialect, limit, unit) in new (Dialect, int, string)[]
        {
            (PostgreSqlDialect.Instance, 63, "bytes"), (MySqlDialect.MySql, 64, "characters"), (SqlServerDialect.Instance, 128, "characters"),
        })
        {
            Assert.That(() => Describe(limit), Throws.Nothing, dialect.Name);
            Assert.That(
                () => Describe(limit + 1),
                Throws.TypeOf<ConfigurationException>()
                    .With.Message.Contains($"{what}").And.Message.Contains($"it has {limit + 1} {unit}, but the maximum is {limit}").And.Message.Contains("xxxx"));

            void Describe(int length) => dialect.CreateSchemaWriter(safe: false).Describe([Named(what, new string('x', length))]);
        }

        Assert.That(() => SqliteDialect.Instance.CreateSchemaWriter(safe: false).Describe([Named(what, new string('x', 1000))]), Throws.Nothing);
    }

    [Test]
    public void PostgreSQL_counts_bytes() => Assert.That(
        () => PostgreSqlDialect.Instance.CreateSchemaWriter(safe: false).Describe([Named("table", new string('é', 32))]),
        Throws.TypeOf<ConfigurationException>().With.Message.Contains("it has 64 bytes"));

    [Test]
    public void A_query_of_a_table_whose_name_the_database_would_cut_is_refused()
    {
        var statement = new SelectRow(Named("table", new string('x', 64)), default(FieldSet).With(0));
        Assert.That(() => Compile(PostgreSqlDialect.Instance), Throws.TypeOf<ConfigurationException>().With.Message.Contains("xxx"));
        Assert.That(() => Compile(SqliteDialect.Instance), Throws.Nothing);

        void Compile(Dialect dialect) => dialect.Compile(statement, default);
    }

    [Test]
    public void Two_models_with_one_table_are_named()
    {
        foreach (var dialect in SqlOf.Dialects)
        {
            Assert.That(
                () => dialect.CreateSchemaWriter(safe: true).Describe([new("Member", "user", [Int("id")], [0]), new("Account", "User", [Int("id")], [0])]),
                Throws.TypeOf<ConfigurationException>()
                    .With.Message.Contains("'Member' and 'Account' have the same table 'user'").And.Message.Contains("[Model(Table = \"…\")]"));
        }
    }

    [Test]
    public void A_model_that_is_given_twice_is_described_once()
    {
        var model = Named("table", "user");
        Assert.That(SqliteDialect.Instance.CreateSchemaWriter(safe: true).Describe([model, model]).Tables, Has.Exactly(1).Items);
    }

    [Test]
    public void Two_tables_of_links_with_one_name_and_other_columns_are_named()
    {
        ModelMetadata a = null!, b = null!, c = new("C", "c", [Int("id")], [0]);
        a = new("A", "a", [Int("id")], [0]) { Links = [new("Cs", () => c) { Table = "links" }] };
        b = new("B", "b", [Int("id")], [0]) { Links = [new("Cs", () => c) { Table = "links" }] };
        Assert.That(
            () => SqliteDialect.Instance.CreateSchemaWriter(safe: true).Describe([a, b, c]),
            Throws.TypeOf<ConfigurationException>().With.Message.Contains("A.Cs and B.Cs have the same link table 'links'"));
    }

    [Test]
    public void Two_indexes_with_one_name_are_refused_where_names_are_shared()
    {
        ModelMetadata[] models =
        [
            new("A", "a", [Int("id")], [0]) { Indexes = [new("ix_x", [0])] },
            new("B", "b", [Int("id")], [0]) { Indexes = [new("ix_X", [0])] },
        ];
        foreach (var dialect in SqlOf.Dialects)
        {
            Assert.That(
                () => dialect.CreateSchemaWriter(safe: true).Describe(models),
                dialect.Name is "sqlite" or "postgresql"
                    ? Throws.TypeOf<ConfigurationException>().With.Message.Contains("The index 'ix_X' of table 'b' has the same name as an index of table 'a'")
                    : Throws.Nothing);
        }
    }

    [Test]
    public void What_is_not_managed_is_left_out_with_its_links_but_referred_to()
    {
        ModelMetadata view = null!;
        view = new("View", "seen", [Int("id")], [0]) { IsManaged = false, Links = [new("Selves", () => view) { Table = "seen_seen" }] };
        var model = new ModelMetadata("A", "a", [Int("id"), Int("seen_id")], [0]) { Relations = [new("View", () => view, [1])] };
        foreach (var dialect in SqlOf.Dialects)
        {
            var schema = dialect.CreateSchemaWriter(safe: true).Describe([view, model]);
            Assert.That(schema.Tables.Select(table => table.Name), Is.EqualTo(["a"]));
            Assert.That(schema.Tables[0].ForeignKeys.Single().ReferencedTable, Is.EqualTo("seen"));
            Assert.That(schema.Unmanaged, Is.EqualTo(["seen", "seen_seen"]));
            Assert.That(schema.Compare(schema with { Tables = [.. schema.Tables, new("seen"), new("other")] }).Select(difference => difference.ToString()), Is.EqualTo(["other: table is extra"]));
            Assert.That(string.Concat(dialect.CreateSchemaWriter(safe: true).Create(schema)), Does.Not.Contain("seen_seen").And.Contain("REFERENCES"));
        }
    }

    private static ModelMetadata Named(string what, string name) =>
        new("Thing", what == "table" ? name : "thing", [Int("id"), Int(what == "column" ? name : "a"), Int("b")], [0])
        {
            Schema = what == "schema" ? name : null,
            Indexes = [new(what == "index" ? name : "ix", [1])],
            Checks = [new(what == "check" ? name : "ck", "id > 0")],
            Uniques = [new(what == "unique constraint" ? name : "uq", [1, 2])],
        };

    private static FieldMetadata Int(string name) => new(name, name, FieldTypes.Int32);
}
