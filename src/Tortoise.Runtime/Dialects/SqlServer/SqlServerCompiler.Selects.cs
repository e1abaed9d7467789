using Tortoise.Expressions;

namespace Tortoise.Dialects.SqlServer;

/// <summary>Selects: TOP, and OFFSET as a part of the order.</summary>
internal sealed partial class SqlServerCompiler
{
    protected override void WriteSelectList(SelectQuery query)
    {
        // DISTINCT comes before TOP.
        Sql.Text(query.IsDistinct ? "DISTINCT " : "");
        if (query is { Limit: { } top, Offset: null })
        {
            Sql.Text("TOP (");
            Visit(top);
            Sql.Text(") ");
        }

        WriteColumns(query);
    }

    /// <summary>Strings that differ in blanks at their ends are equal to SQL Server: their sizes keep them apart.</summary>
    protected override void VisitKey(Expr key)
    {
        base.VisitKey(key);
        if (ExactEquality.IsPadded(key))
        {
            Sql.Text(", ");
            Visit(ExactEquality.SizeOf(key));
        }
    }

    protected override void WriteOrderBy(SelectQuery query)
    {
        if (query is { OrderBy.Count: 0, Offset: not null })
        {
            // OFFSET is a part of ORDER BY.
            Sql.Text(query.IsDistinct ? " ORDER BY 1" : " ORDER BY (SELECT 0)");
        }
        else
        {
            base.WriteOrderBy(query);
        }
    }

    /// <summary>Says where NULLs go by a term of its own: there is no NULLS FIRST.</summary>
    protected override void WriteOrderTerm(OrderTerm term)
    {
        if (term.Expression.IsNullable && term.NullsFirstOrDefault is { } first && first == term.Descending)
        {
            Sql.Text("CASE WHEN ");
            Visit(term.Expression);
            Sql.Text(first ? " IS NULL THEN 0 ELSE 1 END, " : " IS NULL THEN 1 ELSE 0 END, ");
        }

        VisitSorted(term.Expression);
        Sql.Text(term.Descending ? " DESC" : "");
    }

    /// <summary>A lateral join has no condition, so what is joined to it stands after it.</summary>
    /// <exception cref="UnsupportedByDialectException">There is a condition.</exception>
    protected override void WriteJoin(SelectQuery query, JoinClause clause, string alias)
    {
        if (!clause.IsLateral)
        {
            base.WriteJoin(query, clause, alias);
            return;
        }

        if (clause.On is not (null or BooleanConstant { Value: true }))
        {
            throw new UnsupportedByDialectException(Dialect.Name, "a condition of a join with rows of a query for each row", "filter the rows of that query instead");
        }

        Sql.Text(clause.IsOuter ? " OUTER APPLY " : " CROSS APPLY ");
        WriteJoined(query, clause, alias);
    }

    /// <summary>A recursion would end with an error after a hundred steps.</summary>
    protected override void WriteRecursionLimit() => Sql.Text(" OPTION (MAXRECURSION 0)");

    protected override void WriteLimit(SelectQuery query)
    {
        if (query.Offset is null)
        {
            return;
        }

        Sql.Text(" OFFSET ");
        Visit(query.Offset);
        Sql.Text(" ROWS");
        if (query.Limit is { } limit)
        {
            Sql.Text(" FETCH NEXT CASE WHEN ");
            Visit(limit);
            Sql.Text(" > 0 THEN ");
            Visit(limit);
            Sql.Text(" ELSE 1 END ROWS ONLY");
        }
    }
}
