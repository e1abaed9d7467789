namespace Tortoise.Generators.Model;

/// <summary>A class that declares properties: the model itself or one of its base classes.</summary>
/// <param name="Name">Its simple name.</param>
/// <param name="Definition">The class as declared, as C# text: <c>global::Club.Entity&lt;TKey&gt;</c>.</param>
/// <param name="Arguments">Its type arguments as the model has them, with their brackets; empty if it is not generic.</param>
/// <param name="Parameters">Its type parameters, with their brackets; empty if it is not generic.</param>
/// <param name="Constraints">The constraints of its type parameters, each a <c>where</c> clause.</param>
internal sealed record OwnerSpec(string Name, string Definition, string Arguments, string Parameters, EquatableArray<string> Constraints);
