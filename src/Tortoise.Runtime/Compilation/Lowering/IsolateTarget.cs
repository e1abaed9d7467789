using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Compilation.Lowering;

/// <summary>
/// For MySQL, where a subquery after IN cannot have a limit, and a statement cannot read the table that it writes: a derived table can do both.
/// </summary>
/// <param name="isValueIsolated">False where a subquery for a value can read the table as it is.</param>
internal sealed class IsolateTarget(bool isValueIsolated) : LoweringStep
{
    private ModelMetadata? _target;

    public override Statement Rewrite(Statement statement)
    {
        _target = statement switch
        {
            UpdateQuery update => update.Rows.Model,
            DeleteQuery delete => delete.Rows.Model,
            _ => null,
        };
        return base.Rewrite(statement);
    }

    public override Q Rewrite(Q condition) =>
        base.Rewrite(condition is SubqueryMembership { Query: var query } membership && (query.IsSliced || ReadsTarget(query))
            ? new SubqueryMembership(membership.Operands, Isolated(query), membership.Negated)
            : condition);

    public override Expr Rewrite(Expr expression) =>
        base.Rewrite(isValueIsolated && expression is ISubquery { Query: SelectQuery query } subquery && ReadsTarget(query)
            ? subquery.Of(Isolated(query))
            : expression);

    /// <summary>DISTINCT and LIMIT keep the server from merging the derived table into the statement.</summary>
    private static SelectQuery Isolated(SelectQuery query)
    {
        var table = new DerivedTable(query.IsSliced || query.HasAggregate ? query : query.WithDistinct());
        return SelectQuery.Of(table, table.Columns);
    }

    private bool ReadsTarget(SelectQuery query) => _target is { } target && Queries.Count <= 1 && JoinCollector.Of(query).Models.Contains(target);
}
