using System.Globalization;
using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>Values in raw SQL, where no field says how they are stored. Enums are numbers there.</summary>
internal static class RawValue
{
    /// <summary>One value.</summary>
    /// <exception cref="ArgumentException">Values of this type cannot be parameters.</exception>
    public static Parameter Of<T>(T value) => IsEnum<T>() ? Number(value) : new Parameter<T>(InferredFieldTypes.Of<T>(), value);

    /// <summary>A list of values; nulls are left out.</summary>
    /// <exception cref="ArgumentException">Values of this type cannot be parameters.</exception>
    public static ListParameter OfList<T>(IEnumerable<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var found = values.Where(value => value is not null).ToList();
        return IsEnum<T>() ? Numbers(found) : new ListParameter<T>(InferredFieldTypes.Of<T>(), found);
    }

    private static ListParameter Numbers<T>(List<T> members)
    {
        var isUnsigned = Type.GetTypeCode(Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T)) == TypeCode.UInt64;
        return isUnsigned
            ? new ListParameter<ulong>(FieldTypes.UInt64, members.ConvertAll(member => Convert.ToUInt64(member, CultureInfo.InvariantCulture)))
            : new ListParameter<long>(FieldTypes.Int64, members.ConvertAll(member => Convert.ToInt64(member, CultureInfo.InvariantCulture)));
    }

    private static bool IsEnum<T>() => typeof(T).IsEnum || Nullable.GetUnderlyingType(typeof(T)) is { IsEnum: true };

    private static Parameter Number<T>(T value) => value is Enum member && member.GetTypeCode() == TypeCode.UInt64
        ? new Parameter<ulong>(FieldTypes.UInt64, Convert.ToUInt64(member, CultureInfo.InvariantCulture))
        : new Parameter<long?>(
            FieldTypes.Nullable(FieldTypes.Int64), value is null ? null : Convert.ToInt64(value, CultureInfo.InvariantCulture));
}
