using System.Data;

namespace Tortoise;

/// <summary>How a transaction is to be. A database that can't give exactly this isolation gives a stronger one.</summary>
public sealed record TransactionOptions
{
    /// <summary>The database's own isolation, for reading and writing.</summary>
    public static TransactionOptions Default { get; } = new();

    /// <summary>How far the transaction is shielded from others; <see cref="IsolationLevel.Unspecified"/> is the database's own default.</summary>
    public IsolationLevel Isolation { get; init; } = IsolationLevel.Unspecified;

    /// <summary>
    /// How long the transaction may take from its begin to its commit, greater than zero; null, the default, is without bound. When the time
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

    /// <summary>True for a transaction in which the database refuses to write.</summary>
    public bool IsReadOnly { get; init; }
}
