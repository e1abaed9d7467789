using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;

namespace Tortoise.Generators.Parsing;

/// <summary>What the assembly is called, and the drivers and models that referenced assemblies declare.</summary>
internal static class AssemblyParser
{
    private const string Runtime = "Tortoise.Runtime";
    private const string DriverAttribute = "TortoiseDriverAttribute";
    private const string ModelsAttribute = "TortoiseModelsAttribute";
    private const string GlobalAlias = "global";

    public static AssemblySpec Parse(Compilation compilation, CancellationToken cancellationToken)
    {
        var drivers = new List<string>();
        var registrations = new List<string>();
        var aliases = new List<string>();
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            // Skips the attributes of the hundreds of assemblies that cannot declare anything.
            if (!ReferencesRuntime(assembly))
            {
                continue;
            }

            foreach (var attribute in assembly.GetAttributes())
            {
                if (attribute.AttributeClass is { Name: DriverAttribute or ModelsAttribute, ContainingNamespace: { Name: "CompilerServices", ContainingNamespace: { Name: "Tortoise", ContainingNamespace.IsGlobalNamespace: true } } } type
                    && attribute.At(0)?.Value is INamedTypeSymbol declared)
                {
                    (type.Name == DriverAttribute ? drivers : registrations).Add(Name(compilation, assembly, declared, aliases));
                }
            }
        }

        return new AssemblySpec(compilation.AssemblyName ?? "", Sorted(drivers), Sorted(registrations), Sorted(aliases.Distinct()));
    }

    /// <summary>True for an assembly that can declare something, one of few.</summary>
    public static bool ReferencesRuntime(IAssemblySymbol assembly)
    {
        foreach (var module in assembly.Modules)
        {
            foreach (var reference in module.ReferencedAssemblies)
            {
                if (reference.Name == Runtime)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The fully qualified type; with an extern alias if its assembly is referenced by aliases only.</summary>
    private static string Name(Compilation compilation, IAssemblySymbol assembly, INamedTypeSymbol type, List<string> aliases)
    {
        var given = compilation.GetMetadataReference(assembly)?.Properties.Aliases ?? [];
        if (given.IsEmpty || given.Contains(GlobalAlias))
        {
            return type.FullName();
        }

        aliases.Add(given[0]);
        return given[0] + type.FullName().Substring(GlobalAlias.Length);
    }

    private static EquatableArray<string> Sorted(IEnumerable<string> names) => [.. names.OrderBy(static name => name, StringComparer.Ordinal)];
}
