using Tortoise.Compilation.Lowering;
using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Dialects.MySql;

/// <summary>
/// For MySQL, where a subquery after IN cannot have a limit, and a statement cannot read the table that it writes: a derived table can do both.
/// </summary>
/// <param name="dialect">MariaDB reads the table in a subquery for a value as it is, but in a derived table names no rows of the queries around it.</param>
internal sealed class IsolateTarget(MySqlDialect dialect) : LoweringStep
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

    public override Q Rewrite(Q condition) => base.Rewrite(condition switch
    {
        SubqueryMembership { Query: var query } membership when query.IsSliced || ReadsTarget(query) =>
            new SubqueryMembership(membership.Operands, Isolated(query), membership.Negated),
        Exists { Query: var query } exists when !dialect.IsMariaDb && ReadsTarget(query) => new Exists(Isolated(query), exists.Negated),
        _ => condition,
    });

    public override Expr Rewrite(Expr expression) =>
        base.Rewrite(!dialect.IsMariaDb && expression is ISubquery { Query: SelectQuery query } subquery && ReadsTarget(query)
            ? subquery.Of(Isolated(query))
            : expression);

    protected override SelectQuery Lower(SelectQuery query) =>
        dialect.IsMariaDb && query.Tables.Select(static clause => clause.Table).Prepend(query.From).Any(static table => table is DerivedTable { Query: SelectQuery inner } && JoinCollector.Of(inner).IsCorrelated)
            ? throw new UnsupportedByDialectException(
                dialect.Name, "a limited subquery that refers to columns of the outer query", "remove the limit: select Max or Min of all rows, for example")
            : query;

    /// <summary>DISTINCT and LIMIT keep the server from merging the derived table into the statement.</summary>
    private SelectQuery Isolated(SelectQuery query)
    {
        if (dialect.IsMariaDb && !query.IsSliced && JoinCollector.Of(query).IsCorrelated)
        {
            throw new UnsupportedByDialectException(
                dialect.Name, "a subquery of the updated table that refers to the updated row", "read the values first, and use them in a second statement");
        }

        var table = new DerivedTable(query.IsSliced || query.HasAggregate ? query : query.WithDistinct());
        return SelectQuery.Of(table, table.Columns);
    }

    private bool ReadsTarget(SelectQuery query) =>
        _target is { } target && Queries.Count <= 1 && JoinCollector.Of(query) is var found && (found.HasRaw || found.Models.Contains(target));
}
