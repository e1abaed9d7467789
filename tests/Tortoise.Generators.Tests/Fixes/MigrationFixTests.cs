using Tortoise.CodeFixes;
using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Fixes;

/// <summary>What an editor offers where models and migrations differ.</summary>
[TestFixture]
internal sealed class MigrationFixTests
{
    [Test]
    public async Task A_column_that_came_for_one_that_went_is_said_to_be_that_one() => Assert.That(
        await FixRun.ApplyAsync(
            new FormerNameFix(),
            """
            [Model]
            public partial class Team
            {
                public int Id { get; set; }

                /// <summary>Where it plays.</summary>
                public string? City { get; set; }
            }
            """,
            Migration("id", "town")),
        Is.EqualTo(("'City' was the column 'town': add [RenamedFrom(\"town\")]", """
            [Model]
            public partial class Team
            {
                public int Id { get; set; }

                /// <summary>Where it plays.</summary>
                [RenamedFrom("town")]
                public string? City { get; set; }
            }
            """)));

    [Test]
    public async Task It_is_said_on_a_relation_whose_column_it_is() => Assert.That(
        (await FixRun.ApplyAsync(
            new FormerNameFix(),
            """
            [Model]
            public partial class Team
            {
                public int Id { get; set; }
                [ForeignKey(RelatedName = "")]
                public partial Team? Parent { get; set; }
            }
            """,
            Migration("id", "owner_id")))?.Text,
        Is.EqualTo("""
            [Model]
            public partial class Team
            {
                public int Id { get; set; }
                [ForeignKey(RelatedName = ""), RenamedFrom("owner_id")]
                public partial Team? Parent { get; set; }
            }
            """));

    [TestCase("id", Description = "a column is new")]
    [TestCase("id", "town", "street", Description = "two are gone")]
    [TestCase("id", "city", Description = "none is")]
    public async Task Otherwise_nothing_is_offered(params string[] columns) => Assert.That(
        await FixRun.ApplyAsync(new FormerNameFix(), "[Model] public partial class Team { public int Id { get; set; } public string? City { get; set; } }", Migration(columns)),
        Is.Null);

    [TestCase("    [RenamedFrom(\"town\")] public", "    public")]
    [TestCase("    /// <summary>Where.</summary>\n    [RenamedFrom(\"town\")]\n    public", "    /// <summary>Where.</summary>\n    public")]
    [TestCase("    [MaxLength(9), RenamedFrom(\"town\")] public", "    [MaxLength(9)] public")]
    [TestCase("    [MaxLength(9)]\n    [RenamedFrom(\"town\")]\n    public", "    [MaxLength(9)]\n    public")]
    public async Task A_spent_name_is_removed(string before, string after)
    {
        var fixedSource = await FixRun.ApplyAsync(new SpentNameFix(), Source(before), Migration("id", "city"));

        Assert.That(fixedSource, Is.EqualTo(("Remove [RenamedFrom(\"town\")]", Source(after))));

        static string Source(string city) => $"[Model]\npublic partial class Team\n{{\n    public int Id {{ get; set; }}\n{city} string? City {{ get; set; }}\n}}\n";
    }

    private static ProjectFile Migration(params string[] columns) => new(
        "/app/Migrations/1_initial/migration.json",
        $$$"""{ "format": 1, "id": "1_initial", "after": null, "hashes": { "team": "old" }, "tables": { "sqlite": { "team": { "columns": [{{{string.Join(", ", columns.Select(static column => $"{{ \"name\": \"{column}\" }}"))}}}] } } } }""");
}
