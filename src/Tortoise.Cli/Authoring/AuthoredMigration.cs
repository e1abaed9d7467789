namespace Tortoise.Cli.Authoring;

/// <summary>What a <c>migration.json</c> says.</summary>
/// <param name="Id">The name of the migration.</param>
/// <param name="After">The one before it; null for the first.</param>
internal sealed record AuthoredMigration(string Id, string? After)
{
    /// <summary>The newest format that is understood.</summary>
    public const int Format = 2;

    /// <summary>The format of one that need not wait. In what is older than <see cref="Format"/>, a phase was unknown, and would be passed over.</summary>
    public const int FormatWithoutPhase = 1;

    public const string FileName = "migration.json";

    public string Group { get; init; } = Migration.DefaultGroup;

    /// <summary>True for one that waits until programs of the version before are gone.</summary>
    public bool IsAfterDeploy { get; init; }

    /// <summary>The version of the tool that wrote it.</summary>
    public string? Tool { get; init; }

    /// <summary>What it changes, in words.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>The hashes of the models whose facts are other ones from here on, by table; null for one that is gone.</summary>
    public IReadOnlyDictionary<string, string?> Hashes { get; init; } = new Dictionary<string, string?>();

    /// <summary>The tables that others look after from here on.</summary>
    public IReadOnlyList<string> Unmanaged { get; init; } = [];

    /// <summary>What it touches, by the name of the dialect.</summary>
    public IReadOnlyDictionary<string, StateChange> States { get; init; } = new Dictionary<string, StateChange>();

    /// <summary>Members that are not of this tool, with their JSON.</summary>
    public IReadOnlyList<(string Name, string Json)> Others { get; init; } = [];

    /// <summary>The folder that it was read from; empty for one that is not written yet.</summary>
    public string Folder { get; init; } = "";

    /// <summary>True if it has SQL for a dialect.</summary>
    public bool HasScript(string dialect) => File.Exists(ScriptPath(dialect));

    public string ScriptPath(string dialect) => Path.Combine(Folder, dialect + ".sql");

    /// <summary>What a person reads of it in messages.</summary>
    public override string ToString() => Id;
}
