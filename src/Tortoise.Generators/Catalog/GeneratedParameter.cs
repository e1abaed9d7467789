namespace Tortoise.Generators.Catalog;

/// <summary>A parameter of a generated method.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Name">Its name.</param>
/// <param name="Default">Its default value; null if it has none.</param>
internal sealed record GeneratedParameter(string Type, string Name, string? Default = null);
