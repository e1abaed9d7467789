using System.Diagnostics;
using Tortoise.Compilation;
using Tortoise.Compilation.Lowering;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Dialects.PostgreSql;

/// <summary>What PostgreSQL spells differently.</summary>
internal sealed partial class PostgreSqlCompiler(PostgreSqlDialect dialect) : SqlCompiler(dialect)
{
    protected override string LockableName(JoinedTable row, string name) => row.IsNullable
        ? throw new UnsupportedByDialectException(Dialect.Name, $"locks of rows that may be missing, of {row.Model.Name}", "lock them by a query of their own")
        : name;

    protected override IEnumerable<ExprRewriter> Steps =>
    [
        new TotalBesidePage(), .. LoweringSteps.Selects, new SliceAsKeySubquery(isTargetReadable: true), new PassOverNulls(),
        .. LoweringSteps.Clauses, new Groupings(Dialect),
        .. LoweringSteps.Columns, new LateralJoins(Dialect), new CompensateNulls(), new DeclareCtes(Dialect), new CollectJoins(),
    ];

    /// <summary>One array, whatever its length: one text, one plan.</summary>
    public override void VisitMembership(Membership membership)
    {
        var (before, after) = TypeOf(membership.Operand)?.StoreList() ?? ("", "");
        VisitComparable(membership.Operand);
        Sql.Text(membership.Negated ? " <> ALL(" : " = ANY(").Text(before);
        Sql.Placeholder(new Slot(IndexOf(membership.List), SlotForm.List)).Text(after).Text(")");
    }

    /// <summary>
    /// A query that locks what it finds runs once as an array. As an operand of IN it may run for each row, and finds other rows each time, because those
    /// that the statement has written are skipped.
    /// </summary>
    public override void VisitSubqueryMembership(SubqueryMembership membership)
    {
        if (membership.Query.Hints.Lock is null)
        {
            base.VisitSubqueryMembership(membership);
            return;
        }

        var isRow = membership.Operands.Count > 1;
        Sql.Text(isRow ? "ROW(" : "").List(membership.Operands, VisitComparable).Text(isRow ? ")" : "");
        Sql.Text(membership.Negated ? " <> ALL(ARRAY(" : " = ANY(ARRAY(");
        if (isRow)
        {
            Sql.Text("SELECT ROW(").List(Enumerable.Range(0, membership.Operands.Count), index => Sql.Name(ColumnName(index))).Text(") FROM (");
            WriteDerived(membership.Query);
            Sql.Text(") AS ").Name("locked");
        }
        else
        {
            VisitSelect(membership.Query);
        }

        Sql.Text("))");
    }

    protected override void WriteListTable(ListTable table, string alias) => Sql
        .Text("unnest(").Placeholder(new Slot(IndexOf(table.List), SlotForm.List)).Text(") AS ").Name(alias).Text(" (").Name(ColumnName(0)).Text(")");

    protected override void WriteJsonTable(JsonTable table, string alias)
    {
        // Of what is no list it would be an error.
        Sql.Text("JSONB_ARRAY_ELEMENTS(CASE JSONB_TYPEOF(");
        WritePart(table);
        Sql.Text(") WHEN 'array' THEN ");
        WritePart(table);
        Sql.Text(" END) AS ").Name(alias).Text(" (").Name(ColumnName(0)).Text(")");
    }

    private void WritePart(JsonTable table)
    {
        VisitJson(table.Document);
        Sql.Text(" #> ");
        Visit(table.Path);
    }

    public override void VisitJsonMatch(JsonMatch match)
    {
        Sql.Text(match.Negated ? "NOT (" : "");
        VisitJson(match.Operand);
        Sql.Text(match.IsContainedBy ? " <@ " : " @> ");
        VisitJson(match.Json);
        Sql.Text(match.Negated ? ")" : "");
    }

    /// <summary>An array of keys.</summary>
    public override void VisitJsonPath(IJsonPath path)
    {
        if (path.Value is { } value)
        {
            Sql.Text("CAST(").Placeholder(new Slot(IndexOf(value), SlotForm.JsonKeys)).Text(" AS text[])");
        }
        else
        {
            Sql.Text(NameLiteral(JsonStep.Keys(path.Steps), isUnicode: true));
        }
    }

    public override void VisitArithmetic(Arithmetic arithmetic)
    {
        switch (arithmetic.Operator)
        {
            case ArithmeticOperator.Divide when arithmetic.Kind == FieldKind.UInt64:
                // A numeric has digits after the point; an ulong is stored as one and has none.
                Sql.Text("DIV(");
                Visit(arithmetic.Left);
                Sql.Text(", ");
                WriteDivisor(arithmetic.Right, arithmetic.Kind);
                Sql.Text(")");
                break;
            case ArithmeticOperator.Modulo when arithmetic.Kind is FieldKind.Single or FieldKind.Double:
                WriteFloatingRemainder(arithmetic, "TRUNC(", ")");
                break;
            default:
                base.VisitArithmetic(arithmetic);
                break;
        }
    }

    // An integer and a real give a double precision, where C# has a float; two small integers a small one, where it has an int.
    protected override void VisitOperand(Expr operand, FieldKind result)
    {
        base.VisitOperand(operand, result);
        Sql.Text(result switch
        {
            FieldKind.Single when operand.Kind != FieldKind.Single => "::real",
            FieldKind.Int32 when operand.Kind is FieldKind.SByte or FieldKind.Byte or FieldKind.Int16 => "::integer",
            _ => "",
        });
    }

    protected override FunctionTable Functions => PostgreSqlFunctionTable.Rows;

    protected override FunctionTable TimeFunctions => PostgreSqlTimeFunctions.Rows;

    // A column of the database's own type has its own order.
    public override void VisitFunction(FunctionCall call)
    {
        _hasBorrowedNames |= _isSelected && call.Function == SqlFunction.Cast;
        var type = call.Arguments is [var argument] ? TypeOf(argument) : null;
        if (type is not null && (call.Function == SqlFunction.Min || call.Function == SqlFunction.Max))
        {
            WriteTemplate($"{type.LoadBefore}{(call.Function == SqlFunction.Min ? "MIN" : "MAX")}({{0:compared}}){{rows}}{type.LoadAfter}", call);
        }
        else if (call.Function == SqlFunction.JsonQuery || call.Function == SqlFunction.JsonSet)
        {
            WriteLoaded(PostgreSqlColumnType.Json, () => base.VisitFunction(call));
        }
        else if (type is not null && call.Function == SqlFunction.Count)
        {
            WriteTemplate("COUNT({distinct}{0:compared}){rows}", call);
        }
        else
        {
            base.VisitFunction(call);
        }
    }

    public override void VisitFullTextMatch(FullTextMatch match)
    {
        // The language is part of the text: an index serves only the expression it was created with.
        var language = match.Language ?? PostgreSqlDialect.PlainWords;
        Sql.Text(match.Negated ? "NOT " : "");
        if (TypeOf(match.Operand) is { IsWords: true })
        {
            VisitComparable(match.Operand);
        }
        else
        {
            Sql.Text($"to_tsvector('{language}', ");
            Visit(match.Operand);
            Sql.Text(")");
        }

        Sql.Text($" @@ plainto_tsquery('{language}', ").Placeholder(new Slot(IndexOf(match.Words))).Text(")");
    }

    /// <summary>The collation of columns knows the letters of ASCII only.</summary>
    protected override void WriteRegularExpression(TextMatch match)
    {
        Visit(match.Operand);
        Sql.Text($" COLLATE \"default\" {(match.Negated ? "!" : "")}~{(match.IgnoreCase ? "*" : "")} ").Placeholder(new Slot(IndexOf(match.Pattern)));
    }

    public override void VisitArrayMatch(ArrayMatch match)
    {
        // A point travels as what it is.
        var type = match.MatchKind == ArrayMatchKind.ContainsPoint ? null : TypeOf(match.Operand);
        Sql.Text(match.Negated ? "NOT (" : "");
        VisitComparable(match.Operand);
        Sql.Text(match.MatchKind switch
        {
            ArrayMatchKind.Contains or ArrayMatchKind.ContainsPoint => " @> ",
            ArrayMatchKind.ContainedBy => " <@ ",
            ArrayMatchKind.Overlaps => " && ",
            _ => throw new UnreachableException(),
        });
        Sql.Text(type?.StoreBefore ?? "");
        Visit(match.Values);
        Sql.Text(type?.StoreAfter ?? "").Text(match.Negated ? ")" : "");
    }

    /// <summary>The database puts both sides into upper case, so that they agree whatever letters its locale knows.</summary>
    protected override void WritePattern(TextMatch match, SlotForm form)
    {
        Sql.Text(match.IgnoreCase ? "UPPER(" : "").Placeholder(new Slot(IndexOf(match.Pattern), form)).Text(match.IgnoreCase ? ")" : "");
    }
}
