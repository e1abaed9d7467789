using Tortoise.Expressions;

namespace Tortoise.Compilation.Lowering;

/// <summary>A value is looked up in a long list, which is one parameter, by a subquery of its values.</summary>
/// <param name="canHaveNull">Tells for which lists the database may read a value as NULL: one that no column can hold; null for none.</param>
internal sealed class ListAsTable(Predicate<ListParameter>? canHaveNull = null) : ExprRewriter
{
    public override Q Rewrite(Q condition) => base.Rewrite(condition is Membership { List: { PlaceholderCount: 0 } list } membership
        ? new SubqueryMembership([membership.Operand], Values(list, membership.Operand), membership.Negated)
        : condition);

    private SelectQuery Values(ListParameter list, Expr operand)
    {
        var values = ListTable.Rows(list, operand);
        return canHaveNull?.Invoke(list) == true ? values.WithWhere(new NullCheck(values.Columns![0], negated: true)) : values;
    }
}
