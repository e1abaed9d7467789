using Tortoise.Expressions;

namespace Tortoise.Compilation.Lowering;

/// <summary>Rows with a key are already distinct, and DISTINCT would forbid ordering by other columns.</summary>
internal sealed class DropRedundantDistinct : LoweringStep
{
    protected override SelectQuery Lower(SelectQuery query) =>
        query is { IsDistinct: true, Columns: null, IsOfTable: true } && !query.HasRepeatedRows ? query.WithDistinct(false) : query;
}
