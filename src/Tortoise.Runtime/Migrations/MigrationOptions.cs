using Tortoise.Migrations;

namespace Tortoise;

/// <summary>How migrations are applied.</summary>
public sealed record MigrationOptions
{
    /// <summary>
    /// Where the migrations come from; null, the default, for those that the program has embedded: the folder <c>Migrations</c> of its project, and of the projects it references. The migrations of
    /// a group are one chain, so a library that has any puts its models into a group of their own, by <see cref="ModelGroupAttribute"/>.
    /// </summary>
    public MigrationSource? Migrations { get; init; }

    /// <summary>
    /// The last migration to apply, by its name; null, the default, applies all. What is applied already is not taken back, but by <see cref="Database.DowngradeAsync"/>: for that it is the last
    /// migration to keep, or <c>zero</c> to keep none.
    /// </summary>
    public string? Target { get; init; }

    /// <summary>
    /// The schema in which the migrations are applied, and in which their journal is; null, the default, for that of the connection. It is for schemas that are all alike, such as one for each tenant:
    /// names without a schema in scripts and models are in it, those with one stay where they are. It is created when something is applied. Different schemas can be migrated at the same time.
    /// </summary>
    /// <remarks>
    /// On PostgreSQL it is the <c>search_path</c> of the connection, together with the schemas of extensions; on MySQL and MariaDB, where a schema is a database, that of <c>USE</c>. On SQLite and
    /// SQL Server it throws <see cref="UnsupportedByDialectException"/>. It is for <see cref="MigrationLockKind.Connection"/> only.
    /// </remarks>
    /// <exception cref="ArgumentException">It is empty, or has only white space.</exception>
    public string? Schema
    {
        get;
        init
        {
            if (value is not null)
            {
                ArgumentException.ThrowIfNullOrWhiteSpace(value, nameof(Schema));
            }

            field = value;
        }
    }

    /// <summary>
    /// True to apply pending migrations, too, that come before applied ones, as when two branches were merged and the database has the later one. False by default: they are refused, because they
    /// may be about the same tables.
    /// </summary>
    public bool AllowOutOfOrder { get; init; }

    /// <summary>
    /// True to apply the migrations at the end, too, that are for after the deployment (<see cref="Migration.IsAfterDeploy"/>): no program of the version before uses the database any more. False by
    /// default: they wait until another one comes after them, unless one of them is the <see cref="Target"/>. A database without any migration has no such program, and gets all.
    /// </summary>
    public bool IncludeAfterDeploy { get; init; }

    /// <summary>True to let <see cref="Database.DowngradeAsync"/> take migrations back, which can lose rows. False by default.</summary>
    public bool AllowDowngrade { get; init; }

    /// <summary>
    /// True to record migrations without running them: as applied for a database that has what they make already, such as one that was there before its first migration. False by default.
    /// </summary>
    public bool RecordOnly { get; init; }

    /// <summary>True to change nothing: the result names the migrations that would be applied, or taken back. False by default.</summary>
    public bool DryRun { get; init; }

    /// <summary>
    /// How programs that migrate at the same time take turns; all of them must do it alike. <see cref="MigrationLockKind.Connection"/> by default. SQLite has its own way: a lock
    /// on the file <c>club.db-migrating</c> beside the database's, which stays.
    /// </summary>
    public MigrationLockKind Lock { get; init; }

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

    /// <summary>Called after each migration that was run, or recorded.</summary>
    internal Action<AppliedMigration>? OnDone { get; init; }

    /// <summary>Called at each boundary between statements, for tests that end the work there.</summary>
    internal Func<MigrationBoundary, ValueTask>? AtBoundary { get; init; }
}
