using System.ComponentModel;

namespace Tortoise.CompilerServices;

/// <summary>The table of a model, for tools that read the assembly without running it. The generator writes one for each model; no program reads it.</summary>
/// <param name="format">The format of the text; higher numbers are newer.</param>
/// <param name="model">The class of the model as C# names it, with its namespace.</param>
/// <param name="json">The table as JSON: its columns, keys, indexes and relations.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ModelSchemaAttribute(int format, string model, string json) : Attribute
{
    /// <summary>The format of the text.</summary>
    public int Format { get; } = format;

    /// <summary>The class of the model.</summary>
    public string Model { get; } = model;

    /// <summary>The table.</summary>
    public string Json { get; } = json;

    /// <summary>SHA-256 of what decides about the table and its link tables, as 64 hexadecimal digits: it changes when a migration is needed. Null for a table that no migration makes.</summary>
    public string? Hash { get; init; }
}
