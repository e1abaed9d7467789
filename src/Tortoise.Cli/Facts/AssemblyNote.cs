namespace Tortoise.Cli.Facts;

/// <summary>What the generator noted of one class.</summary>
/// <param name="Class">The class, with its namespace.</param>
/// <param name="Json">The text, in UTF-8.</param>
/// <param name="Hash">The hash of a table; null for what no migration makes.</param>
internal sealed record AssemblyNote(string Class, byte[] Json, string? Hash);
