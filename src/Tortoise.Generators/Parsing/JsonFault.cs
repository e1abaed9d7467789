namespace Tortoise.Generators.Parsing;

/// <summary>A text is no JSON, or not what it should be.</summary>
internal sealed class JsonFault(string message, int position) : Exception(message)
{
    /// <summary>Where in the text.</summary>
    public int Position { get; } = position;
}
