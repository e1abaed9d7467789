using Tortoise.Execution;

namespace Tortoise;

/// <content>What a transaction refuses, and the messages.</content>
public sealed partial class Transaction
{
    /// <summary>True if nothing of this flow can have run in the transaction, though the flow believes so.</summary>
    private bool IsElsewhere => _state == State.Active && !_isEntered && !Ambient.IsIn(this);

    private void ThrowIfElsewhere()
    {
        if (IsElsewhere)
        {
            throw Elsewhere();
        }
    }

    private static TransactionException Elsewhere() => new(
        "This async flow is not part of the transaction, so none of its work ran there: BeginAsync was called in another async method, and what an async method makes " +
        "current is lost to its caller. Enter the transaction before its work, using (tx.Enter()) { … }, begin it here, or use InTransactionAsync.");

    private void ThrowIfUnusable()
    {
        ThrowIfEnded(
            " Work that was started in it must be awaited before it ends; work that continues afterwards in another async flow can run once the transaction is disposed.");
        if (_child is not null)
        {
            throw new TransactionException("The transaction has an inner transaction that is still open: commit or roll back that one first.");
        }
    }

    private void ThrowIfEnded(string advice = "")
    {
        if (_state == State.RolledBack && Root._deadline is { HasPassed: true } deadline)
        {
            throw deadline.Error();
        }

        var problem = _state switch
        {
            State.Starting => "has not begun yet: await BeginAsync first",
            State.Committed => "is committed",
            State.RolledBack => "is rolled back",
            State.Failed => "could not begin",
            _ => null,
        };
        if (problem is not null)
        {
            throw new TransactionException($"The transaction {problem}.{advice}");
        }
    }
}
