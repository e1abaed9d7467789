using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>The object of a model's row, as a part of a larger row.</summary>
internal abstract class RowPart<T>
{
    /// <summary>True if more is loaded into its objects by statements of their own.</summary>
    public virtual bool HasLoads => false;

    /// <summary>Reads the object.</summary>
    public abstract T Read<TRow>(in TRow row)
        where TRow : struct, IRow;

    /// <summary>The part in rows of a database.</summary>
    public abstract RowPart<T> On(Database database);

    /// <summary>The same part, if other columns come before it.</summary>
    /// <param name="offset">How many.</param>
    public abstract RowPart<T> From(int offset);

    /// <summary>Loads into the objects that were read what belongs to them.</summary>
    public virtual ValueTask LoadAsync(CancellationToken cancellationToken) => default;
}
