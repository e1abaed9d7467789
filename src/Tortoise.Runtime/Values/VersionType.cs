namespace Tortoise.Values;

/// <summary>A version, stored as it is written: <c>1.0</c> and <c>1.0.0</c> are different versions, and different strings.</summary>
internal sealed class VersionType() : FieldType<Version, string>(FieldTypes.String, StoreTypes.Text.WithLength(LongestVersion))
{
    public static readonly VersionType Instance = new();

    /// <summary>Characters of four numbers of an <see cref="int"/> and the points between them.</summary>
    private const int LongestVersion = (4 * 10) + 3;

    protected override Version FromStored(string value) => Version.Parse(value);

    protected override string ToStored(Version value) => value.ToString();
}
