namespace Tortoise.Execution;

/// <summary>
/// What is current for an async flow: a database of some models, and the transaction in it. Frames are never changed, only pushed and popped, and that
/// only in methods that are not async: what an async method sets is lost to its caller.
/// </summary>
internal sealed class Ambient
{
    private static readonly AsyncLocal<Ambient?> CurrentFrame = new();

    private readonly Ambient? _parent;
    private readonly Transaction? _transaction;
    private readonly bool _isEnd;

    private Ambient(Ambient? parent, Database database, Transaction? transaction, bool isEnd = false)
    {
        _parent = parent;
        Database = database;
        _transaction = transaction;
        _isEnd = isEnd;
    }

    public static Ambient? Current
    {
        get => CurrentFrame.Value;
        private set => CurrentFrame.Value = value;
    }

    public Database Database { get; }

    /// <summary>
    /// The innermost database of the flow that is for a group of models; null if there is none. A transaction that could not begin made nothing current. Work that
    /// outlives a transaction stays with its database.
    /// </summary>
    public static Database? CurrentDatabaseOf(string? group)
    {
        var frame = Current;
        while (frame is not null && (frame._isEnd || frame._transaction is { HasFailedToStart: true } || !frame.Database.Serves(group)))
        {
            frame = frame._parent;
        }

        return frame?.Database;
    }

    /// <summary>Makes a database, and a transaction in it, current for the async flow.</summary>
    public static Ambient Push(Database database, Transaction? transaction) => Current = new Ambient(Current, database, transaction);

    /// <summary>
    /// Notes that the flow itself ends a transaction: what it does next is outside it once it has ended. Other flows that were started in
    /// the transaction are not, until it is disposed.
    /// </summary>
    public static void End(Transaction transaction)
    {
        if (IsIn(transaction))
        {
            Current = new Ambient(Current, transaction.Database, transaction, isEnd: true);
        }
    }

    /// <summary>True if the flow is in a transaction.</summary>
    public static bool IsIn(Transaction transaction) => FrameOf(Current, transaction) is not null;

    /// <summary>Leaves a frame and those inside it; false if the flow is not in it, unless its transaction was disposed meanwhile.</summary>
    public static bool TryPop(Ambient frame)
    {
        for (var inner = Current; inner is not null; inner = inner._parent)
        {
            if (ReferenceEquals(inner, frame))
            {
                Current = frame._parent;
                PopDisposed();
                return true;
            }
        }

        return frame._transaction is { IsTransparent: true };
    }

    /// <summary>Leaves a transaction that is being disposed, as far as nothing else was made current inside it.</summary>
    public static void Pop(Transaction transaction)
    {
        while (Current is { _transaction: { } inner } frame && inner.IsIn(transaction))
        {
            Current = frame._parent;
        }

        PopDisposed();
    }

    /// <summary>The innermost transaction of the flow in this database; null if there is none.</summary>
    public static Transaction? TransactionOf(Database database)
    {
        for (var frame = Current; frame is not null; frame = frame._parent)
        {
            if (frame._transaction is not { IsTransparent: false } transaction || !ReferenceEquals(frame.Database, database))
            {
                continue;
            }

            if (!frame._isEnd || transaction.IsActive)
            {
                return transaction;
            }

            frame = FrameOf(frame._parent, transaction) ?? frame;
        }

        return null;
    }

    private static void PopDisposed()
    {
        while (Current is { _transaction.IsTransparent: true } frame)
        {
            Current = frame._parent;
        }
    }

    /// <summary>The outermost frame of a transaction.</summary>
    private static Ambient? FrameOf(Ambient? frame, Transaction transaction)
    {
        Ambient? found = null;
        for (; frame is not null; frame = frame._parent)
        {
            found = ReferenceEquals(frame._transaction, transaction) ? frame : found;
        }

        return found;
    }
}
