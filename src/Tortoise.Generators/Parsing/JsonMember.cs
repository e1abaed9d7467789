using Microsoft.CodeAnalysis.Text;

namespace Tortoise.Generators.Parsing;

/// <summary>A member of a JSON object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Span">Where the name is, with its quotes.</param>
internal readonly record struct JsonMember(string Name, TextSpan Span);
