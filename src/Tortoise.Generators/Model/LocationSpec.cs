namespace Tortoise.Generators.Model;

/// <summary>A location in a source file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Start">Index of the first character.</param>
/// <param name="Length">The number of characters.</param>
/// <param name="From">Line and column of the first character.</param>
/// <param name="To">Line and column after the last character.</param>
internal sealed record LocationSpec(string Path, int Start, int Length, (int Line, int Column) From, (int Line, int Column) To);
