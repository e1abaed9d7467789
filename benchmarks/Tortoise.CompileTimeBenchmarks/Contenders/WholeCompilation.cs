using Microsoft.CodeAnalysis;
using Tortoise.CompileTimeBenchmarks.Code;

namespace Tortoise.CompileTimeBenchmarks.Contenders;

/// <summary>A compilation from texts to the bytes of an assembly, without analyzers, in a compiler that is warm.</summary>
/// <param name="name">How the table calls it.</param>
/// <param name="files">The project.</param>
/// <param name="generator">The generator, if it has one.</param>
internal sealed class WholeCompilation(string name, IEnumerable<SourceFile> files, IIncrementalGenerator? generator = null) : Contender(name)
{
    public override void Run() => Compiler.Compile(files, generator);
}
