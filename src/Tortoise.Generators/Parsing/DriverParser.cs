using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;

namespace Tortoise.Generators.Parsing;

/// <summary>The drivers that referenced assemblies declare.</summary>
internal static class DriverParser
{
    private const string Runtime = "Tortoise.Runtime";
    private const string DriverAttribute = "Tortoise.CompilerServices.TortoiseDriverAttribute";

    public static EquatableArray<string> Parse(Compilation compilation, CancellationToken cancellationToken) =>
    [
        .. compilation.SourceModule.ReferencedAssemblySymbols
            .Where(ReferencesRuntime)
            .SelectMany(static assembly => assembly.GetAttributes())
            .Where(static attribute => attribute.AttributeClass?.ToDisplayString() == DriverAttribute)
            .Select(static attribute => attribute.At(0)?.Value)
            .OfType<INamedTypeSymbol>()
            .Select(static driver => driver.FullName())
            .OrderBy(static name => name, StringComparer.Ordinal),
    ];

    /// <summary>Spares the attributes of the hundreds of assemblies that can't declare a driver.</summary>
    private static bool ReferencesRuntime(IAssemblySymbol assembly) =>
        assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => reference.Name == Runtime));
}
