namespace Tortoise.Schema;

/// <summary>One difference between two schemas.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Table">The table it is in, or the type that it is about.</param>
/// <param name="Subject">What it is about: <c>table</c>, <c>column city</c>, <c>index ix_team_city</c>, <c>enum</c>.</param>
/// <param name="Detail">The difference; empty if it is missing or extra.</param>
public sealed record SchemaDifference(SchemaDifferenceKind Kind, string Table, string Subject, string Detail = "")
{
    /// <summary>The difference as text: <c>team: column city is missing</c>.</summary>
    public override string ToString() => Kind switch
    {
        SchemaDifferenceKind.Missing => $"{Table}: {Subject} is missing",
        SchemaDifferenceKind.Extra => $"{Table}: {Subject} is extra",
        _ => $"{Table}: {Subject}: {Detail}",
    };
}
