using Tortoise.Expressions;

namespace Tortoise.Compilation.Lowering;

/// <summary>Makes the select list explicit: the fields of rows, or 1 if only existence matters.</summary>
internal sealed class SelectFields : LoweringStep
{
    public override Q Rewrite(Q condition) =>
        base.Rewrite(condition is Exists exists ? new Exists(exists.Query.WithColumns([Literal.One]), exists.Negated) : condition);

    protected override SelectQuery Lower(SelectQuery query) => query.WithColumns(query.Output);
}
