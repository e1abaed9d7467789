using Tortoise.Cli.Authoring;
using Tortoise.Cli.Tests.Harness;
using Tortoise.Dialects.Sqlite;

namespace Tortoise.Cli.Tests.Authoring;

/// <summary>Folders of migrations that are not as they should be.</summary>
internal sealed class ChainTests
{
    private const string Models = "namespace Club; [Model(Table = \"team\")] public partial class Team { public int Id { get; set; } }";

    [Test]
    public void Two_branches_are_told_apart()
    {
        using var project = Made(2);
        var head = project.Chain().Head!;
        Copy(head, "20261128130000_theirs");
        Assert.That(() => project.Make(), Throws.TypeOf<MigrationException>().With.Message.EqualTo(
            "The migrations 20261128120200_empty and 20261128130000_theirs both come after 20261128120100_initial, because they were made on two branches: "
            + "let \"after\" in 20261128130000_theirs/migration.json be \"20261128120200_empty\", or the other way round."));
    }

    [Test]
    public void A_migration_whose_parent_is_gone_is_named()
    {
        using var project = Made(2);
        Directory.Delete(project.Chain().Migrations[0].Folder, recursive: true);
        Assert.That(() => project.Make(), Throws.TypeOf<MigrationException>().With.Message.StartsWith("The migration 20261128120200_empty comes after 20261128120100_initial, which is not among the migrations"));
    }

    [Test]
    public void A_circle_is_named()
    {
        using var project = Made(2);
        var (first, head) = (project.Chain().Migrations[0], project.Chain().Head!);
        Edit(first, "\"after\": null", $"\"after\": \"{head.Id}\"");
        Assert.That(() => project.Make(), Throws.TypeOf<MigrationException>().With.Message.Contains("come after each other in a circle"));
    }

    [Test]
    public void A_migration_of_a_newer_tool_asks_for_that()
    {
        using var project = Made(1);
        var head = project.Chain().Head!;
        Edit(head, "\"format\": 1", "\"format\": 3");
        Assert.That(() => project.Make(), Throws.TypeOf<MigrationException>().With.Message.EqualTo(
            $"{Path.Combine(head.Folder, "migration.json")} was written by a newer tool, Tortoise.Cli 1.2.3: it has the format 3, and this tool reads formats up to 2. Update the tool: dotnet tool update Tortoise.Cli."));
    }

    [TestCase("\"id\": \"20261128120100_initial\",", "", "\"id\" is missing")]
    [TestCase("\"type\": \"INTEGER\"", "\"typ\": \"INTEGER\"", "\"type\" is missing")]
    public void A_broken_file_is_named_with_what_is_wrong(string text, string broken, string why)
    {
        using var project = Made(1);
        Edit(project.Chain().Head!, text, broken);
        Assert.That(() => project.Make(), Throws.TypeOf<MigrationException>().With.Message.Contains($"is broken: {why}. Take it from version control again, or correct it."));
    }

    [Test]
    public void The_initial_migration_is_the_first()
    {
        using var project = Made(1);
        Assert.That(
            () => project.Make(static request => request with { IsInitial = true }),
            Throws.TypeOf<MigrationException>().With.Message.EqualTo("--initial is for the first migration, and there are 1, the last one 20261128120100_initial. Leave it out."));
    }

    [Test]
    public void The_ids_sort_as_the_migrations_follow_each_other_whatever_the_clock_says()
    {
        using var project = Made(1);
        Assert.That(project.Make(static request => request with { IsEmpty = true, Clock = new Past() }).Draft!.Migration.Id, Is.EqualTo("20261128120101_empty"));
    }

    private static AuthoredProject Made(int count)
    {
        var project = new AuthoredProject(SqliteDialect.Instance).Models(Models);
        project.Make();
        for (var i = 1; i < count; i++)
        {
            project.Make(static request => request with { IsEmpty = true });
        }

        return project;
    }

    private static void Copy(AuthoredMigration migration, string id)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(migration.Folder)!, id)).FullName;
        File.WriteAllText(Path.Combine(folder, "migration.json"), MigrationJson.Write(migration with { Id = id }));
    }

    private static void Edit(AuthoredMigration migration, string text, string other)
    {
        var path = Path.Combine(migration.Folder, "migration.json");
        var json = File.ReadAllText(path);
        Assert.That(json, Does.Contain(text));
        File.WriteAllText(path, json.Replace(text, other, StringComparison.Ordinal));
    }

    private sealed class Past : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
