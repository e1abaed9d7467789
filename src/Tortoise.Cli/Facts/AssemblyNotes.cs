namespace Tortoise.Cli.Facts;

/// <summary>What the generator noted in one assembly.</summary>
/// <param name="Name">Name of the assembly.</param>
/// <param name="Models">The JSON of its models, in UTF-8, by their classes.</param>
/// <param name="FieldTypes">The JSON of its field types, in UTF-8, by their classes.</param>
/// <param name="References">The names of the assemblies that it references.</param>
internal sealed record AssemblyNotes(
    string Name, IReadOnlyList<(string Class, byte[] Json)> Models, IReadOnlyList<(string Class, byte[] Json)> FieldTypes, IReadOnlyList<string> References);
