using System.IO.Enumeration;

namespace Tortoise.Benchmarks;

/// <summary>Which scenarios are run, on which databases: all, where none is named.</summary>
internal sealed record Selection(string[] Only, string[] Databases)
{
    public IEnumerable<Scenario> Scenarios => Catalog.All.Where(scenario => Only.Length == 0 || Only.Any(pattern => Matches(pattern, scenario.Name)));

    public IEnumerable<Engine> Engines => Engine.All.Where(engine => Databases.Length == 0 || Databases.Any(name => Matches(name, engine.Name)));

    /// <summary>What is wrong with it, if anything.</summary>
    public string? Complaint =>
        Only.FirstOrDefault(pattern => !Catalog.All.Any(scenario => Matches(pattern, scenario.Name))) is { } unknown
            ? $"There is no scenario '{unknown}'. --list shows them."
        : Databases.FirstOrDefault(name => !Engine.All.Any(engine => Matches(name, engine.Name))) is { } unknownDatabase
            ? $"There is no database '{unknownDatabase}'. There are {string.Join(", ", Engine.All.Select(engine => engine.Name))}."
        : null;

    private static bool Matches(string pattern, string name) => FileSystemName.MatchesSimpleExpression(pattern, name);
}
