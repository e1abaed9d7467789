using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Querying;

/// <summary>A name from outside, resolved: relations, and the field they lead to, with a lookup.</summary>
/// <param name="Name">The name as it was given.</param>
/// <param name="Ends">The relations, from the query's own row.</param>
/// <param name="Field">The field of the last row; null for the row itself.</param>
/// <param name="Part">The part of the field, which is a date or time; null for the field itself.</param>
/// <param name="Lookup">The lookup.</param>
internal sealed record FieldPath(string Name, IReadOnlyList<RelationEnd> Ends, FieldMetadata? Field, StringPart? Part, StringLookup Lookup)
{
    /// <summary>The keys after a field that is a JSON document; empty for the field itself.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>A name without what does not count in it: case, and the underscores of snake_case.</summary>
    public static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>The field in a row of the query, to which the relations are joined; a to-many one repeats the row.</summary>
    public Column From(TableSource row) => new(Field!, Ends.Aggregate(row, JoinedTable.Over));
}
