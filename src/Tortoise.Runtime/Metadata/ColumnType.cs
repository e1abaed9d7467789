namespace Tortoise.Metadata;

/// <summary>The type that a column is declared with (<see cref="ColumnAttribute.Type"/>), in the words of the database.</summary>
/// <param name="Name">The type, with length and digits.</param>
public sealed record ColumnType(string Name)
{
    /// <summary>Names of the databases whose column has it; empty for all that have types.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];
}
