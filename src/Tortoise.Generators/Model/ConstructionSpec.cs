namespace Tortoise.Generators.Model;

/// <summary>How an object is created from a row: constructor, then initializer, then accessors for the rest.</summary>
/// <param name="Arguments">Arguments of the constructor; empty for a parameterless one.</param>
/// <param name="Initialized">Indexes of the fields set by the object initializer.</param>
/// <param name="Defaulted">Required members that are not fields; the compiler wants them in the initializer.</param>
/// <param name="Deferred">Indexes of the fields set after construction.</param>
internal sealed record ConstructionSpec(
    EquatableArray<ArgumentSpec> Arguments,
    EquatableArray<int> Initialized,
    EquatableArray<string> Defaulted,
    EquatableArray<int> Deferred)
{
    public static ConstructionSpec None { get; } = new([], [], [], []);
}
