using System.Text.Json;

namespace Tortoise.Values;

/// <summary>A JSON document. Null is stored as NULL; the JSON value <c>null</c> of a column is read as null, too.</summary>
/// <param name="allowsNull">True if the property can be null.</param>
internal abstract class JsonType<T>(bool allowsNull) : FieldType<T, string>(FieldTypes.String, StoreTypes.Json)
{
    protected sealed override T FromStored(string value)
    {
        try
        {
            var read = Parse(value);
            return read is not null || allowsNull
                ? read!
                : throw new FormatException("The JSON value null is read by a property that can be null only.");
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException)
        {
            throw new FormatException(exception.Message, exception);
        }
    }

    protected abstract T? Parse(string json);
}
