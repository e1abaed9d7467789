using System.CommandLine;
using Spectre.Console;
using Tortoise.Chaos.Scenarios;

// The program is its own client process, which can be killed.
if (args is [ClientCommand.Name, .. { Length: 4 } arguments])
{
    return await ClientCommand.RunAsync(arguments);
}

var quick = new Option<bool>("--quick") { Description = "Every scenario in its short form: three minutes at the most." };
var only = new Option<string[]>("--only")
{
    Description = "Only scenarios of these names, or names of databases (sqlite, postgresql, mariadb).",
    AllowMultipleArgumentsPerToken = true,
};
var seed = new Option<int>("--seed")
{
    Description = "Where random pauses and choices begin; printed by every run.",
    DefaultValueFactory = _ => Environment.TickCount,
};
var list = new Option<bool>("--list") { Description = "Lists the scenarios and runs none." };
var command = new RootCommand("Kills, freezes, fills and floods real databases, and counts what is lost, doubled, leaked or hung. All of it must be zero.")
{
    quick, only, seed, list,
};
command.SetAction(async result =>
{
    if (!AnsiConsole.Profile.Out.IsTerminal)
    {
        AnsiConsole.Profile.Width = 200;
    }

    if (result.GetValue(list))
    {
        foreach (var scenario in Catalog.All)
        {
            AnsiConsole.WriteLine($"{scenario.Name,-24} {scenario.Summary}");
        }

        return 0;
    }

    return await Runner.RunAsync(new Plan(result.GetValue(quick), result.GetValue(seed)), result.GetValue(only) ?? [], Catalog.All);
});
return await command.Parse(args).InvokeAsync();
