using System.Diagnostics;
using System.Globalization;
using Tortoise.Compilation;
using Tortoise.Compilation.Lowering;
using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Dialects.MySql;

/// <summary>What MySQL and MariaDB spell differently.</summary>
internal sealed partial class MySqlCompiler(MySqlDialect dialect) : SqlCompiler(dialect)
{
    private readonly HashSet<FieldMetadata> _assigned = [];
    private SelectQuery? _distinct;

    /// <summary>What is longer than a column can hold reads as NULL from a JSON list; it is in no row.</summary>
    protected override IEnumerable<ExprRewriter> Steps =>
    [
        .. LoweringSteps.Selects, new DistinctOnByNumber(), new SliceAsKeySubquery(isTargetReadable: false), new PassOverNulls(),
        .. LoweringSteps.Clauses, new Groupings(Dialect),
        .. LoweringSteps.Columns, new LateralJoins(Dialect), new IsolateTarget(dialect), new ListAsTable(static list => list.Kind == FieldKind.String),
        new CompensateNulls(), new DeclareCtes(Dialect), new CollectJoins(),
    ];

    public override void VisitColumn(FieldMetadata field, TableSource source)
    {
        JoinedTable.Elide(ref field, ref source);
        if (_assigned.Contains(field) && source is ModelTable && IsTarget(source))
        {
            throw new UnsupportedByDialectException(
                dialect.Name,
                $"an update that reads {field} after setting it",
                "change the order of the assignments, or use two updates");
        }

        base.VisitColumn(field, source);
    }

    public override void VisitComparison(Comparison comparison)
    {
        if (comparison is not { Operator: ComparisonOperator.NotDistinct, Negated: true })
        {
            base.VisitComparison(comparison);
            return;
        }

        Sql.Text("NOT (");
        base.VisitComparison((Comparison)comparison.Negate());
        Sql.Text(")");
    }

    protected override (string Before, string After) JsonForm => dialect.IsMariaDb ? ("JSON_NORMALIZE(", ")") : ("CAST(", " AS JSON)");

    public override void VisitJsonMatch(JsonMatch match)
    {
        var (whole, part) = match.IsContainedBy ? (match.Json, match.Operand) : (match.Operand, (Expr)match.Json);
        Sql.Text(match.Negated ? "NOT JSON_CONTAINS(" : "JSON_CONTAINS(");
        Visit(whole);
        Sql.Text(", ");
        Visit(part);
        Sql.Text(")");
    }

    protected override void WriteListTable(ListTable table, string alias) => Sql
        .Text("JSON_TABLE(").Placeholder(new Slot(IndexOf(table.List), SlotForm.List)).Text(", '$[*]' COLUMNS (").Name(ColumnName(0))
        .Text($" {dialect.JsonType(table.List.Kind, table.Field)} PATH '$')) AS ").Name(alias);

    protected override void WriteJsonTable(JsonTable table, string alias)
    {
        Sql.Text("JSON_TABLE(JSON_EXTRACT(");
        Visit(table.Document);
        Sql.Text(", ");
        Visit(table.Path);
        Sql.Text("), '$[*]' COLUMNS (").Name(ColumnName(0)).Text(" JSON PATH '$')) AS ").Name(alias);
    }

    public override void VisitDerivedColumn(IDerivedColumn column)
    {
        var isHexadecimal = column.Table is ListTable { List: var list } && dialect.IsHexadecimal(list.Kind);
        Sql.Text(isHexadecimal ? "UNHEX(" : "");
        base.VisitDerivedColumn(column);
        Sql.Text(isHexadecimal ? ")" : "");
    }

    public override void VisitArithmetic(Arithmetic arithmetic)
    {
        Sql.Text("(");
        VisitOperand(arithmetic.Left, arithmetic.Kind);
        Sql.Text(arithmetic.Operator switch
        {
            ArithmeticOperator.Add => " + ",
            ArithmeticOperator.Subtract => " - ",
            ArithmeticOperator.Multiply => " * ",
            ArithmeticOperator.Divide when IsWhole(arithmetic.Kind) => " DIV ",
            ArithmeticOperator.Divide => " / ",
            ArithmeticOperator.Modulo => " % ",
            _ => throw new UnreachableException(),
        });
        VisitOperand(arithmetic.Right, arithmetic.Kind);
        Sql.Text(")");
    }

    /// <summary>A parameter that is NULL is a string to the server, and so would be the value of the case.</summary>
    protected override void WriteResult(Expr result)
    {
        if (result is Parameter { IsNullable: true })
        {
            Sql.Text("NULL");
        }
        else
        {
            base.WriteResult(result);
        }
    }

    protected override FunctionTable Functions => dialect.Functions;

    protected override FunctionTable TimeFunctions => MySqlTimeFunctions.Rows;

    // MySQL's || is an OR.
    public override void VisitConcatenation(Concatenation concatenation) =>
        Sql.Text("CONCAT(").List(concatenation.Parts, WriteNotNull).Text(")");

    public override void VisitFullTextMatch(FullTextMatch match)
    {
        if (match.Language is not null)
        {
            throw new UnsupportedByDialectException(Dialect.Name, "languages in full-text search", "omit the language");
        }

        Sql.Text(match.Negated ? "NOT MATCH (" : "MATCH (");
        Visit(match.Operand);
        Sql.Text(") AGAINST (").Placeholder(new Slot(IndexOf(match.Words), SlotForm.AllWords)).Text(" IN BOOLEAN MODE)");
    }

    /// <summary>The collation of columns heeds case, so a pattern that ignores it says so itself.</summary>
    protected override void WriteRegularExpression(TextMatch match)
    {
        Visit(match.Operand);
        Sql.Text(match.Negated ? " NOT REGEXP " : " REGEXP ").Placeholder(new Slot(IndexOf(match.Pattern), match.IgnoreCase ? SlotForm.AnyCase : SlotForm.Value));
    }

    // Both sides go through the same function, so that a string always matches itself.
    protected override void WritePattern(TextMatch match, SlotForm form)
    {
        Sql.Text(match.IgnoreCase ? "UPPER(" : "")
            .Placeholder(new Slot(IndexOf(match.Pattern), form))
            .Text(match.IgnoreCase ? $" COLLATE {dialect.CaseCollation}) COLLATE {dialect.Collation}" : "");
    }

    // MySQL sets one column after the other, and what is set is read by the next.
    protected override void WriteAssigned(Assignment assignment)
    {
        base.WriteAssigned(assignment);
        if (!dialect.AssignsAtOnce)
        {
            _assigned.Add(assignment.Field);
        }
    }

    protected override void WriteWhere(SelectQuery query)
    {
        if (!IsNested)
        {
            _assigned.Clear();
        }

        base.WriteWhere(query);
    }

    protected override void WriteReturning(SelectQuery rows, IReadOnlyList<Expr> values, bool isDelete)
    {
        if (isDelete ? !dialect.ReturnsDeleted : !dialect.ReturnsUpdated)
        {
            throw new UnsupportedByDialectException(
                dialect.Name, isDelete ? "a delete that returns its rows in one statement" : "an update that returns its rows in one statement", "read the locked rows by a statement of their own");
        }

        base.WriteReturning(rows, values, isDelete);
    }

    /// <summary>MariaDB computes the windows beside one without partitions wrongly, and takes a constant for none.</summary>
    protected override string WindowOfAll => dialect.IsMariaDb ? "PARTITION BY 0 * RAND()" : "";

    protected override void WriteOrderBy(SelectQuery query)
    {
        var outer = _distinct;
        _distinct = query.IsDistinct ? query : null;
        base.WriteOrderBy(query);
        _distinct = outer;
    }

    protected override void WriteOrderTerm(OrderTerm term)
    {
        // No two values are the same to MySQL, so an expression that holds one is named by its position.
        if (_distinct is not null && term.Expression is not IField && Ordering.PositionOf(term.Expression, _distinct) is { } position)
        {
            Sql.Text(string.Create(CultureInfo.InvariantCulture, $"{position}{(term.Descending ? " DESC" : "")}"));
            return;
        }

        if (term.Expression.IsNullable && term.NullsFirstOrDefault is { } nullsFirst && nullsFirst == term.Descending)
        {
            VisitComparable(term.Expression);
            Sql.Text(nullsFirst ? " IS NULL DESC, " : " IS NULL, ");
        }

        VisitSorted(term.Expression);
        Sql.Text(term.Descending ? " DESC" : "");
    }

    private static bool IsWhole(FieldKind kind) => kind is >= FieldKind.SByte and <= FieldKind.UInt64;

    /// <summary>
    /// Integers are computed signed, so that differences may be negative; what exceeds them is computed as a decimal. The sum of an unsigned
    /// and a signed integer would be unsigned.
    /// </summary>
    protected override void VisitOperand(Expr operand, FieldKind result)
    {
        var type = operand.Kind switch
        {
            FieldKind.UInt64 => "DECIMAL(65)",
            FieldKind.Byte or FieldKind.UInt16 or FieldKind.UInt32 when result is FieldKind.Int32 or FieldKind.Int64 => "SIGNED",
            _ => null,
        };
        Sql.Text(type is null ? "" : "CAST(");
        Visit(operand);
        Sql.Text(type is null ? "" : $" AS {type})");
    }
}
