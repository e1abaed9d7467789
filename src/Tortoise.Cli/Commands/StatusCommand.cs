using System.CommandLine;
using Spectre.Console;
using Tortoise.Cli.Output;
using Tortoise.Cli.Projects;

namespace Tortoise.Cli.Commands;

/// <summary><c>tortoise status</c>, and <c>tortoise</c> alone: how each group stands, its migrations and its database. Nothing is built, and nothing is changed.</summary>
internal sealed class StatusCommand : ToolCommand
{
    private readonly Option<string?> _from = SharedOptions.From();
    private readonly Option<string?> _schema = SharedOptions.Schema();

    public StatusCommand()
        : base("status", "Show the database, the pending migrations and the head of each group.")
    {
        Options.Add(_from);
        Options.Add(_schema);
    }

    protected override async Task<ExitCode> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        string[] groups = context.Settings.Group is null && context.File.Groups.Count > 0 ? [.. context.File.Groups.Keys.Order(StringComparer.Ordinal)] : [context.Group];
        var from = context.Get(_from);
        var found = new List<GroupStatus>();
        foreach (var group in groups)
        {
            found.Add(await OfAsync(context.Of(group), from, context.Get(_schema), cancellationToken).ConfigureAwait(false));
        }

        context.Report.Result(new StatusResult(found), ResultJson.Default.StatusResult, console =>
        {
            foreach (var one in found)
            {
                Write(console, one);
            }
        });
        return found.Exists(static one => one.Failure is not null) ? found.Find(static one => one.Failure is not null)!.FailureCode
            : found.Exists(static one => one.HasFindings) ? ExitCode.Found
            : ExitCode.Fine;
    }

    private static async Task<GroupStatus> OfAsync(CommandContext context, string? from, string? schema, CancellationToken cancellationToken)
    {
        var list = await context.MigrationsAsync(from, cancellationToken).ConfigureAwait(false);
        var status = new GroupStatus(list.Group, context.Shown(list.Folder), list.Migrations.Count, [.. list.Heads.Select(static head => head.Id)]);
        try
        {
            var connection = await context.ConnectionAsync(needsProject: from is null, cancellationToken).ConfigureAwait(false);
            var database = await context.OpenAsync(connection, isRead: true, cancellationToken).ConfigureAwait(false);
            await using (database.ConfigureAwait(false))
            {
                status = status with { Database = database.NameOf(schema), Dialect = database.Dialect.ProductName };
                return list.Heads.Count > 1 ? status
                    : await database.Database.MigrationStateAsync(new MigrationOptions { Migrations = list.Source, Schema = schema }, cancellationToken).ConfigureAwait(false) is [var state] ? status.With(state)
                    : status;
            }
        }
        catch (Exception exception) when (exception is ToolException or ConnectionException or ConfigurationException)
        {
            var failure = Failure.Of(exception);
            return status with { Failure = failure.Message, FailureCode = failure.Code };
        }
    }

    private static void Write(IAnsiConsole console, GroupStatus status)
    {
        var database = status.Database is null ? "[yellow]no database[/]" : $"{Markup.Escape(status.Database)} [grey]({Markup.Escape(status.Dialect!)})[/]";
        console.MarkupLine($"[bold]{Markup.Escape(status.Group)}[/]   {database}   [grey]{Markup.Escape(status.Folder)}[/]");
        if (status.Failure is { } failure)
        {
            console.MarkupLine($"  [red]![/] {Markup.Escape(failure)}");
        }

        switch (status)
        {
            case { Heads.Count: > 1 }:
                console.MarkupLine($"  [red]![/] {status.Heads.Count} heads, of two branches: {Markup.Escape(string.Join(", ", status.Heads))}. 'tortoise heads' says how to order them.");
                break;
            case { Migrations: 0 }:
                console.MarkupLine("  no migrations yet. Next: tortoise makemigrations");
                break;
            case { Database: null } or { Failure: not null }:
                console.MarkupLine($"  {Words.Of(status.Migrations, "migration")}, the last one {Markup.Escape(status.Heads[0])}");
                break;
            default:
                List(console, "[red]![/]", "changed since applied", status.Changed, "Restore the SQL, or 'tortoise repair NAME' if the database is as it says now");
                List(console, "[red]![/]", "cut off or failed", status.Unfinished, "'tortoise migrate' goes on");
                List(console, "[yellow]![/]", "pending before applied ones", status.OutOfOrder, "tortoise migrate --allow-out-of-order");
                List(console, "[grey]?[/]", "applied by a newer version, or deleted since", status.Unknown, null);
                List(console, "[yellow]·[/]", "pending", status.Pending, "tortoise migrate");
                if (status.Pending.Count == 0)
                {
                    console.MarkupLine(status.AfterDeploy.Count == 0
                        ? $"  [green]✓[/] up to date: {Words.Of(status.Migrations, "migration")}, the last one {Markup.Escape(status.Heads[0])}"
                        : $"  [green]✓[/] up to date: {Words.Of(status.Migrations - status.AfterDeploy.Count, "migration")}");
                }

                List(console, "[grey]·[/]", "for after the deployment", status.AfterDeploy, "when no program of the version before runs any more: tortoise migrate --all");

                break;
        }
    }

    private static void List(IAnsiConsole console, string mark, string what, IReadOnlyList<string> names, string? next)
    {
        if (names.Count > 0)
        {
            console.MarkupLine($"  {mark} {names.Count} {what}: {Markup.Escape(string.Join(", ", names))}{(next is null ? "" : $". Next: {Markup.Escape(next)}")}");
        }
    }
}

/// <summary>What <c>tortoise status</c> tells.</summary>
/// <param name="Groups">The groups.</param>
internal sealed record StatusResult(IReadOnlyList<GroupStatus> Groups);

/// <summary>How a group stands.</summary>
/// <param name="Group">Its name.</param>
/// <param name="Folder">The folder of its migrations.</param>
/// <param name="Migrations">How many there are.</param>
/// <param name="Heads">The migrations that none comes after.</param>
internal sealed record GroupStatus(string Group, string Folder, int Migrations, IReadOnlyList<string> Heads)
{
    /// <summary>The name of its database; null if none is known, or it cannot be reached.</summary>
    public string? Database { get; init; }

    /// <summary>Which database that is.</summary>
    public string? Dialect { get; init; }

    /// <summary>How many of the migrations it has.</summary>
    public int Applied { get; init; }

    /// <summary>Those that it does not have.</summary>
    public IReadOnlyList<string> Pending { get; init; } = [];

    /// <summary>Those that wait until the deployment is over.</summary>
    public IReadOnlyList<string> AfterDeploy { get; init; } = [];

    /// <summary>Those of the pending ones that come before applied ones.</summary>
    public IReadOnlyList<string> OutOfOrder { get; init; } = [];

    /// <summary>The applied ones whose SQL has changed since.</summary>
    public IReadOnlyList<string> Changed { get; init; } = [];

    /// <summary>Those that failed or were cut off.</summary>
    public IReadOnlyList<string> Unfinished { get; init; } = [];

    /// <summary>Those that the database has and the folder does not.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>Why the database could not be asked; null if it was.</summary>
    public string? Failure { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public ExitCode FailureCode { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public bool HasFindings => Heads.Count > 1 || Pending.Count > 0 || Changed.Count > 0 || Unfinished.Count > 0;

    public GroupStatus With(MigrationState state) => this with
    {
        Applied = state.Applied.Count,
        Pending = state.Pending,
        AfterDeploy = state.AfterDeploy,
        OutOfOrder = state.OutOfOrder,
        Changed = state.Changed,
        Unfinished = [.. state.Unfinished.Select(static one => one.Name)],
        Unknown = [.. state.Unknown.Select(static one => one.Name)],
    };
}
