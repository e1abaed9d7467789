using System.Globalization;
using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Dialects.SqlServer;

/// <summary>Selects: names for the columns of what is nested, orders, slices.</summary>
internal sealed partial class SqlServerCompiler
{
    /// <summary>
    /// Keeps rows from other writers until the transaction ends, and nothing else: what is inserted beside them is found out by its key. No
    /// HOLDLOCK therefore, which would keep others from inserting between them, or anywhere where no index serves the condition.
    /// </summary>
    private const string LockedRows = " WITH (UPDLOCK, ROWLOCK)";

    private bool _isLookedInto;

    protected override void WriteSelect(SelectQuery query)
    {
        switch (query.Kind)
        {
            case SelectKind.Count when query.IsDistinct || query.IsSliced || query.HasAggregate:
                Sql.Text("SELECT COUNT_BIG(*) FROM (");
                WriteSelect(Counted(query), isNested: true);
                Sql.Text(") AS [rows]");
                break;
            case SelectKind.Count:
                Sql.Text("SELECT COUNT_BIG(*) FROM ");
                WriteFrom();
                WriteWhere(query.Where);
                break;
            default:
                WriteSelect(query, _isLookedInto);
                break;
        }
    }

    protected override void WriteOrder(SelectQuery query)
    {
        // A column that stands in the order twice is an error here, and the second one changes nothing.
        var terms = Ordering.Of(query).ToList();
        for (var i = terms.Count - 1; i > 0; i--)
        {
            if (terms[i].Expression is IField field && terms.FindIndex(term => term.Expression is IField other && AreSame(other, field)) < i)
            {
                terms.RemoveAt(i);
            }
        }

        if (terms.Count > 0)
        {
            Sql.Text(" ORDER BY ").List(terms, WriteOrderTerm);
        }
        else if (query.Offset is not null)
        {
            // OFFSET is a part of ORDER BY.
            Sql.Text(query.IsDistinct ? " ORDER BY 1" : " ORDER BY (SELECT 0)");
        }
    }

    /// <summary>Says where NULLs go by a term of its own: there is no NULLS FIRST.</summary>
    protected override void WriteOrderTerm(Order term)
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

    /// <summary>A query whose rows another statement looks into.</summary>
    protected override void WriteSubquery(SelectQuery query)
    {
        var wasNested = _isLookedInto;
        _isLookedInto = true;
        base.WriteSubquery(query);
        _isLookedInto = wasNested;
    }

    /// <param name="query">The query.</param>
    /// <param name="isNested">True for a table that another query reads, where columns need names and only a slice has an order.</param>
    private void WriteSelect(SelectQuery query, bool isNested)
    {
        if (query is { HasAggregate: true, IsSliced: true })
        {
            Sql.Text("SELECT ");
            WriteColumns(query, isNested);
            Sql.Text(" FROM (");
            WriteSelect(query.Rows, isNested: true);
            Sql.Text(") AS [rows]");
            return;
        }

        if (query.IsPerOwner)
        {
            WriteRowsOfEachOwner(query);
            return;
        }

        Sql.Text(query.IsDistinct ? "SELECT DISTINCT " : "SELECT ");
        if (query is { Limit: { } top, Offset: null })
        {
            Sql.Text("TOP (");
            Visit(top);
            Sql.Text(") ");
        }

        WriteColumns(query, isNested);
        WriteTotal(query);
        Sql.Text(" FROM ");
        WriteFrom(query.IsLocked ? LockedRows : "");
        if (query is { Limit: { } limit, Offset: not null })
        {
            WriteWhere(query.Where, limit);
        }
        else
        {
            WriteWhere(query.Where);
        }

        if (query.IsSliced || (!isNested && !IsNested && query.Kind == SelectKind.Rows))
        {
            WriteOrder(query);
        }

        WriteOffset(query);
    }

    private void WriteColumns(SelectQuery query, bool isNested)
    {
        if (query.Kind == SelectKind.Exists)
        {
            Sql.Text("1");
        }
        else
        {
            var index = 0;
            Sql.List(Selected(query), column =>
            {
                Visit(column);
                Sql.Text(isNested && query.Columns is not null ? string.Create(CultureInfo.InvariantCulture, $" AS [${index++}]") : "");
            });
        }
    }

    /// <summary>FETCH NEXT 0 ROWS is an error, so there a condition says that nothing is wanted.</summary>
    private void WriteWhere(Q? condition, Expr limit)
    {
        Sql.Text(" WHERE ");
        Visit(limit);
        Sql.Text(" > 0");
        if (condition is not (null or Constant { Value: true }))
        {
            Sql.Text(" AND (");
            VisitCondition(condition);
            Sql.Text(")");
        }
    }

    private void WriteOffset(SelectQuery query)
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

    private static bool AreSame(IField left, IField right) => left.Metadata == right.Metadata && RowSource.AreSame(left.Source, right.Source);
}
