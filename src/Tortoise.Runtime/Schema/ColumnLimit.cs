using System.Diagnostics;
using System.Globalization;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Schema;

/// <summary>
/// What a property holds where its column holds more: what an update computes in the database must not be stored if no object could read it.
/// </summary>
internal static class ColumnLimit
{
    /// <summary>The fields whose values nothing else limits: a generated key is counted up, and a foreign key has the values of the key there.</summary>
    public static IEnumerable<FieldMetadata> Fields(ModelMetadata model) => model.Fields.Where(field =>
        !field.IsGenerated && !field.IsRowVersion && !model.Relations.Any(relation => relation.HasConstraint && relation.Fields.Contains(field.Index)));

    /// <summary>A condition for the minimum and maximum number of a kind.</summary>
    public static string Range(FieldKind kind, string column)
    {
        var (least, greatest) = kind switch
        {
            FieldKind.SByte => (sbyte.MinValue, sbyte.MaxValue),
            FieldKind.Byte => (byte.MinValue, byte.MaxValue),
            FieldKind.Int16 => (short.MinValue, short.MaxValue),
            FieldKind.UInt16 => (ushort.MinValue, ushort.MaxValue),
            FieldKind.Int32 => (int.MinValue, int.MaxValue),
            FieldKind.UInt32 => (uint.MinValue, uint.MaxValue),
            FieldKind.UInt64 => ((decimal)ulong.MinValue, (decimal)ulong.MaxValue),
            _ => throw new UnreachableException($"{kind} has no minimum and no maximum value."),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{column} >= {least} AND {column} <= {greatest}");
    }

    /// <summary>A condition for the length of a string or of bytes.</summary>
    /// <param name="length">The database's function.</param>
    /// <param name="column">The column, quoted.</param>
    /// <param name="most">The greatest length; null is without bound.</param>
    public static string? Length(string length, string column, int? most) =>
        most is null ? null : string.Create(CultureInfo.InvariantCulture, $"{length}({column}) <= {most}");
}
