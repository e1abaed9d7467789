using System.Globalization;
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

    public int Int32(int ordinal) => item.GetInt32();

    public long Int64(int ordinal) => item.GetInt64();

    public double Double(int ordinal) => item.GetDouble();

    public decimal Decimal(int ordinal) => item.ValueKind == JsonValueKind.String
        ? decimal.Parse(item.GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture)
        : item.GetDecimal();

    public string String(int ordinal) => item.GetString()!;

    public Guid Guid(int ordinal) => System.Guid.Parse(item.GetString()!);

    // A time without a zone counts as UTC, as in a column.
    public DateTime DateTime(int ordinal) =>
        System.DateTime.Parse(item.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    public DateOnly DateOnly(int ordinal) => System.DateOnly.Parse(item.GetString()!, CultureInfo.InvariantCulture);

    public TimeOnly TimeOnly(int ordinal) => System.TimeOnly.Parse(item.GetString()!, CultureInfo.InvariantCulture);

    public TimeSpan TimeSpan(int ordinal) => new(item.GetInt64());

    public byte[] Bytes(int ordinal) => item.GetBytesFromBase64();
}
