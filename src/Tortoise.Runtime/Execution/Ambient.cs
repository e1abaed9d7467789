namespace Tortoise.Execution;

/// <summary>
/// What is current for an async flow: a database, and the transaction in it. Frames are never changed, only pushed and popped, and that
/// only in methods that are not async: what an async method sets is lost to its caller.
/// </summary>
internal sealed class Ambient
{
    private static readonly AsyncLocal<Ambient?> CurrentFrame = new();

    private readonly Ambient? _parent;
    private readonly Transaction? _transaction;

    private Ambient(Ambient? parent, Database database, Transaction? transaction)
    {
        _parent = parent;
        Database = database;
        _transaction = transaction;
    }

    public static Ambient? Current
    {
        get => CurrentFrame.Value;
        set => CurrentFrame.Value = value;
    }

    public Database Database { get; }

    /// <summary>The innermost database of the flow; null where there is none. A transaction that could not begin made nothing current.</summary>
    public static Database? CurrentDatabase
    {
        get
        {
            var frame = Current;
            while (frame?._transaction is { HasFailedToStart: true })
            {
                frame = frame._parent;
            }

            return frame?.Database;
        }
    }

    public static void Push(Database database, Transaction? transaction) => Current = new Ambient(Current, database, transaction);

    /// <summary>Leaves a transaction; frames that were pushed inside it go with it.</summary>
    public static void Pop(Transaction transaction)
    {
        for (var frame = Current; frame is not null; frame = frame._parent)
        {
            if (ReferenceEquals(frame._transaction, transaction))
            {
                Current = frame._parent;
                return;
            }
        }
    }

    /// <summary>The innermost transaction of the flow in this database; null where there is none.</summary>
    public static Transaction? TransactionOf(Database database)
    {
        for (var frame = Current; frame is not null; frame = frame._parent)
        {
            if (ReferenceEquals(frame.Database, database) && frame._transaction is { HasFailedToStart: false } transaction)
            {
                return transaction;
            }
        }

        return null;
    }
}
