using Microsoft.CodeAnalysis.Text;

namespace Tortoise.Generators.Parsing;

/// <summary>A part of a file that no declaration depends on.</summary>
/// <param name="Span">The part.</param>
/// <param name="IsBody">True for a body, false for space and comments between declarations.</param>
internal readonly record struct OutlineGap(TextSpan Span, bool IsBody);
