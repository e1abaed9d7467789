using Microsoft.CodeAnalysis.CSharp;

namespace Tortoise.CompileTimeBenchmarks.Code;

/// <summary>A project after its compilation.</summary>
/// <param name="Compilation">All that the compiler knows of it.</param>
/// <param name="Generated">The texts of the generated files.</param>
/// <param name="Assembly">The bytes of the assembly.</param>
internal sealed record CompiledProject(CSharpCompilation Compilation, IReadOnlyList<string> Generated, byte[] Assembly);
