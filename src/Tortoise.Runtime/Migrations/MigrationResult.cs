namespace Tortoise;

/// <summary>What applying migrations, or taking them back, has done.</summary>
/// <param name="Applied">The migrations that were applied, in order, or for a dry run those that would be; empty if there was nothing to do.</param>
public sealed record MigrationResult(IReadOnlyList<AppliedMigration> Applied)
{
    /// <summary>The migrations that were taken back, in the order in which that was done; empty after <see cref="Database.MigrateAsync"/>.</summary>
    public IReadOnlyList<AppliedMigration> Reverted { get; init; } = [];

    /// <summary>The names of the migrations that wait until the deployment is over, in order (<see cref="MigrationOptions.IncludeAfterDeploy"/>).</summary>
    public IReadOnlyList<string> AfterDeploy { get; init; } = [];

    /// <summary>True if nothing was changed, because <see cref="MigrationOptions.DryRun"/> is set.</summary>
    public bool IsDryRun { get; init; }
}

/// <summary>A migration that was applied, or taken back.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Statements">How many statements were run: fewer than it has if it was cut off before, and went on from there.</param>
/// <param name="Duration">How long that took; zero for a dry run.</param>
public sealed record AppliedMigration(string Name, int Statements, TimeSpan Duration);
