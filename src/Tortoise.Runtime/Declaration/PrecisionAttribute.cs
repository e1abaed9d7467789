namespace Tortoise;

/// <summary>
/// Precision and scale of a decimal: a written value is rounded half away from zero to <paramref name="scale"/> digits after the point, as SQL's
/// NUMERIC does on PostgreSQL, MySQL and SQL Server; one that then needs more than <paramref name="precision"/> digits is refused
/// (<see cref="ValidationException"/>).
/// </summary>
/// <param name="precision">Total number of digits, 1 to 28.</param>
/// <param name="scale">Digits after the point, 0 to <paramref name="precision"/>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PrecisionAttribute(int precision, int scale) : Attribute
{
    /// <summary>Total number of digits.</summary>
    public int Precision { get; } = precision;

    /// <summary>Number of digits after the decimal point.</summary>
    public int Scale { get; } = scale;
}
