namespace Tortoise.Values;

/// <summary>
/// The current row of a driver. Each driver implements it as a struct, so that generated materializers, generic over the row type,
/// compile to direct calls. Ordinals start at 0. A method throws <see cref="DataConversionException"/> if the cell is NULL or holds
/// something else.
/// </summary>
public interface IRow
{
    /// <summary>How many columns the row has.</summary>
    int ColumnCount { get; }

    /// <summary>Name of a column. Only raw SQL needs it: everywhere else the order of the columns is known.</summary>
    string ColumnName(int ordinal);

    /// <summary>Where a cell is, for messages: its column, and what else the driver knows.</summary>
    string Describe(int ordinal) => $"Column '{ColumnName(ordinal)}'";

    /// <summary>True if the cell is NULL.</summary>
    bool IsNull(int ordinal);

    /// <summary>True if the cell was not selected: a method that reads it may give anything.</summary>
    bool IsMissing(int ordinal);

    /// <summary>Reads a <see cref="FieldKind.Boolean"/> cell.</summary>
    bool Boolean(int ordinal);

    /// <summary>Reads a <see cref="FieldKind.Int32"/> cell.</summary>
    int Int32(int ordinal);

    /// <summary>Reads a <see cref="FieldKind.Int64"/> cell.</summary>
    long Int64(int ordinal);

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

    /// <summary>Reads a <see cref="FieldKind.DateOnly"/> cell.</summary>
    DateOnly DateOnly(int ordinal);

    /// <summary>Reads a <see cref="FieldKind.TimeOnly"/> cell.</summary>
    TimeOnly TimeOnly(int ordinal);

    /// <summary>Reads a <see cref="FieldKind.TimeSpan"/> cell.</summary>
    TimeSpan TimeSpan(int ordinal);

    /// <summary>Reads a <see cref="FieldKind.Bytes"/> cell.</summary>
    byte[] Bytes(int ordinal);

    /// <summary>True if a <see cref="FieldKind.Array"/> cell is an array; otherwise it is a JSON document, which is read as a string.</summary>
    bool HasArrays => false;

    /// <summary>Reads a <see cref="FieldKind.Array"/> cell, all its elements at once. A driver whose database has arrays implements it.</summary>
    /// <typeparam name="T">The type of an element, nullable where elements may be NULL.</typeparam>
    T[] Array<T>(int ordinal) => throw new DataConversionException($"Column '{ColumnName(ordinal)}' cannot be read as an array: the database does not support arrays.");
}
