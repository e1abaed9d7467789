namespace Tortoise.Schema;

/// <summary>An enum that is a type of the database (<see cref="AsDatabaseEnumAttribute"/>), in the connection's default schema.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">Its values, in their order.</param>
public sealed record EnumSchema(string Name, IReadOnlyList<string> Values);
