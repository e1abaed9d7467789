namespace Tortoise;

/// <summary>What a step of a migration in C# works with. Queries that name no database run in its transaction.</summary>
public sealed partial class MigrationContext
{
    internal MigrationContext(Database database, CancellationToken cancellationToken)
    {
        Database = database;
        CancellationToken = cancellationToken;
    }

    /// <summary>The database that is migrated. What the step runs there is on the migration's connection, and in its transaction.</summary>
    public Database Database { get; }

    /// <summary>Stops the migration.</summary>
    public CancellationToken CancellationToken { get; }
}
