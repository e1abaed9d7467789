using Tortoise.Diagnostics;

namespace Tortoise.Execution;

/// <summary>
/// The database of an object's row, and whether all of the row was loaded: in one reference, so that an object does not grow by knowing its
/// database. A database has two of them.
/// </summary>
internal sealed class RowOrigin
{
    private readonly RowOrigin _other;

    private RowOrigin(Database? database, bool isStored)
    {
        Database = database;
        Interceptors = database?.Telemetry.Interceptors;
        IsStored = isStored;
        _other = new RowOrigin(this);
    }

    private RowOrigin(RowOrigin whole)
    {
        Database = whole.Database;
        Interceptors = whole.Interceptors;
        IsStored = whole.IsStored;
        IsPartial = true;
        _other = whole;
    }

    /// <summary>A row of no known database: the object was made by a caller of the materializer.</summary>
    public static RowOrigin Unknown { get; } = new(null, isStored: true);

    /// <summary>No row.</summary>
    public static RowOrigin Nowhere { get; } = new(null, isStored: false);

    /// <summary>The database; null if it is not known, or there is no row.</summary>
    public Database? Database { get; }

    /// <summary>Who hears of objects that were read; null for nobody.</summary>
    public IReadOnlyList<IDatabaseInterceptor>? Interceptors { get; }

    /// <summary>True if there is a row.</summary>
    public bool IsStored { get; }

    /// <summary>True if some fields were not loaded.</summary>
    public bool IsPartial { get; }

    public static RowOrigin Of(Database database) => new(database, isStored: true);

    /// <summary>The same origin for an object that was loaded partially, or completely.</summary>
    public RowOrigin With(bool isPartial) => isPartial == IsPartial ? this : _other;
}
