using System.Globalization;

namespace Tortoise.Values;

/// <summary>A culture, stored by its name. That of the invariant culture is empty.</summary>
internal sealed class CultureInfoType() : FieldType<CultureInfo, string>(FieldTypes.String, StoreTypes.Text.WithLength(LongestName))
{
    public static readonly CultureInfoType Instance = new();

    /// <summary>Characters of the longest name that operating systems know.</summary>
    private const int LongestName = 85;

    // Without "predefined", any name of the right form would be a culture.
    protected override CultureInfo FromStored(string value) => CultureInfo.GetCultureInfo(value, predefinedOnly: true);

    protected override string ToStored(CultureInfo value) => value.Name;
}
