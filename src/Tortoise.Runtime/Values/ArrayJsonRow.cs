using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Tortoise.Values;

/// <summary>An element of an array that is JSON, as the cell that the type of the elements reads. A number may be a string.</summary>
internal readonly struct ArrayJsonRow(JsonElement item) : IRow
{
    public int ColumnCount => 1;

    public string ColumnName(int ordinal) => "";

    public bool IsNull(int ordinal) => item.ValueKind == JsonValueKind.Null;

    public bool IsMissing(int ordinal) => false;

    public bool Boolean(int ordinal) => item.GetBoolean();

    public int Int32(int ordinal) => Number<int>(NumberStyles.Integer) ?? item.GetInt32();

    public long Int64(int ordinal) => Number<long>(NumberStyles.Integer) ?? item.GetInt64();

    public double Double(int ordinal) => Number<double>(NumberStyles.Float) ?? item.GetDouble();

    public decimal Decimal(int ordinal) => Number<decimal>(NumberStyles.Float) ?? item.GetDecimal();

    public string String(int ordinal) => item.GetString()!;

    public Guid Guid(int ordinal) => System.Guid.Parse(item.GetString()!);

    // A time without a zone counts as UTC, as in a column.
    public DateTime DateTime(int ordinal) =>
        System.DateTime.Parse(item.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    public DateOnly DateOnly(int ordinal) => System.DateOnly.Parse(item.GetString()!, CultureInfo.InvariantCulture);

    public TimeOnly TimeOnly(int ordinal) => System.TimeOnly.Parse(item.GetString()!, CultureInfo.InvariantCulture);

    public TimeSpan TimeSpan(int ordinal) => new(item.GetInt64());

    public byte[] Bytes(int ordinal) => item.GetBytesFromBase64();

    /// <summary>A number that is written as a string; null if it is not.</summary>
    private T? Number<T>(NumberStyles styles)
        where T : struct, INumberBase<T> => item.ValueKind == JsonValueKind.String ? T.Parse(item.GetString()!, styles, CultureInfo.InvariantCulture) : null;
}
