using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>One of the things that a row of a projection consists of: a value, or the object of a model's row.</summary>
internal readonly struct Part<T>
{
    private readonly FieldType<T>? _type;
    private readonly RowPart<T>? _row;
    private readonly int _ordinal;

    private Part(FieldType<T>? type, RowPart<T>? row, int ordinal) => (_type, _row, _ordinal) = (type, row, ordinal);

    /// <summary>True if more is loaded into its objects by statements of their own.</summary>
    public bool HasLoads => _row is { HasLoads: true };

    /// <summary>A value.</summary>
    /// <param name="type">How it is read.</param>
    /// <param name="ordinal">Its column.</param>
    public static Part<T> Of(FieldType<T> type, int ordinal) => new(type, null, ordinal);

    /// <summary>An object.</summary>
    public static Part<T> Of(RowPart<T> row) => new(null, row, 0);

    public T Read<TRow>(in TRow row)
        where TRow : struct, IRow => _type is not null ? _type.Read(in row, _ordinal) : _row!.Read(in row);

    /// <summary>The part in rows of a database.</summary>
    public Part<T> On(Database database) => _row is null ? this : Of(_row.On(database));

    /// <summary>The same part, if other columns come before it.</summary>
    /// <param name="offset">How many.</param>
    public Part<T> From(int offset) => _row is null ? Of(_type!, _ordinal + offset) : Of(_row.From(offset));

    /// <summary>Loads into the objects that were read what belongs to them.</summary>
    public ValueTask LoadAsync(CancellationToken cancellationToken) => _row?.LoadAsync(cancellationToken) ?? default;
}
