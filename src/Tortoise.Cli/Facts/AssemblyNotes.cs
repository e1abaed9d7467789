namespace Tortoise.Cli.Facts;

/// <summary>What the generator noted in one assembly.</summary>
/// <param name="Name">Name of the assembly.</param>
/// <param name="Models">What is noted of its models.</param>
/// <param name="FieldTypes">What is noted of its field types.</param>
/// <param name="References">The names of the assemblies that it references.</param>
internal sealed record AssemblyNotes(
    string Name, IReadOnlyList<AssemblyNote> Models, IReadOnlyList<AssemblyNote> FieldTypes, IReadOnlyList<string> References);
