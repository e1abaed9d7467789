using Tortoise.Expressions;

namespace Tortoise.Compilation.Lowering;

/// <summary>Makes the joins of every select explicit, and whether it refers to rows of an outer one. It is the last step: it looks at all that is printed.</summary>
internal sealed class CollectJoins : LoweringStep
{
    protected override SelectQuery Lower(SelectQuery query)
    {
        var found = JoinCollector.Of(query);
        return found.Rows.Count == 0 && !found.IsCorrelated ? query : query.WithJoined(found.Rows, found.IsCorrelated);
    }
}
