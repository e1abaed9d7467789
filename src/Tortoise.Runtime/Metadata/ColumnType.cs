namespace Tortoise.Metadata;

/// <summary>The declared type of a column (<see cref="ColumnAttribute.Type"/>), as the database spells it.</summary>
/// <param name="Name">The type, with length and digits.</param>
public sealed record ColumnType(string Name)
{
    /// <summary>Names of the databases whose column has it; empty for all that have types.</summary>
    public IReadOnlyList<string> Databases { get; init; } = [];
}
