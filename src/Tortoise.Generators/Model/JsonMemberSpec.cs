namespace Tortoise.Generators.Model;

/// <summary>A member of a JSON object.</summary>
/// <param name="Identifier">Name of the property, escaped if it is a keyword.</param>
/// <param name="Name">Name of the property, or the one that it has in JSON.</param>
/// <param name="IsNamed">True for a name that is given for JSON; others depend on the context.</param>
/// <param name="Handle">The member in queries.</param>
/// <param name="IsPublic">True if the handle can be public.</param>
/// <param name="Summary">The property's own summary as XML on one line; null for none.</param>
internal sealed record JsonMemberSpec(string Identifier, string Name, bool IsNamed, string Handle, bool IsPublic, string? Summary);
