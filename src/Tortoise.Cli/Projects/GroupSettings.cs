using Tortoise.Dialects;

namespace Tortoise.Cli.Projects;

/// <summary>What <c>tortoise.json</c> says of a group of models. Null is not said.</summary>
internal sealed record GroupSettings
{
    /// <summary>The project, relative to the folder of the file.</summary>
    public string? Project { get; init; }

    /// <summary>The folder of migrations, relative to that of the project.</summary>
    public string? Migrations { get; init; }

    /// <summary>The databases that migrations are written for.</summary>
    public IReadOnlyList<Dialect>? Dialects { get; init; }

    /// <summary>The database: a URL, <c>env:VARIABLE</c> or <c>config:NAME</c>.</summary>
    public string? Connection { get; init; }

    /// <summary>The database in an environment.</summary>
    public IReadOnlyDictionary<string, string> Environments { get; init; } = new Dictionary<string, string>();
}
