namespace Tortoise.Generators.Resolution;

/// <summary>The file of a projection.</summary>
/// <param name="Type">The projection in metadata.</param>
/// <param name="HintName">Name of the file.</param>
internal sealed record ProjectionFile(string Type, string HintName);
