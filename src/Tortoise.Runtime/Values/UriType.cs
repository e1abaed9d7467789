namespace Tortoise.Values;

/// <summary>A URI, stored as it was written.</summary>
internal sealed class UriType() : FieldType<Uri, string>(FieldTypes.String)
{
    public static readonly UriType Instance = new();

    protected override Uri FromStored(string value) => new(value, UriKind.RelativeOrAbsolute);

    protected override string ToStored(Uri value) => value.OriginalString;
}
