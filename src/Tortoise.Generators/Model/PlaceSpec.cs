namespace Tortoise.Generators.Model;

/// <summary>A place in a source file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Start">Place of the first letter.</param>
/// <param name="Length">How many letters there are.</param>
/// <param name="From">Line and column of the first letter.</param>
/// <param name="To">Line and column after the last letter.</param>
internal sealed record PlaceSpec(string Path, int Start, int Length, (int Line, int Column) From, (int Line, int Column) To);
