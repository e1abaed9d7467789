namespace Tortoise;

/// <summary>What happens if the SQL of a migration that is applied already has changed since. Comments, blanks and the case of words are no change.</summary>
public enum ChangedMigration
{
    /// <summary>A <see cref="MigrationException"/> that shows the first statement that differs.</summary>
    Fail,

    /// <summary>The same is logged as a warning, and the pending migrations are applied.</summary>
    Warn,
}
