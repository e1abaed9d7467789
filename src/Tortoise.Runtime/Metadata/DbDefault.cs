namespace Tortoise.Metadata;

/// <summary>A database default (<see cref="DbDefaultAttribute"/>): a constant, an SQL expression, or the next number of a sequence.</summary>
/// <param name="Value">The constant: a bool, an integer as <see cref="long"/>, a <see cref="double"/>, a <see cref="decimal"/> or a string. Null with <paramref name="Sql"/>.</param>
/// <param name="Sql">An expression in the database's own SQL. Null with <paramref name="Value"/>.</param>
public sealed record DbDefault(object? Value, string? Sql = null)
{
    /// <summary>The sequence; null if the default is something else.</summary>
    public SequenceMetadata? Sequence { get; init; }

    /// <summary>Names of the databases that it is for; empty for all.</summary>
    public IReadOnlyList<string> Databases { get; init; } = [];

    /// <summary>That of the other databases; null if there is none.</summary>
    public DbDefault? Else { get; init; }
}
