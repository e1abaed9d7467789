using Tortoise.Expressions;

namespace Tortoise.Compilation;

/// <summary>What distinguishes the rows of a query, so that an order by it is the same whenever the query runs.</summary>
internal static class Uniqueness
{
    /// <summary>The keys of the rows, and of those that are joined to them; the keys of groups. As far as they are known.</summary>
    public static IEnumerable<Expr> Of(SelectQuery query) => query switch
    {
        { GroupBy.Count: > 0 } => query.GroupBy,
        { IsDistinct: true, Columns: { } values } => values,
        _ => query.Tables.Aggregate(OfRow(query.Row), static (values, clause) => values.Concat(OfRow(clause.Table))),
    };

    private static IEnumerable<Expr> OfRow(TableSource row) => row switch
    {
        DerivedTable { Query: SelectQuery inner } table => Read(table, inner),
        QueryTable => [],
        ListTable or JsonTable or OneRow => [],
        _ => row.Model.Key.Select(index => new Column(row.Model.Fields[index], row)),
    };

    /// <summary>The columns of a table in which it has what distinguishes the rows of its query.</summary>
    private static IEnumerable<Expr> Read(DerivedTable table, SelectQuery inner)
    {
        foreach (var value in Of(inner))
        {
            for (var place = 0; place < inner.Output.Count; place++)
            {
                if (Sameness.AreSameText(inner.Output[place], value, inner))
                {
                    yield return table.Column(place);
                    break;
                }
            }
        }
    }
}
