namespace Tortoise.Schema;

/// <summary>One difference between two schemas.</summary>
/// <param name="Kind">Which way it goes.</param>
/// <param name="Table">The table it is in.</param>
/// <param name="Subject">What it is about: <c>table</c>, <c>column city</c>, <c>index ix_team_city</c>.</param>
/// <param name="Detail">What is different in it; empty where it is missing or extra.</param>
public sealed record SchemaDifference(SchemaDifferenceKind Kind, string Table, string Subject, string Detail = "")
{
    /// <summary>The difference in words: <c>team: column city is missing</c>.</summary>
    public override string ToString() => Kind switch
    {
        SchemaDifferenceKind.Missing => $"{Table}: {Subject} is missing",
        SchemaDifferenceKind.Extra => $"{Table}: {Subject} is extra",
        _ => $"{Table}: {Subject}: {Detail}",
    };
}
