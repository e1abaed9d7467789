using Microsoft.CodeAnalysis.Text;

namespace Tortoise.Generators.Parsing;

/// <summary>What a migration says of the table of a model.</summary>
/// <param name="Table">The table, with its schema if it is in one.</param>
/// <param name="Hash">The hash of the model that it made it for; null if the table is dropped.</param>
/// <param name="Span">Where the name is.</param>
internal sealed record TableHash(string Table, string? Hash, TextSpan Span);
