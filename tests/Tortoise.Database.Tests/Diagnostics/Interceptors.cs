using Tortoise.Diagnostics;

namespace Tortoise.Tests.Diagnostics;

/// <summary>Interceptors see statements and objects, and may change or refuse them.</summary>
[TestFixtureSource(typeof(TestServer), nameof(TestServer.All))]
public sealed class Interceptors(TestServer server)
{
    [Test]
    public async Task See_each_statement_with_its_rows_and_each_failure()
    {
        var seen = new Recorder();
        using var database = await OpenAsync(seen);
        using var scope = database.Database.Enter();
        await Team.CreateAsync(new() { Id = 1, Name = "a" });
        _ = await Team.All();
        Assert.That(async () => await Team.CreateAsync(new() { Id = 1, Name = "a" }), Throws.TypeOf<IntegrityException>());
        Assert.That(
            seen.Events,
            Is.EqualTo([
                "executing INSERT team", "executed INSERT team: 1", "executing SELECT team", "loaded a", "executed SELECT team: 1", "executing INSERT team",
                "failed INSERT team: IntegrityException",
            ]));
    }

    [Test]
    public async Task See_a_bulk_write_once()
    {
        var seen = new Recorder();
        using var database = await OpenAsync(seen);
        using var scope = database.Database.Enter();
        await Team.BulkCreateAsync([new() { Name = "a" }, new() { Name = "b" }]);
        Assert.That(seen.Events, Is.EqualTo(["executing INSERT team", "executed INSERT team: 2"]));
    }

    [Test]
    public async Task Cannot_hide_why_a_statement_failed()
    {
        using var database = await OpenAsync(new Clumsy());
        using var scope = database.Database.Enter();
        await Team.CreateAsync(new() { Id = 1, Name = "a" });
        Assert.That(async () => await Team.CreateAsync(new() { Id = 1, Name = "b" }), Throws.TypeOf<IntegrityException>());
    }

    [Test]
    public async Task May_change_the_text_of_a_statement_once_for_all_its_runs()
    {
        var hint = new Hint();
        using var database = await OpenAsync(hint);
        using var scope = database.Database.Enter();
        foreach (var code in new[] { "a", "b" })
        {
            _ = await Team.Filter(t => t.Name == code);
        }

        Assert.That(hint.Compiled.Count(text => text.StartsWith("SELECT", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(hint.Executed, Has.Some.StartsWith("/* app */ SELECT"));
    }

    [Test]
    public async Task May_refuse_a_statement()
    {
        using var database = await OpenAsync(new ReadOnly());
        using var scope = database.Database.Enter();
        Assert.That(async () => await Team.CreateAsync(new() { Id = 1, Name = "a" }), Throws.InvalidOperationException);
        Assert.That(await Team.All().CountAsync(), Is.Zero);
    }

    [Test]
    public async Task May_change_objects_that_are_read()
    {
        using var database = await OpenAsync(new Upper());
        using var scope = database.Database.Enter();
        await Team.CreateAsync(new() { Id = 1, Name = "a" });
        Assert.That((await Team.All().FirstAsync()).Name, Is.EqualTo("A"));
    }

    private async Task<TestDatabase> OpenAsync(IDatabaseInterceptor interceptor)
    {
        var database = server.Create(new DatabaseOptions { Interceptors = [interceptor], MayBeDefault = false });
        using (Suspended.Begin())
        {
            await database.Database.GenerateSchemasAsync([TeamQuerySet.Model]);
        }

        return database;
    }

    /// <summary>The statements that make the tables are nobody's business here.</summary>
    private sealed class Suspended : IDisposable
    {
        private static readonly AsyncLocal<bool> Flow = new();

        public static bool Is => Flow.Value;

        public static Suspended Begin()
        {
            Flow.Value = true;
            return new Suspended();
        }

        public void Dispose() => Flow.Value = false;
    }

    private sealed class Recorder : IDatabaseInterceptor
    {
        public List<string> Events { get; } = [];

        public void Executing(CommandInfo command) => Add($"executing {command}");

        public void Executed(CommandInfo command, TimeSpan duration, int? rows) => Add($"executed {command}: {rows}");

        public void Failed(CommandInfo command, TimeSpan duration, Exception exception) => Add($"failed {command}: {exception.GetType().Name}");

        public void Loaded(object model) => Add($"loaded {((Team)model).Name}");

        private void Add(string text)
        {
            if (!Suspended.Is)
            {
                Events.Add(text);
            }
        }
    }

    private sealed class Hint : IDatabaseInterceptor
    {
        public List<string> Compiled { get; } = [];

        public List<string> Executed { get; } = [];

        string IDatabaseInterceptor.Compiled(CommandInfo command)
        {
            Compiled.Add(command.Text);
            return "/* app */ " + command.Text;
        }

        void IDatabaseInterceptor.Executed(CommandInfo command, TimeSpan duration, int? rows) => Executed.Add(command.Text);
    }

    private sealed class ReadOnly : IDatabaseInterceptor
    {
        public void Executing(CommandInfo command)
        {
            if (command.IsWrite == true)
            {
                throw new InvalidOperationException("This application only reads.");
            }
        }
    }

    private sealed class Clumsy : IDatabaseInterceptor
    {
        public void Failed(CommandInfo command, TimeSpan duration, Exception exception) => throw new InvalidOperationException("A mistake of the interceptor.");
    }

    private sealed class Upper : IDatabaseInterceptor
    {
        public void Loaded(object model)
        {
            if (model is Team team)
            {
                team.Name = team.Name.ToUpperInvariant();
            }
        }
    }
}
