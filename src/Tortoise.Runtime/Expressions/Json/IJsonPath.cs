namespace Tortoise.Expressions;

/// <summary>A way into a JSON document, for visitors.</summary>
internal interface IJsonPath
{
    ReadOnlySpan<JsonStep> Steps { get; }

    /// <summary>The value that the path is; null for a path that is a part of the text, as the names of columns are.</summary>
    Parameter? Value { get; }
}
