using Tortoise.Values;

namespace Tortoise.Execution;

/// <summary>A generated key as a row: the result of an insert that returns no row.</summary>
/// <param name="Key">The key.</param>
internal readonly record struct GeneratedKeyRow(long Key) : IRow
{
    /// <inheritdoc/>
    public int ColumnCount => 1;

    /// <inheritdoc/>
    public string ColumnName(int ordinal) => "generated key";

    /// <inheritdoc/>
    public bool IsNull(int ordinal) => false;

    /// <inheritdoc/>
    public bool IsMissing(int ordinal) => false;

    /// <inheritdoc/>
    public bool Boolean(int ordinal) => throw NotAKey();

    /// <inheritdoc/>
    public int Int32(int ordinal) => checked((int)Key);

    /// <inheritdoc/>
    public long Int64(int ordinal) => Key;

    /// <inheritdoc/>
    public double Double(int ordinal) => throw NotAKey();

    /// <inheritdoc/>
    public decimal Decimal(int ordinal) => Key;

    /// <inheritdoc/>
    public string String(int ordinal) => throw NotAKey();

    /// <inheritdoc/>
    public Guid Guid(int ordinal) => throw NotAKey();

    /// <inheritdoc/>
    public DateTime DateTime(int ordinal) => throw NotAKey();

    /// <inheritdoc/>
    public DateOnly DateOnly(int ordinal) => throw NotAKey();

    /// <inheritdoc/>
    public TimeOnly TimeOnly(int ordinal) => throw NotAKey();

    /// <inheritdoc/>
    public TimeSpan TimeSpan(int ordinal) => throw NotAKey();

    /// <inheritdoc/>
    public byte[] Bytes(int ordinal) => throw NotAKey();

    private static InvalidOperationException NotAKey() => new("A generated key is an integer.");
}
