namespace Tortoise.Cli.Authoring;

/// <summary>What came of making a migration.</summary>
internal sealed record AuthoringResult
{
    /// <summary>The migration with its files; null if nothing changes, or if questions are open.</summary>
    public MigrationDraft? Draft { get; init; }

    /// <summary>The second migration of a split one, which waits until programs of the version before are gone; null if there is none.</summary>
    public MigrationDraft? AfterDeploy { get; init; }

    /// <summary>The questions that nobody answered. Where there are any, nothing was written.</summary>
    public IReadOnlyList<OpenQuestion> Open { get; init; } = [];

    /// <summary>What is lost with the changes: <c>drop column team.town</c>.</summary>
    public IReadOnlyList<string> Losses { get; init; } = [];

    /// <summary>What the person should know.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>
    /// The models that are described otherwise, though no database changes. Their hashes were corrected in the last migration, unless nothing is written.
    /// </summary>
    public IReadOnlyList<string> Redescribed { get; init; } = [];

    /// <summary>True if the migrations are not what the models are.</summary>
    public bool HasChanges => Draft is not null || Open.Count > 0 || Redescribed.Count > 0;
}
