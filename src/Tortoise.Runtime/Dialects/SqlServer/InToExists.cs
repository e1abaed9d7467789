using Tortoise.Compilation.Lowering;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Dialects.SqlServer;

/// <summary>
/// IN as EXISTS, where IN takes "a" for "a ", where NOT IN is never true beside NULL, and for the values of a composite key: there are no row values.
/// It comes after <see cref="ExactEquality"/>, whose equality it uses.
/// </summary>
internal sealed class InToExists : LoweringStep
{
    /// <summary>True for a condition of which this step makes EXISTS, which is never unknown.</summary>
    public static bool Applies(Q condition) => condition switch
    {
        SubqueryMembership membership => membership is not { Negated: false, Operands: [var only] } || ExactEquality.IsPadded(only),
        Membership membership => membership.List.PlaceholderCount != 1 && ExactEquality.IsPadded(membership.Operand),
        _ => false,
    };

    public override Q Rewrite(Q condition) => base.Rewrite(condition switch
    {
        SubqueryMembership membership when Applies(membership) => Exists(membership),
        Membership membership when Applies(membership) => Exists(membership),
        _ => condition,
    });

    private static Exists Exists(SubqueryMembership membership)
    {
        var keys = new DerivedTable(membership.Query);

        // NULL is not a key, on either side: it must not equal another NULL.
        var isFound = membership.Operands
            .Select((operand, index) => ExactEquality.Of(new DerivedColumn(keys, index, isNullable: false), operand))
            .Aggregate(Q.All, (all, one) => all & one);
        return new(SelectQuery.Of(keys, Literal.One).WithWhere(isFound), membership.Negated);
    }

    private static Exists Exists(Membership membership)
    {
        var (operand, list) = (membership.Operand, new ListTable(membership.List, (membership.Operand as IField)?.Metadata));
        Expr value = new ListItem(list);
        value = value.Kind == FieldKind.String ? new FunctionExpr<string>(SqlFunction.Collated, value, FieldTypes.String) : value;
        var isFound = ExactEquality.Of(value, operand);
        if (!operand.IsUnicode)
        {
            // An index of the column serves its own type only. What that lacks becomes another string, which the rest tells apart.
            var narrow = new FunctionExpr<string>(SqlFunction.NarrowTo, [value, operand], FieldTypes.NonUnicodeString);
            isFound = new Comparison(ComparisonOperator.Equal, narrow, operand) & isFound;
        }

        return new(SelectQuery.Of(list, Literal.One).WithWhere(isFound), membership.Negated);
    }
}
