namespace Tortoise.Generators.Parsing;

/// <summary>The primary key as declared.</summary>
/// <param name="Fields">Positions of its properties.</param>
/// <param name="IsGenerated">True if the database can generate its value; false for composite keys and if the user says so.</param>
internal sealed record KeyDeclaration(IReadOnlyList<int> Fields, bool IsGenerated)
{
    public static KeyDeclaration None { get; } = new([], IsGenerated: false);
}
