using Tortoise.Expressions;

namespace Tortoise.Compilation.Lowering;

/// <summary>Rows that are repeated by a join of the order are repeated where nobody sees the order, too: in a count, an aggregate, a test for existence.</summary>
internal sealed class KeepJoins : LoweringStep
{
    protected override SelectQuery Lower(SelectQuery query) =>
        query.OrderBy.Count > 0 && JoinCollector.Of(query).Rows.FindAll(row => row.IsMany) is { Count: > 0 } repeated ? query.WithJoined(repeated) : query;
}
