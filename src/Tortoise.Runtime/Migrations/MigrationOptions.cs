using Tortoise.Migrations;

namespace Tortoise;

/// <summary>How migrations are applied.</summary>
public sealed record MigrationOptions
{
    /// <summary>Where the migrations come from; null, the default, for those that the program has embedded: the folder <c>Migrations</c> of its project, and of the projects it references.</summary>
    public MigrationSource? Migrations { get; init; }

    /// <summary>The last migration to apply, by its name; null, the default, applies all. What is applied already is never taken back.</summary>
    public string? Target { get; init; }

    /// <summary>True to change nothing: the result names the migrations that would be applied. False by default.</summary>
    public bool DryRun { get; init; }

    /// <summary>How long to wait while another program applies migrations, greater than zero. 5 minutes by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is zero or less.</exception>
    public TimeSpan LockTimeout
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero, nameof(LockTimeout));
            field = value;
        }
    }

    = TimeSpan.FromMinutes(5);

    /// <summary>What happens if the SQL of a migration that is applied already has changed since. <see cref="ChangedMigration.Fail"/> by default.</summary>
    public ChangedMigration OnChanged { get; init; }

    /// <summary>Called at each boundary between statements, for tests that end the work there.</summary>
    internal Func<MigrationBoundary, ValueTask>? AtBoundary { get; init; }
}
