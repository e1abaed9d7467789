namespace Tortoise.Generators.Model;

/// <summary>How the database computes a column.</summary>
/// <param name="Sql">The expression; null if the table is made by others.</param>
/// <param name="IsStored">True if the value is kept with the row.</param>
internal sealed record ComputedSpec(string? Sql, bool IsStored)
{
    /// <summary>The databases that it is for; empty for all.</summary>
    public EquatableArray<string> Databases { get; init; } = [];

    /// <summary>That of the other databases; null for none.</summary>
    public ComputedSpec? Else { get; init; }
}
