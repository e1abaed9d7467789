namespace Tortoise.Expressions;

/// <summary>How rows are locked until the transaction ends.</summary>
/// <param name="Strength">What others cannot do meanwhile.</param>
/// <param name="Wait">What happens with a row that another transaction has locked.</param>
internal sealed record RowLock(LockStrength Strength, LockWait Wait = LockWait.Wait)
{
    public static RowLock Update { get; } = new(LockStrength.Update);

    /// <summary>The rows that are locked, of those that are joined; empty for the query's own.</summary>
    public IReadOnlyList<TableSource> Of { get; init; } = [];

    /// <exception cref="ArgumentException">It can either skip locked rows or fail at once.</exception>
    public static RowLock Create(LockStrength strength, bool skipLocked, bool noWait) => skipLocked && noWait
        ? throw new ArgumentException("A lock either skips rows that others have locked or fails at once: set skipLocked or noWait, not both.", nameof(noWait))
        : new(strength, skipLocked ? LockWait.Skip : noWait ? LockWait.Fail : LockWait.Wait);
}

internal enum LockStrength
{
    /// <summary>Others cannot change, delete or lock the rows.</summary>
    Update,

    /// <summary>The same, but they can refer to them.</summary>
    NoKeyUpdate,

    /// <summary>Others cannot change or delete the rows, but lock them in the same way.</summary>
    Share,
}

internal enum LockWait
{
    Wait,
    Skip,
    Fail,
}
