using System.Collections.Concurrent;
using Tortoise.CompilerServices;
using Tortoise.Diagnostics;

namespace Tortoise.Execution;

/// <summary>The database of objects' rows, with the states that they share.</summary>
internal sealed class RowOrigin
{
    // A program that assigns fields in more combinations has objects with states of their own.
    private const int MostKept = 1_000;

    private int _kept;

    private RowOrigin(Database? database)
    {
        Database = database;
        Interceptors = database?.Telemetry.Interceptors;
        Stored = RowState.Of(this, isStored: true);
        None = RowState.Of(this, isStored: false);
    }

    /// <summary>No known database: there is no row, or the object was made by a caller of the materializer.</summary>
    public static RowOrigin Unknown { get; } = new(null);

    /// <summary>The database; null if it is not known, or there is no row.</summary>
    public Database? Database { get; }

    /// <summary>Who hears of objects that were read; null for nobody.</summary>
    public IReadOnlyList<IDatabaseInterceptor>? Interceptors { get; }

    /// <summary>The state of an object that is as its row is.</summary>
    public RowState Stored { get; }

    /// <summary>The state of an object without a row, of which no field was assigned.</summary>
    public RowState None { get; }

    /// <summary>The other states.</summary>
    public ConcurrentDictionary<(bool IsStored, bool IsPartial, FieldSet Changed, int Serializers), RowState> States { get; } = [];

    /// <summary>True if more states are kept.</summary>
    public bool KeepsMore => _kept < MostKept;

    /// <summary>Keeps a state, unless another thread has kept an equal one.</summary>
    public RowState Keep((bool IsStored, bool IsPartial, FieldSet Changed, int Serializers) key, RowState state)
    {
        var kept = States.GetOrAdd(key, state);
        if (ReferenceEquals(kept, state))
        {
            Interlocked.Increment(ref _kept);
        }

        return kept;
    }

    public static RowOrigin Of(Database database) => new(database);
}
