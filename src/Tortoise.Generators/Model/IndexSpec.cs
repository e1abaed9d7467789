namespace Tortoise.Generators.Model;

/// <summary>An index or a unique constraint.</summary>
/// <param name="Name">Its name in the database.</param>
/// <param name="Fields">Indexes of the fields, in column order.</param>
internal sealed record IndexSpec(string Name, EquatableArray<int> Fields);
