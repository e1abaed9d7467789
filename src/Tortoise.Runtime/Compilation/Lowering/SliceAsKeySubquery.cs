using Tortoise.Expressions;

namespace Tortoise.Compilation.Lowering;

/// <summary>
/// An update or delete of a slice, of what raw SQL returns, of rows that others have not locked, or with joins, finds its rows with a key subquery: it
/// affects exactly the rows that a select returns, on every database.
/// </summary>
/// <param name="isTargetReadable">True if a subquery can read the target table.</param>
internal sealed class SliceAsKeySubquery(bool isTargetReadable) : ExprRewriter
{
    public override Statement Rewrite(Statement statement) => statement switch
    {
        UpdateQuery { Rows.Row: DerivedRow } update when Target(update.Rows) is var target && new OwnRow(update.Rows, target) is var own => new UpdateQuery(
            target,
            [.. update.Assignments.Select(assignment => new Assignment(assignment.Field, own.Rewrite(assignment.Value)))],
            [.. update.Returning.Select(own.Rewrite)]),
        UpdateQuery update => new UpdateQuery(Target(update.Rows), update.Assignments, update.Returning),
        DeleteQuery { Rows.Row: DerivedRow } delete when Target(delete.Rows) is var target && new OwnRow(delete.Rows, target) is var own =>
            new DeleteQuery(target, [.. delete.Returning.Select(own.Rewrite)]),
        DeleteQuery delete => new DeleteQuery(Target(delete.Rows), delete.Returning),
        _ => statement,
    };

    private SelectQuery Target(SelectQuery rows)
    {
        var target = rows.Row is DerivedRow
            ? SelectQuery.Of(rows.Row.Model).Renamed()
            : SelectQuery.Of(rows.Model).WithRow(rows.IsOfTable ? rows.Row : rows.Row.Rebase(rows.Table.WithoutSql()));
        target = target.WithFilters(rows.Filters);
        var found = JoinCollector.Of(rows);
        var takesUnlocked = rows.Hints.Lock is { Wait: not LockWait.Wait };
        if (rows.IsOfTable && !rows.IsSliced && !takesUnlocked && found.Rows.Count == 0 && (isTargetReadable || !found.IsReadAgain))
        {
            return rows.Where is null ? target : target.WithWhere(rows.Where);
        }

        return target.WithWhere(new SubqueryMembership(target.Keys.Columns!, rows.Keys, negated: false));
    }

    /// <summary>What is set to a value of a row that another query returns is set to that of the row itself.</summary>
    private sealed class OwnRow(SelectQuery rows, SelectQuery target) : ExprRewriter
    {
        protected override TableSource? StartOf(QueryTable table) => rows.Has(table) ? target.Row : null;
    }
}
