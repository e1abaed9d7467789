namespace Tortoise.Generators.Model;

/// <summary>What is known about the assembly as a whole, besides its models.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Drivers">The drivers of the assemblies it references.</param>
/// <param name="Registrations">The classes by which the assemblies it references register their models.</param>
/// <param name="Aliases">The extern aliases by which those are reached.</param>
internal sealed record AssemblySpec(
    string Name, EquatableArray<string> Drivers, EquatableArray<string> Registrations, EquatableArray<string> Aliases);
