using Tortoise.Execution;

namespace Tortoise;

/// <content>Work to run after the commit, and to undo at a rollback.</content>
public sealed partial class Transaction
{
    // Work that is started together notes what is to be done after the commit, and what is to be undone.
    private readonly Lock _callbacks = new();
    private List<Func<Task>>? _afterCommit;
    private UndoStep? _undo;

    /// <summary>
    /// Runs a callback when what this transaction writes is permanent: after the outermost commit, outside any transaction, in the order
    /// given, and never after a rollback. Exceptions of callbacks reach the caller of the commit, which is not undone; the other callbacks still run.
    /// </summary>
    public void OnCommit(Func<Task> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        ThrowIfUnusable();
        lock (_callbacks)
        {
            (_afterCommit ??= []).Add(callback);
        }
    }

    /// <summary>Runs the callbacks of the outermost commit.</summary>
    internal async ValueTask RunCallbacksAsync()
    {
        if (_afterCommit is not { } callbacks)
        {
            return;
        }

        _afterCommit = null;
        var done = new List<Task>();
        foreach (var callback in callbacks)
        {
            var task = RunAsync(callback);
            await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            done.Add(task);
        }

        await Task.WhenAll(done).ConfigureAwait(false);

        static async Task RunAsync(Func<Task> callback) => await callback().ConfigureAwait(false);
    }

    /// <summary>Records how to restore an object if the transaction is rolled back.</summary>
    internal void OnRollback(UndoStep undo)
    {
        do
        {
            undo.Earlier = _undo;
        }
        while (Interlocked.CompareExchange(ref _undo, undo, undo.Earlier) != undo.Earlier);
    }

    private void TakeUndo(Transaction inner)
    {
        var first = inner._undo;
        while (first?.Earlier is { } earlier)
        {
            first = earlier;
        }

        if (first is not null)
        {
            do
            {
                first.Earlier = _undo;
            }
            while (Interlocked.CompareExchange(ref _undo, inner._undo, first.Earlier) != first.Earlier);
            inner._undo = null;
        }
    }

    private void Undo()
    {
        for (var step = _undo; step is not null; step = step.Earlier)
        {
            step.Undo();
        }

        _undo = null;
    }
}
