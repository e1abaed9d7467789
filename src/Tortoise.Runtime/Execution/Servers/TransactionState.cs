namespace Tortoise.Execution;

/// <summary>What the driver knows of the transaction on a connection.</summary>
internal enum TransactionState
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>It is under way.</summary>
    Active,

    /// <summary>A statement in it failed, and the server will not commit it; a rollback to an earlier savepoint makes it active again.</summary>
    Failed,

    /// <summary>After an error the server may have rolled it back: it must be checked before anything else runs.</summary>
    InDoubt,

    /// <summary>The server has rolled it back, but the program has not yet.</summary>
    RolledBack,

    /// <summary>Its user left it open on a connection of the program's own: it is rolled back before anything else runs there.</summary>
    Abandoned,
}
