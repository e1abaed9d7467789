using System.Threading.Tasks.Sources;

namespace Tortoise.Execution;

internal sealed partial class BoundedPool
{
    /// <summary>
    /// A caller in the queue. Whoever takes it out completes it, with a session or with null, which lets it open one. After either it is free for another caller.
    /// </summary>
    private sealed class Waiter : IValueTaskSource<Session?>
    {
        private readonly BoundedPool _pool;

        // What comes back from the pool must not run on the stack, or in the time, of who returned the session.
        private ManualResetValueTaskSourceCore<Session?> _end = new() { RunContinuationsAsynchronously = true };

        public Waiter(BoundedPool pool)
        {
            _pool = pool;
            Place = new(this);
        }

        /// <summary>How long it waits, as <see cref="Environment.TickCount64"/>.</summary>
        public long Until { get; set; }

        public LinkedListNode<Waiter> Place { get; }

        public ValueTask<Session?> HandedAsync() => new(this, _end.Version);

        public void SetResult(Session? session) => _end.SetResult(session);

        public void SetException(Exception exception) => _end.SetException(exception);

        /// <summary>Leaves the queue, unless its turn has come already: then the statement hears of the cancellation, and the session goes back.</summary>
        public void Cancel(CancellationToken cancellationToken)
        {
            lock (_pool._gate)
            {
                if (Place.List is null)
                {
                    return;
                }

                _pool._waiting.Remove(Place);
            }

            SetException(new OperationCanceledException(cancellationToken));
        }

        public void Reset() => _end.Reset();

        Session? IValueTaskSource<Session?>.GetResult(short token) => _end.GetResult(token);

        ValueTaskSourceStatus IValueTaskSource<Session?>.GetStatus(short token) => _end.GetStatus(token);

        void IValueTaskSource<Session?>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
            _end.OnCompleted(continuation, state, token, flags);
    }
}
