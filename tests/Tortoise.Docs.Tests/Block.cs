namespace Docs.Tests;

/// <summary>A block of a page: a fenced block, a hidden comment, or a table row of C# and its SQL.</summary>
/// <param name="Kind">What the block is.</param>
/// <param name="Line">The line of the page on which its text begins.</param>
/// <param name="Text">The text between the fences.</param>
/// <param name="Directive">What the comment before it says, such as <c>refused: CS0619</c>; empty where there is none.</param>
/// <param name="Follows">True where nothing but blank lines is between it and the block before.</param>
internal sealed record Block(BlockKind Kind, int Line, string Text, string Directive, bool Follows);
