namespace Tortoise.Generators.Model;

/// <summary>A step of a migration in C#.</summary>
/// <param name="Migration">The name of the migration.</param>
/// <param name="Name">The name by which its script runs it: that of the class.</param>
/// <param name="FullName">The class, fully qualified.</param>
/// <param name="HasDown">True if it has a way back.</param>
internal sealed record StepSpec(string Migration, string Name, string FullName, bool HasDown);
