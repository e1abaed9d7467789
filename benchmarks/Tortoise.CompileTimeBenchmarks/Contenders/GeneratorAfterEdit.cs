using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tortoise.CompileTimeBenchmarks.Code;

namespace Tortoise.CompileTimeBenchmarks.Contenders;

/// <summary>A generator that has seen the project, as in an editor, and runs again after a file was edited.</summary>
/// <param name="name">How the table calls it.</param>
/// <param name="generator">The generator.</param>
/// <param name="files">The project.</param>
/// <param name="edit">The edited file, by the number of the edit.</param>
internal sealed class GeneratorAfterEdit(string name, IIncrementalGenerator generator, IEnumerable<SourceFile> files, Func<int, SourceFile> edit) : Contender(name)
{
    private GeneratorDriver _driver = Compiler.Driver(generator);
    private CSharpCompilation _compilation = Compiler.Create(files);
    private int _revision;

    public override void Prepare()
    {
        if (_revision == 0)
        {
            _driver = _driver.RunGenerators(_compilation);
            _driver.Generated();
        }

        _compilation = _compilation.Replace(edit(++_revision));
    }

    public override void Run() => _driver = _driver.RunGenerators(_compilation);
}
