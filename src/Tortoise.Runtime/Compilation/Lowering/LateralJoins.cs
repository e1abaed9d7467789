using Tortoise.Dialects;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Compilation.Lowering;

/// <summary>
/// A joined query that refers to rows of the tables before it, such as a limit of related rows for each row: LATERAL, or, where there is none, all rows of the query, numbered for each
/// value that is compared with those tables.
/// </summary>
internal sealed class LateralJoins(Dialect dialect) : LoweringStep
{
    private static readonly FunctionExpr<long> RowNumber = new(SqlFunction.RowNumber, [], FieldTypes.Int64);

    /// <exception cref="UnsupportedByDialectException">A query refers to rows before it by more than equal values, and the database has no lateral joins.</exception>
    protected override SelectQuery Lower(SelectQuery query)
    {
        var tables = query.Tables;
        for (var i = 0; i < tables.Count; i++)
        {
            if (tables[i] is { IsLateral: false, Table: DerivedTable table } clause && Names(SelectQuery.Of(table, Literal.One), query))
            {
                tables = [.. tables.Take(i), dialect.HasLateralJoins ? clause with { IsLateral = true } : Numbered(clause, table, query), .. tables.Skip(i + 1)];
            }
        }

        return ReferenceEquals(tables, query.Tables) ? query : query.WithTables(tables);
    }

    private static bool Names(SelectQuery inner, SelectQuery outer) => JoinCollector.Of(inner).Outside.Any(source => outer.Has(source.Root));

    private static bool Names(Expr value, SelectQuery query) => Names(SelectQuery.Of(new OneRow(), Literal.One).WithColumns([value]), query);

    private JoinClause Numbered(JoinClause clause, DerivedTable table, SelectQuery outer)
    {
        if (table.Query is not SelectQuery { IsDistinct: false, HasAggregate: false, GroupBy.Count: 0 } rows)
        {
            throw Refusal();
        }

        var (keys, values, all) = (new List<Expr>(), new List<Expr>(), rows.WithoutWhere());
        foreach (var term in TermsOf(rows.Where))
        {
            if (term is Comparison { Operator: ComparisonOperator.Equal, Negated: false } equality && (Pair(equality.Left, equality.Right) ?? Pair(equality.Right, equality.Left)) is { } pair)
            {
                keys.Add(pair.Key);
                values.Add(pair.Value);
            }
            else
            {
                all = all.WithWhere(term);
            }
        }

        var columns = rows.Output;
        List<Expr> more = [.. keys];
        if (rows.IsSliced)
        {
            more.Add(new WindowExpr<long>(RowNumber, Window.Of(keys, rows.OrderBy)));
        }

        all = all.WithLimit(null).WithOffset(null).WithOrder([]).WithColumns([.. columns, .. more]);
        if (Names(all, outer))
        {
            throw Refusal();
        }

        var numbered = new DerivedTable(all, table, clause.IsOuter);
        var row = (DerivedTable)numbered.Required;
        var on = rows.IsSliced ? LimitPerParent.Within(row.Column(columns.Count + keys.Count), rows) : Q.All;
        for (var i = 0; i < keys.Count; i++)
        {
            on &= new Comparison(ComparisonOperator.Equal, row.Column(columns.Count + i), values[i]);
        }

        return clause with { Table = numbered, On = clause.On is null ? on : Junction.And(clause.On, on) };

        (Expr Key, Expr Value)? Pair(Expr key, Expr value) =>
            Names(value, outer) && !Names(value, rows) && !Names(key, outer) && Names(key, rows) ? (key, value) : null;
    }

    private static IEnumerable<Q> TermsOf(Q? condition) => condition switch
    {
        null => [],
        Junction { IsAnd: true } both => [.. TermsOf(both.Left), .. TermsOf(both.Right)],
        _ => [condition],
    };

    private UnsupportedByDialectException Refusal() => new(
        dialect.Name,
        "a joined query that refers to the row it is joined to other than by equal values, or is of groups, aggregates or distinct rows",
        "compare its columns with those of the row by ==, number rows with Sql.RowNumber().Over(…), or annotate the row with aggregates");
}
