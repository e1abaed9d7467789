namespace Tortoise.Compilation;

/// <summary>Whether a statement writes: which connection it may run on.</summary>
internal enum StatementAccess
{
    /// <summary>It only reads.</summary>
    Read,

    /// <summary>It writes.</summary>
    Write,

    /// <summary>Raw SQL: the driver finds out.</summary>
    Unknown,
}
