using Tortoise.Expressions;

namespace Tortoise.Compilation.Lowering;

/// <summary>
/// An update or delete of a slice, or of rows that others are joined to, finds its rows by a subquery for their keys: it touches exactly the rows
/// that a select gives, on every database.
/// </summary>
/// <param name="isTargetReadable">True where a statement can read the table that it writes in a subquery of its own rows.</param>
internal sealed class SliceAsKeySubquery(bool isTargetReadable) : ExprRewriter
{
    public override Statement Rewrite(Statement statement) => statement switch
    {
        UpdateQuery update => new UpdateQuery(Target(update.Rows), update.Assignments),
        DeleteQuery delete => new DeleteQuery(Target(delete.Rows)),
        _ => statement,
    };

    private SelectQuery Target(SelectQuery rows)
    {
        var target = SelectQuery.Of(rows.Model).WithRow(rows.Row);
        var found = JoinCollector.Of(rows);
        if (!rows.IsSliced && found.Rows.Count == 0 && (isTargetReadable || !found.IsReadAgain))
        {
            return rows.Where is null ? target : target.WithWhere(rows.Where);
        }

        var keys = rows.Keys;
        return target.WithWhere(new SubqueryMembership(keys.Columns!, keys, negated: false));
    }
}
