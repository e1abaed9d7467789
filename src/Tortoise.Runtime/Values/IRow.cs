namespace Tortoise.Values;

/// <summary>
/// The row a driver stands on. Each driver implements it as a struct, so that generated materializers, generic over the row type,
/// compile to direct calls. Ordinals start at 0. A method throws <see cref="DataConversionException"/> where the cell is NULL or holds
/// something else.
/// </summary>
public interface IRow
{
    /// <summary>How many columns the row has.</summary>
    int ColumnCount { get; }

    /// <summary>Name of a column. Only raw SQL needs it: everywhere else the order of the columns is known.</summary>
    string ColumnName(int ordinal);

    /// <summary>True where the cell is NULL.</summary>
    bool IsNull(int ordinal);

    /// <summary>Reads a <see cref="FieldKind.Boolean"/> cell.</summary>
    bool Boolean(int ordinal);

    /// <summary>Reads a <see cref="FieldKind.SByte"/> cell.</summary>
    sbyte SByte(int ordinal);

    /// <summary>Reads a <see cref="FieldKind.Byte"/> cell.</summary>
    byte Byte(int ordinal);

    /// <summary>Reads a <see cref="FieldKind.Int16"/> cell.</summary>
    short Int16(int ordinal);

    /// <summary>Reads a <see cref="FieldKind.UInt16"/> cell.</summary>
    ushort UInt16(int ordinal);

    /// <summary>Reads a <see cref="FieldKind.Int32"/> cell.</summary>
    int Int32(int ordinal);

    /// <summary>Reads a <see cref="FieldKind.UInt32"/> cell.</summary>
    uint UInt32(int ordinal);

    /// <summary>Reads a <see cref="FieldKind.Int64"/> cell.</summary>
    long Int64(int ordinal);

    /// <summary>Reads a <see cref="FieldKind.UInt64"/> cell.</summary>
    ulong UInt64(int ordinal);

    /// <summary>Reads a <see cref="FieldKind.Single"/> cell.</summary>
    float Single(int ordinal);

    /// <summary>Reads a <see cref="FieldKind.Double"/> cell.</summary>
    double Double(int ordinal);

    /// <summary>Reads a <see cref="FieldKind.Decimal"/> cell.</summary>
    decimal Decimal(int ordinal);

    /// <summary>Reads a <see cref="FieldKind.String"/> cell.</summary>
    string String(int ordinal);

    /// <summary>Reads a <see cref="FieldKind.Guid"/> cell.</summary>
    Guid Guid(int ordinal);

    /// <summary>Reads a <see cref="FieldKind.DateTime"/> cell.</summary>
    DateTime DateTime(int ordinal);

    /// <summary>Reads a <see cref="FieldKind.DateTimeOffset"/> cell.</summary>
    DateTimeOffset DateTimeOffset(int ordinal);

    /// <summary>Reads a <see cref="FieldKind.DateOnly"/> cell.</summary>
    DateOnly DateOnly(int ordinal);

    /// <summary>Reads a <see cref="FieldKind.TimeOnly"/> cell.</summary>
    TimeOnly TimeOnly(int ordinal);

    /// <summary>Reads a <see cref="FieldKind.TimeSpan"/> cell.</summary>
    TimeSpan TimeSpan(int ordinal);

    /// <summary>Reads a <see cref="FieldKind.Bytes"/> cell.</summary>
    byte[] Bytes(int ordinal);

    /// <summary>Reads a <see cref="FieldKind.Array"/> cell, all its elements at once. A driver whose database has arrays implements it.</summary>
    /// <typeparam name="T">The type of an element, nullable where elements may be NULL.</typeparam>
    T[] Array<T>(int ordinal) => throw new DataConversionException($"Column '{ColumnName(ordinal)}' cannot be read as an array: the database does not support arrays.");
}
