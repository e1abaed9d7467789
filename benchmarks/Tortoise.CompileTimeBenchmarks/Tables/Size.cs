using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Tortoise.CompileTimeBenchmarks.Code;
using Tortoise.Generators;

namespace Tortoise.CompileTimeBenchmarks.Tables;

/// <summary>How much a model is: as source, in the assembly, in the compiler's memory and at the start of a program.</summary>
internal static class Size
{
    public static void Print(ModelSource source)
    {
        var (plain, plainMemory) = Compile(() => Compiler.Compile(source.PlainClasses));
        var (models, modelsMemory) = Compile(() => Compiler.Compile(source.Models, new TortoiseGenerator()));

        Console.WriteLine("| | plain classes | models | a model more |\n| --- | ---: | ---: | ---: |");
        Print("generated source, KB", 0, models.Generated.Sum(static text => Encoding.UTF8.GetByteCount(text)) / 1e3);
        Print("generated lines", 0, models.Generated.Sum(static text => text.Count(static character => character == '\n')));
        Print("assembly, KB", plain.Assembly.Length / 1e3, models.Assembly.Length / 1e3);
        Print("memory that the compiler holds, KB", plainMemory / 1e3, modelsMemory / 1e3);
        Print("module initializer, JIT, CPU ms", Initialize(plain), Initialize(models));
        Console.WriteLine();

        void Print(string name, double plain, double models) =>
            Console.WriteLine($"| {name} | {plain:N0} | {models:N0} | {(models - plain) / source.Count:N2} |");
    }

    private static (CompiledProject Project, long Bytes) Compile(Func<CompiledProject> compile)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var project = compile();
        return (project, GC.GetTotalMemory(forceFullCollection: true) - before);
    }

    private static double Initialize(CompiledProject project)
    {
        var module = Assembly.Load(project.Assembly).ManifestModule.ModuleHandle;
        return Cost.Of(() => RuntimeHelpers.RunModuleConstructor(module)).Milliseconds;
    }
}
