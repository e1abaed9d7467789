using Tortoise.Cli.Tests.Harness;
using Tortoise.Tests.Harness;

namespace Tortoise.Cli.Tests.Commands;

/// <summary>A database that was there before its migrations has them recorded, if it is as they say.</summary>
[TestFixtureSource(nameof(Servers))]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class BaselineTests(TestServer server) : IDisposable
{
    private const string Models =
        """
        namespace Club;
        [Model(Table = "team"), UniqueTogether(nameof(Town), nameof(Size)), Check("size > 0", Name = "ck_size")]
        public partial class Team
        {
            public int Id { get; set; }
            [MaxLength(40), Index] public required string Town { get; set; }
            [DbDefault(7)] public partial int Size { get; set; }
            [Precision(10, 2)] public decimal? Score { get; set; }
            [Unique] public Guid Code { get; set; }
            public DateTimeOffset Founded { get; set; }
            public bool IsOpen { get; set; }
        }

        [Model(Table = "player")]
        public partial class Player
        {
            public long Id { get; set; }
            [ForeignKey(OnDelete = OnDelete.Cascade)] public partial Team Team { get; set; }
            [ManyToMany] public partial ManyToMany<Team> Guests { get; }
        }

        [Model(Table = "of_others", Managed = false)] public partial class OfOthers { public int Id { get; set; } }
        """;

    private readonly TestDatabase _database = server.Create(new DatabaseOptions { MayBeDefault = false });
    private readonly UserFolder _folder = new();

    /// <summary>All that two connections can be made to.</summary>
    public static IEnumerable<TestServer> Servers => TestServer.All.Where(static server => server is not SqliteMemoryServer);

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    [Test]
    public async Task What_is_as_the_migrations_say_is_recorded()
    {
        await using var db = Open();
        using var project = Project(db);
        await CreateAsync(db, project);
        await db.ExecuteScriptAsync("CREATE TABLE legacy (id int)");
        await db.ExecuteScriptAsync("CREATE TABLE of_others (id int)");

        var dry = await RunAsync(project, "--baseline", "--dry-run");
        Assert.That((dry.Code, dry.Out), Is.EqualTo((0, dry.Out)), dry.Out + dry.Error);
        Assert.That(dry.Out, Does.EndWith(" would get 1 migration recorded, not run. Nothing was changed.\n"));
        Assert.That(await db.MigrationHistoryAsync(), Is.Empty);

        var run = await RunAsync(project, "--baseline");
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "No migration has these tables, which are left as they are: legacy, of_others.\n")), run.Out);
        Assert.That(run.Out, Does.Match(@"^✓ \d+_\w+   recorded, not run\n.* is up to date \(1 migration\)\.\n$"));
        Assert.That((await db.MigrationHistoryAsync()).Single().Event, Is.EqualTo("baseline"));

        run = await RunAsync(project, "--baseline");
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Error, Does.StartWith("error: The database has a history of migrations of the group 'default' already; its last entry is '").And.EndWith(
            "--baseline is for one that has none. 'tortoise migrate' applies what is pending, and 'tortoise migrate --fake' records it without running it.\n"));
    }

    [Test]
    public async Task A_first_migration_that_found_its_tables_there_can_be_recorded()
    {
        await using var db = Open();
        using var project = Project(db);
        await CreateAsync(db, project);

        var run = await RunAsync(project);
        Assert.That(run.Code, Is.EqualTo(1), run.Out);
        Assert.That(run.Error, Does.Contain("The table ").And.Contain(" was there before, and no migration of the group 'default' is recorded.").And.Contain("'tortoise migrate --baseline'"));
        Assert.That((await db.MigrationHistoryAsync())[^1].Event, Is.EqualTo("failed"));

        run = await RunAsync(project, "--baseline");
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")), run.Out);
        Assert.That((await db.MigrationHistoryAsync())[^1].Event, Is.EqualTo("baseline"));
        Assert.That((await RunAsync(project)).Code, Is.Zero);
    }

    [Test]
    public async Task What_is_not_is_listed_and_recorded_only_if_that_is_forced()
    {
        await using var db = Open();
        using var project = Project(db);
        await CreateAsync(db, project);
        await db.ExecuteScriptAsync("ALTER TABLE team ADD COLUMN motto varchar(20)");
        await db.ExecuteScriptAsync("DROP TABLE player_guests");

        var run = await RunAsync(project, "--baseline", "--json");
        Assert.That(run.Code, Is.EqualTo(3));
        Assert.That(run.Json.GetProperty("differences").EnumerateArray().Select(static one => one.GetString()).Order(StringComparer.Ordinal), Is.EqualTo(new[] { "player_guests: table is missing", "team: column motto is extra" }));
        Assert.That(run.Error, Does.EndWith(" is not as the migrations say: 2 differences. Nothing was recorded. Change the database or the migrations, or record them all the same: --baseline --force.\n"));
        Assert.That(await db.MigrationHistoryAsync(), Is.Empty);

        run = await RunAsync(project, "--baseline", "--force");
        Assert.That((run.Code, run.Out), Is.EqualTo((0, run.Out)), run.Error);
        Assert.That(run.Out, Does.Contain("~ team: column motto is extra\n").And.Contain("recorded, not run"));
    }

    [Test]
    public async Task A_target_is_how_far_the_database_has_come()
    {
        await using var db = Open();
        using var project = Project(db);
        await CreateAsync(db, project);
        project.Models(Models.Replace("public bool IsOpen", "public long? Seats { get; set; } public bool IsOpen", StringComparison.Ordinal)).Make();

        Assert.That((await RunAsync(project, "--baseline")).Out, Does.StartWith("~ team: column seats is missing\n"));
        var first = project.Chain().Migrations[0].Id;
        var run = await RunAsync(project, first, "--baseline");
        Assert.That((run.Code, run.Out), Is.EqualTo((0, run.Out)), run.Error);
        Assert.That((await RunAsync(project)).Code, Is.Zero);
        Assert.That((await db.MigrationStateAsync(new MigrationOptions { Migrations = MigrationSource.FromFolder(project.Migrations) })).Single().Applied, Has.Count.EqualTo(2));
    }

    [TestCase("--force", "--force says something of --baseline, which is not given.")]
    [TestCase("--baseline --fake", "--fake records migrations whatever the database is, and --baseline compares it first: give one of them.")]
    [TestCase("--parallel 2", "--tenants-connection and --parallel say something of --tenants, which is not given.")]
    [TestCase("--tenants @x --parallel 33", "--parallel 33: write a number from 1 to 32.")]
    public async Task What_contradicts_itself_is_refused(string arguments, string why)
    {
        var run = await ToolRun.OfAsync(_folder.Path, ["migrate", .. arguments.Split(' ')]);
        Assert.That((run.Code, run.Error), Is.EqualTo((2, run.Error)));
        Assert.That(run.Error, Does.StartWith($"error: {why}\n"));
    }

    private static AuthoredProject Project(Database db)
    {
        var project = new AuthoredProject(db.Dialect).Models(Models);
        project.Make();
        return project;
    }

    /// <summary>Creates what the migrations make, without a trace of them.</summary>
    private static async Task CreateAsync(Database db, AuthoredProject project)
    {
        await db.MigrateAsync(new MigrationOptions { Migrations = MigrationSource.FromFolder(project.Migrations) });
        await db.ExecuteScriptAsync("DROP TABLE tortoise_migrations");
    }

    private string Address => server is SqliteFileServer ? $"sqlite://{_folder.File("club.db")}" : server.AddressOf(_database, "maxsize=4");

    private Database Open() => Database.Open(Address, new DatabaseOptions { MayBeDefault = false });

    private Task<ToolRun> RunAsync(AuthoredProject project, params string[] arguments) =>
        ToolRun.OfAsync(_folder.Path, ["migrate", "--from", project.Migrations, "--connection", Address, .. arguments]);
}
