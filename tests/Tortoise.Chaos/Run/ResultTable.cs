using Spectre.Console;

namespace Tortoise.Chaos.Run;

/// <summary>The table of counts that a run ends with.</summary>
internal sealed class ResultTable
{
    private readonly Table _table = new Table().Border(TableBorder.Rounded).AddColumns("Scenario", "Database");

    public ResultTable()
    {
        foreach (var count in Enum.GetNames<Count>().Append("Seconds"))
        {
            _table.AddColumn(count, column => column.RightAligned());
        }

        _table.AddColumn("");
    }

    public int Green { get; private set; }

    public int Red { get; private set; }

    public int Skipped { get; private set; }

    public void Add(Trial trial)
    {
        string[] head = [trial.Scenario.Name, trial.Kind.Name()];
        if (trial.WhySkipped is { } reason)
        {
            Skipped++;
            _table.AddRow([.. head, .. Enum.GetNames<Count>().Select(_ => ""), "", $"[yellow]skipped[/]"]);
            AnsiConsole.MarkupLine($"  [yellow]skipped:[/] {reason.EscapeMarkup()}");
            return;
        }

        _ = trial.IsRed ? Red++ : Green++;
        _table.AddRow([
            .. head,
            .. Enum.GetValues<Count>().Select(count => Cell(count, trial.Counts[count])),
            $"{trial.Duration.TotalSeconds:0.0}", trial.IsRed ? "[red]red[/]" : "[green]green[/]",
        ]);
        foreach (var detail in trial.Counts.Details)
        {
            AnsiConsole.MarkupLine($"  [red]{detail.EscapeMarkup()}[/]");
        }
    }

    public void Write()
    {
        AnsiConsole.WriteLine();
        AnsiConsole.Write(_table);
        AnsiConsole.WriteLine($"{Green} green, {Red} red, {Skipped} skipped");
    }

    private static string Cell(Count count, long number)
    {
        var isFault = Counts.Faults.Contains(count) ? number > 0 : count == Count.Acknowledged && number == 0;
        return isFault ? $"[red]{number}[/]" : $"{number}";
    }
}
