using System.Data;

namespace Tortoise;

/// <summary>How a transaction is to be. A database that can't give exactly this isolation gives a stronger one.</summary>
public sealed record TransactionOptions
{
    /// <summary>The database's own isolation, for reading and writing.</summary>
    public static TransactionOptions Default { get; } = new();

    /// <summary>How far the transaction is shielded from others; <see cref="IsolationLevel.Unspecified"/> is the database's own default.</summary>
    public IsolationLevel Isolation { get; init; } = IsolationLevel.Unspecified;

    /// <summary>True for a transaction in which the database refuses to write.</summary>
    public bool IsReadOnly { get; init; }
}
