using Spectre.Console;
using Tortoise.Cli.Output;
using Tortoise.Cli.Projects;

namespace Tortoise.Cli.Commands;

/// <summary><c>tortoise doctor</c>: looks at all that the other commands need, and says what to do about what is wrong.</summary>
internal sealed class DoctorCommand() : ToolCommand("doctor", "Look at all that the other commands need: the SDK, the project, its packages, the migrations, the database.")
{
    protected override async Task<ExitCode> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var checks = new List<DoctorCheck>();
        await AddAsync("SDK", async () => $".NET {(await DotnetCommand.RunAsync(context.Folder, ["--version"], "The SDK does not answer:", cancellationToken).ConfigureAwait(false)).Trim()}").ConfigureAwait(false);
        await AddAsync("tortoise.json", () => Task.FromResult(context.File.Path ?? "none, which is fine")).ConfigureAwait(false);
        await AddAsync("project", async () => await ProjectAsync(context, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        if (checks[^1].IsFine)
        {
            await AddAsync("packages", async () => PackageVersions.Check(await context.BuiltProjectAsync(cancellationToken).ConfigureAwait(false))).ConfigureAwait(false);
            await AddAsync("migrations", async () => await MigrationsAsync(context, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        }

        await AddDatabaseAsync(context, AddAsync, cancellationToken).ConfigureAwait(false);

        context.Report.Result(new DoctorResult(checks), ResultJson.Default.DoctorResult, console =>
        {
            foreach (var check in checks)
            {
                console.MarkupLine($"{(check.IsFine ? "[green]✓[/]" : "[red]✗[/]")} {check.Name,-14} {Markup.Escape(check.Text)}");
            }

            console.MarkupLine(checks.TrueForAll(static check => check.IsFine) ? "All is well." : $"{Words.Of(checks.Count(static check => !check.IsFine), "thing")} to look at.");
        });
        return checks.TrueForAll(static check => check.IsFine) ? ExitCode.Fine : ExitCode.Found;

        async Task AddAsync(string name, Func<Task<string>> check)
        {
            try
            {
                checks.Add(new DoctorCheck(name, true, await check().ConfigureAwait(false)));
            }
            catch (Exception exception) when (exception is ToolException or TortoiseException or IOException)
            {
                checks.Add(new DoctorCheck(name, false, exception.Message));
            }
        }
    }

    private static async Task<string> ProjectAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var built = await context.BuiltProjectAsync(cancellationToken).ConfigureAwait(false);
        return built.Models.Count > 0
            ? $"{context.Shown(built.Project.File)}: {Words.Of(built.Models.Count, "model")} of the group '{built.Group}', for {string.Join(", ", built.Dialects.Select(static dialect => dialect.ProductName))}"
            : throw new ToolException(ExitCode.Found, $"{context.Shown(built.Project.File)} has no models of the group '{built.Group}'. Name the project of your models with --project, or the group with --group.");
    }

    private static async Task<string> MigrationsAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var list = await context.MigrationsAsync(null, cancellationToken).ConfigureAwait(false);
        list.RequireOneHead();
        var built = await context.BuiltProjectAsync(cancellationToken).ConfigureAwait(false);
        foreach (var dialect in built.Dialects)
        {
            foreach (var migration in list.Migrations)
            {
                migration.ScriptFor(dialect);
            }
        }

        return list.Migrations.Count == 0 ? $"none yet in {context.Shown(list.Folder)}" : $"{list.Migrations.Count} in {context.Shown(list.Folder)}, the last one {list.Heads[0].Id}";
    }

    private static async Task AddDatabaseAsync(CommandContext context, Func<string, Func<Task<string>>, Task> add, CancellationToken cancellationToken)
    {
        FoundConnection? connection = null;
        await add("connection", async () =>
        {
            connection = await context.ConnectionAsync(needsProject: !context.HasConnection, cancellationToken).ConfigureAwait(false);
            return $"{connection.Shown}, from {connection.Source}";
        }).ConfigureAwait(false);
        if (connection is not null)
        {
            await DatabaseChecks.AddAsync(context, connection, add, cancellationToken).ConfigureAwait(false);
        }
    }
}

/// <summary>What <c>tortoise doctor</c> tells.</summary>
/// <param name="Checks">What it has looked at.</param>
internal sealed record DoctorResult(IReadOnlyList<DoctorCheck> Checks);

/// <summary>Something that it has looked at.</summary>
/// <param name="Name">What.</param>
/// <param name="IsFine">False if something has to be done.</param>
/// <param name="Text">What was found, or what is wrong and what would be right.</param>
internal sealed record DoctorCheck(string Name, bool IsFine, string Text);
