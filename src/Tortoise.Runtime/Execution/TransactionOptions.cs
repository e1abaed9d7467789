using System.Data;

namespace Tortoise;

/// <summary>Options of a transaction. A database that does not have exactly this isolation level uses a stronger one.</summary>
public sealed record TransactionOptions
{
    /// <summary>The database's default isolation level, for reading and writing.</summary>
    public static TransactionOptions Default { get; } = new();

    /// <summary>The isolation level; <see cref="IsolationLevel.Unspecified"/> is the database's default.</summary>
    public IsolationLevel Isolation { get; init; } = IsolationLevel.Unspecified;

    /// <summary>
    /// The maximum duration from begin to commit, greater than zero; null, the default, is unlimited. When the time
    /// is over, the statement that is running is cancelled at the server, the transaction is rolled back, and a
    /// <see cref="TransactionTimeoutException"/> is thrown by what was running, or by what is run in it next.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is zero or less.</exception>
    public TimeSpan? Timeout
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value ?? TimeSpan.MaxValue, TimeSpan.Zero, nameof(Timeout));
            field = value;
        }
    }

    /// <summary>True for a read-only transaction.</summary>
    public bool IsReadOnly { get; init; }
}
