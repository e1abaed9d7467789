using System.Globalization;

namespace Tortoise.Sqlite;

/// <summary>
/// Sessions that are lent to one caller at a time. Who finds none waits, first come, first served: a session that comes back is handed
/// straight to the next, so nobody spins, sleeps or is overtaken.
/// </summary>
internal sealed class SqliteSessionQueue(Func<SqliteSession> open, int capacity, bool servesAll, TimeSpan timeout) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Stack<SqliteSession> _idle = new();
    private readonly LinkedList<TaskCompletionSource<SqliteSession>> _waiting = [];
    private int _opened;
    private bool _isDisposed;

    public int Capacity => capacity;

    /// <summary>True where these are the only sessions of the database, for reading and for writing.</summary>
    public bool ServesAll => servesAll;

    public ValueTask<SqliteSession> RentAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, typeof(Database));
            if (_idle.TryPop(out var idle))
            {
                return new(idle);
            }

            if (_opened == capacity)
            {
                var place = _waiting.AddLast(new TaskCompletionSource<SqliteSession>(TaskCreationOptions.RunContinuationsAsynchronously));
                return WaitAsync(place, cancellationToken);
            }

            _opened++;
        }

        return new(Open());
    }

    public void Return(SqliteSession session)
    {
        lock (_gate)
        {
            if (!_isDisposed)
            {
                if (_waiting.First is { } next)
                {
                    _waiting.RemoveFirst();
                    next.Value.SetResult(session);
                }
                else
                {
                    _idle.Push(session);
                }

                return;
            }
        }

        session.Dispose();
    }

    public void Dispose()
    {
        List<SqliteSession> idle;
        List<TaskCompletionSource<SqliteSession>> waiting;
        lock (_gate)
        {
            _isDisposed = true;
            idle = [.. _idle];
            waiting = [.. _waiting];
            _idle.Clear();
            _waiting.Clear();
        }

        idle.ForEach(session => session.Dispose());
        waiting.ForEach(place => place.SetException(new ObjectDisposedException(nameof(Database))));
    }

    private async ValueTask<SqliteSession> WaitAsync(
        LinkedListNode<TaskCompletionSource<SqliteSession>> place, CancellationToken cancellationToken)
    {
        try
        {
            return await place.Value.Task.WaitAsync(timeout, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or TimeoutException)
        {
            lock (_gate)
            {
                if (place.List is not null)
                {
                    _waiting.Remove(place);
                }
            }

            // It may have been handed over just then.
            if (place.Value.Task.IsCompletedSuccessfully)
            {
                Return(await place.Value.Task.ConfigureAwait(false));
            }

            if (exception is OperationCanceledException)
            {
                throw;
            }

            throw new TransientException(string.Create(
                CultureInfo.InvariantCulture,
                $"No connection was free for {timeout.TotalSeconds} s: all {capacity} are in use. Look for a transaction or a stream that is never disposed, or raise maxsize or timeout in the URL."));
        }
    }

    private SqliteSession Open()
    {
        try
        {
            var session = open();
            session.Home = this;
            return session;
        }
        catch
        {
            lock (_gate)
            {
                _opened--;
            }

            throw;
        }
    }
}
