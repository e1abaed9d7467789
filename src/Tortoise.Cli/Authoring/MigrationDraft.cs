namespace Tortoise.Cli.Authoring;

/// <summary>A migration that is ready to be written.</summary>
/// <param name="Migration">What its <c>migration.json</c> says.</param>
/// <param name="Scripts">The SQL, by the name of the dialect, with the number of its statements.</param>
internal sealed record MigrationDraft(AuthoredMigration Migration, IReadOnlyDictionary<string, (string Sql, int Statements)> Scripts)
{
    /// <summary>The step in C#: its name and its text; null for none.</summary>
    public (string Name, string Text)? Step { get; init; }

    /// <summary>The files, by their names.</summary>
    public IEnumerable<(string Name, string Text)> Files =>
    [
        (AuthoredMigration.FileName, MigrationJson.Write(Migration)),
        .. Scripts.Select(static script => ($"{script.Key}.sql", script.Value.Sql)),
        .. Step is var (name, text) ? [($"{name}.cs", text)] : Array.Empty<(string, string)>(),
    ];
}
