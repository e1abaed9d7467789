using Tortoise.Cli.Tests.Harness;

namespace Tortoise.Cli.Tests.Facts;

/// <summary>The hash of a model says whether a migration is needed: it follows the tables, not the code.</summary>
[TestFixture]
internal sealed class HashTests
{
    private const string Team = """
        namespace Club;
        [Model(Table = "team"), UniqueTogether("Name", "City"), Index("City", Name = "ix_city"), Check("length(name) > 0", Name = "ck_name")]
        public partial class Team
        {
            public int Id { get; set; }
            [MaxLength(100)] public required partial string Name { get; set; }
            [Column("city")] public partial string? City { get; set; }
            [ForeignKey(Column = "owner_id")] public partial Person? Owner { get; set; }
            [ManyToMany(Through = "team_player")] public partial ManyToMany<Person> Players { get; }
        }
        [Model(Table = "person")] public partial class Person { public int Id { get; set; } }
        """;

    [TestCase("class Person", "class Human", "<Person>", "<Human>", "Person?", "Human?", Description = "a class that is referred to")]
    [TestCase("class Team", "class Club", Description = "the class")]
    [TestCase("string? City", "string? Town", "\"City\"", "\"Town\"", Description = "a property")]
    [TestCase("Person? Owner", "Person? Boss", Description = "a foreign key")]
    [TestCase("> Players", "> Members", Description = "a many-to-many relation")]
    [TestCase("[Column(\"city\")]", "[Column(\"city\"), RenamedFrom(\"town\")]", Description = "a former name")]
    [TestCase("namespace Club;", "namespace Sport;", Description = "the namespace")]
    public void A_name_of_the_code_leaves_it(params string[] replacements) =>
        Assert.That(Hash(Replace(Team, replacements)), Is.EqualTo(Hash(Team)));

    [Test]
    public void The_order_of_properties_leaves_it() => Assert.That(
        Hash("[Model(Table = \"team\")] public partial class Team { public string? City { get; set; } public int Id { get; set; } }"),
        Is.EqualTo(Hash("[Model(Table = \"team\")] public partial class Team { public int Id { get; set; } public string? City { get; set; } }")));

    [TestCase("Column(\"city\")", "Column(\"town\")", Description = "the name of a column")]
    [TestCase("string? City", "int? City", Description = "its type")]
    [TestCase("MaxLength(100)", "MaxLength(99)", Description = "its length")]
    [TestCase("partial string? City", "required partial string City", Description = "whether it may be NULL")]
    [TestCase("\"ix_city\"", "\"ix_town\"", Description = "an index")]
    [TestCase("> 0", "> 1", Description = "a check")]
    [TestCase("team_player", "player_of_team", Description = "the name of a link table")]
    [TestCase("Through = \"team_player\"", "Through = \"team_player\", ForwardKey = \"player\"", Description = "a column of a link table")]
    [TestCase("class Person { public int", "class Person { public long", Description = "the key of a model to which links lead")]
    [TestCase("\"person\"", "\"human\"", Description = "the table of a model that is referred to")]
    [TestCase("owner_id\"", "owner_id\", OnDelete = OnDelete.SetNull", Description = "what a foreign key does")]
    [TestCase("(Table = \"team\")", "(Table = \"team\", Schema = \"games\")", Description = "the schema")]
    public void What_a_statement_follows_from_changes_it(string from, string to) => Assert.That(Hash(Replace(Team, from, to)), Is.Not.EqualTo(Hash(Team)));

    [Test]
    public void The_column_of_a_field_type_is_in_it_and_its_class_is_not()
    {
        const string source = """
            public readonly record struct Money(long Cents);
            public sealed class MoneyFieldType() : FieldType<Money, string>(FieldTypes.String, StoreTypes.Text.WithLength(9))
            {
                protected override Money FromStored(string value) => default;
                protected override string ToStored(Money value) => "";
            }
            [Model(Table = "team")] public partial class Team { public int Id { get; set; } [FieldType<MoneyFieldType>] public Money Money { get; set; } }
            """;

        Assert.That(Hash(Replace(source, "MoneyFieldType", "CentsFieldType")), Is.EqualTo(Hash(source)));
        Assert.That(Hash(Replace(source, "WithLength(9)", "WithLength(8)")), Is.Not.EqualTo(Hash(source)));
    }

    [Test]
    public void Classes_that_share_a_table_have_one()
    {
        const string source = """
            [Model(Table = "team"), Discriminator] public partial class Team { public int Id { get; set; } }
            [Model] public partial class Club : Team { public partial int? Members { get; set; } }
            """;

        Assert.That(Hash(Replace(source, "int? Members", "long? Members")), Is.Not.EqualTo(Hash(source)));
    }

    [Test]
    public void A_table_that_no_migration_makes_has_none()
    {
        using var built = new Built().Add("App", "[Model(Managed = false)] public partial class Team { public int Id { get; set; } }");

        Assert.That(built.Read("App").Hashes, Is.Empty);
    }

    private static string Hash(string source)
    {
        using var built = new Built().Add("App", source);
        var facts = built.Read("App");
        var hash = facts.Hashes[facts.Models.Single(static model => model.Table == "team")];
        Assert.That(hash, Does.Match("^[0-9a-f]{64}$"));
        return hash;
    }

    private static string Replace(string source, params string[] replacements)
    {
        for (var i = 0; i < replacements.Length; i += 2)
        {
            Assert.That(source, Does.Contain(replacements[i]));
            source = source.Replace(replacements[i], replacements[i + 1], StringComparison.Ordinal);
        }

        return source;
    }
}
