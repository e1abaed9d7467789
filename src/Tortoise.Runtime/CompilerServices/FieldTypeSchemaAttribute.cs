using System.ComponentModel;

namespace Tortoise.CompilerServices;

/// <summary>The column of a field type, for tools that read the assembly without running it. The generator writes one for each class derived from <c>FieldType&lt;T&gt;</c>.</summary>
/// <param name="format">The format of the text; higher numbers are newer.</param>
/// <param name="fieldType">The class as C# names it, with its namespace and without type arguments.</param>
/// <param name="json">Its store type as JSON.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class FieldTypeSchemaAttribute(int format, string fieldType, string json) : Attribute
{
    /// <summary>The format of the text.</summary>
    public int Format { get; } = format;

    /// <summary>The class.</summary>
    public string FieldType { get; } = fieldType;

    /// <summary>Its store type.</summary>
    public string Json { get; } = json;
}
