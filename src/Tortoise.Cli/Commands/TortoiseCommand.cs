using System.CommandLine;
using System.CommandLine.Help;
using Tortoise.Cli.Output;

namespace Tortoise.Cli.Commands;

/// <summary>The command <c>tortoise</c>, with all others below it.</summary>
internal sealed class TortoiseCommand : Command
{
    public TortoiseCommand(Terminal terminal)
        : base("tortoise", "Migrations and schemas of Tortoise. It reads your models from the built assembly, and never runs your code.")
    {
        Terminal = terminal;
        Options.Add(new HelpOption());
        Options.Add(new VersionOption());
        Globals.AddTo(this);
        foreach (var command in All())
        {
            Subcommands.Add(command);
        }

        // What to do with a project is what most people want to know first.
        SetAction(Subcommands.OfType<StatusCommand>().Single().InvokeAsync);
    }

    /// <summary>Where it runs.</summary>
    public Terminal Terminal { get; }

    /// <summary>The options that each command takes.</summary>
    public GlobalOptions Globals { get; } = new();

    /// <summary>The commands, in the order of the help.</summary>
    private static IEnumerable<Command> All() =>
    [
        new InitCommand(),
        new StatusCommand(),
        new MakeMigrationsCommand(),
        new MigrateCommand(),
        new DowngradeCommand(),
        new HistoryCommand(),
        new HeadsCommand(),
        new LogCommand(),
        new RepairCommand(),
        new SqlMigrateCommand(),
        new SchemaCommand(),
        new PushCommand(),
        new DoctorCommand(),
        new CompletionCommand(),
        new CompleteCommand(),

        // What users of Entity Framework type.
        new Command("database", "Entity Framework's name of 'migrate'.") { Hidden = true, Subcommands = { new MigrateCommand("update") } },
        new Command("migrations", "Entity Framework's names of commands.") { Hidden = true, Subcommands = { new MakeMigrationsCommand("add"), new HistoryCommand("list"), new SqlMigrateCommand("script") } },
    ];
}
