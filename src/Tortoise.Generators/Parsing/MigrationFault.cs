using Microsoft.CodeAnalysis.Text;

namespace Tortoise.Generators.Parsing;

/// <summary>What is wrong with a <c>migration.json</c>, and where.</summary>
internal sealed record MigrationFault(string Problem, TextSpan Span);
