using Tortoise.Expressions;

namespace Tortoise.Compilation.Lowering;

/// <summary>Names what is selected: the fields of rows, and 1 where it only matters whether there are any.</summary>
internal sealed class SelectFields : LoweringStep
{
    public override Q Rewrite(Q condition) =>
        base.Rewrite(condition is Exists exists ? new Exists(exists.Query.WithColumns([Literal.One]), exists.Negated) : condition);

    protected override SelectQuery Lower(SelectQuery query) => query.WithColumns(query.Output);
}
