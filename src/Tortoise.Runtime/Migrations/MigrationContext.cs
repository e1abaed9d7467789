using Tortoise.Migrations;

namespace Tortoise;

/// <summary>
/// What a step of a migration in C# works with. Queries that name no database run in its transaction, on the connection of the migration. A step may run again if the database
/// chose it to end a deadlock, or it was cut off: then nothing of it was done, but for its batches.
/// </summary>
public sealed partial class MigrationContext
{
    private readonly MigrationStep _step;

    internal MigrationContext(Database database, MigrationStep step, CancellationToken cancellationToken)
    {
        _step = step;
        Database = database;
        CancellationToken = cancellationToken;
    }

    /// <summary>The database that is migrated.</summary>
    public Database Database { get; }

    /// <summary>Stops the migration.</summary>
    public CancellationToken CancellationToken { get; }
}
