namespace Tortoise;

/// <summary>How programs that migrate a database at the same time take turns.</summary>
public enum MigrationLockKind
{
    /// <summary>A lock of the server that belongs to the connection, and is free at once if the program dies.</summary>
    Connection,

    /// <summary>
    /// A row of the table <c>tortoise_lock</c> that has to be renewed: for a pooler that gives each transaction another connection, such as PgBouncer in transaction mode, and for clusters
    /// where locks are of one node. If the program dies it is free after 30 s. The database needs two connections: one renews it while the other works.
    /// </summary>
    Lease,
}
