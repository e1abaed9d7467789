namespace Tortoise.Execution;

/// <summary>Whose calls a <see cref="CallGuard"/> waits for.</summary>
internal interface ICallOwner
{
    /// <summary>Records that a call was cancelled. It may have been done all the same, with the cancellation still on its way.</summary>
    void MarkCancelled();

    /// <summary>Gives up a call that goes on; returns what its caller hears.</summary>
    Exception Abandon(Task call, CancellationToken cancellationToken);
}
