using Tortoise.Compilation;
using Tortoise.Compilation.Lowering;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Dialects.SqlServer;

/// <summary>What SQL Server spells differently in values and conditions; statements are in the other parts.</summary>
internal sealed partial class SqlServerCompiler(SqlServerDialect dialect) : SqlCompiler(dialect)
{
    /// <summary>NULLs need not be passed over: EXISTS does.</summary>
    protected override IEnumerable<ExprRewriter> Steps =>
    [
        .. LoweringSteps.Selects, new DistinctOnByNumber(), new SliceAsKeySubquery(isTargetReadable: true),
        .. LoweringSteps.Clauses, new Groupings(Dialect),
        .. LoweringSteps.Columns, new LateralJoins(Dialect), new PathsOfRecursion(), new SubqueryBeforeAggregate(), new EmptySlice(), new CompensateNulls(InToExists.Applies), new NullSafeEquality(), new ExactEquality(), new InToExists(),
        new ListAsTable(), new DeclareCtes(Dialect), new CollectJoins(),
    ];

    private const string Collate = $" COLLATE {SqlServerTypes.Collation}";

    protected override void WriteListTable(ListTable table, string alias)
    {
        var list = table.List;
        if (list.PlaceholderCount > 0)
        {
            Sql.Text("(VALUES ")
                .List(Enumerable.Range(0, list.PlaceholderCount), index => Sql.Text("(").Placeholder(new Slot(IndexOf(list), SlotForm.Element, index)).Text(")"))
                .Text(") AS ").Name(alias).Text(" (").Name(ColumnName(0)).Text(")");
            return;
        }

        Sql.Text("OPENJSON(").Placeholder(new Slot(IndexOf(list), SlotForm.List));
        Sql.Text(") WITH (").Name(ColumnName(0)).Text($" {SqlServerTypes.Of(list.Type)} '$') AS ").Name(alias);
    }

    protected override void WriteJsonTable(JsonTable table, string alias)
    {
        // Of an object it would give the members.
        Sql.Text("OPENJSON(CASE WHEN LEFT(");
        WritePart(table);
        Sql.Text(", 1) = N'[' THEN ");
        WritePart(table);
        Sql.Text(" END) AS ").Name(alias);
    }

    protected override void WriteArrayTable(Expr array, string alias)
    {
        Sql.Text("OPENJSON(");
        Visit(array);
        Sql.Text(") AS ").Name(alias);
    }

    /// <summary>As bytes: strings would be equal if they differ in the blanks at their end.</summary>
    protected override string ArrayElement(string alias) => $"CAST({alias}.[value] AS varbinary(max))";

    private void WritePart(JsonTable table)
    {
        Sql.Text("JSON_QUERY(");
        VisitJson(table.Document);
        Sql.Text(", ");
        Visit(table.Path);
        Sql.Text(")");
    }

    protected override string JsonElementColumn => "[value]";

    /// <summary>An element of OPENJSON is JSON if it is a list (4) or an object (5), and else a value.</summary>
    protected override void VisitJson(Expr document)
    {
        if (document is not JsonItem { Table: var table })
        {
            base.VisitJson(document);
            return;
        }

        Sql.Text("CASE WHEN ");
        WriteQualifier(table);
        Sql.Text("[type] IN (4, 5) THEN ");
        Visit(document);
        Sql.Text(" END");
    }

    /// <summary>A full-text index cannot be made in a transaction, as schemas are, and CONTAINS has a language of its own.</summary>
    public override void VisitFullTextMatch(FullTextMatch match) => throw new UnsupportedByDialectException(
        Dialect.Name, "full-text search", "use Contains or IContains, or CONTAINS in raw SQL with a full-text index that a script creates");

    public override void VisitArithmetic(Arithmetic arithmetic)
    {
        switch (arithmetic.Operator)
        {
            // A decimal has digits after the point; an ulong is stored as one and has none.
            case ArithmeticOperator.Divide when arithmetic.Kind == FieldKind.UInt64:
                Sql.Text("CAST((");
                Visit(arithmetic.Left);
                Sql.Text(" - ");
                Visit(arithmetic.Left);
                Sql.Text(" % ");
                WriteDivisor(arithmetic.Right, arithmetic.Kind);
                Sql.Text(") / ");
                WriteDivisor(arithmetic.Right, arithmetic.Kind);
                Sql.Text(" AS decimal(20,0))");
                break;
            case ArithmeticOperator.Modulo when arithmetic.Kind is FieldKind.Single or FieldKind.Double:
                // The third argument makes ROUND cut.
                WriteFloatingRemainder(arithmetic, "ROUND(", ", 0, 1)");
                break;
            default:
                base.VisitArithmetic(arithmetic);
                break;
        }
    }

    /// <summary>Two small integers give a small one, where C# has an int.</summary>
    protected override void VisitOperand(Expr operand, FieldKind result)
    {
        var isSmall = result == FieldKind.Int32 && operand.Kind is FieldKind.SByte or FieldKind.Byte or FieldKind.Int16;
        Sql.Text(isSmall ? "CAST(" : "");
        Visit(operand);
        Sql.Text(isSmall ? " AS int)" : "");
    }

    /// <summary>JSON_QUERY gives objects and lists only.</summary>
    public override void VisitNullCheck(NullCheck check)
    {
        if (check.Operand is ICall { Call: { } call } && call.Function == SqlFunction.JsonQuery)
        {
            WriteTemplate("COALESCE(JSON_QUERY({0}, {1}), JSON_VALUE({0}, {1}))", call);
            Sql.Text(check.Negated ? " IS NOT NULL" : " IS NULL");
            return;
        }

        base.VisitNullCheck(check);
    }

    /// <summary>There are no values of conditions, only bits.</summary>
    public override void VisitConditionValue(Q condition)
    {
        Sql.Text("CAST(CASE WHEN ");
        VisitCondition(condition);
        Sql.Text(" THEN 1 ELSE 0 END AS bit)");
    }

    /// <summary>CONCAT takes NULL for an empty string. The first string is made a long one, or else the result would be cut at 8,000 bytes.</summary>
    public override void VisitConcatenation(Concatenation concatenation)
    {
        Sql.Text("CONCAT(CAST(");
        Visit(concatenation.Parts[0]);
        Sql.Text(concatenation.IsUnicode ? " AS nvarchar(max))" : " AS varchar(max))");
        foreach (var part in concatenation.Parts.Skip(1))
        {
            Sql.Text(", ");
            Visit(part);
        }

        Sql.Text(")");
    }

    protected override FunctionTable Functions => SqlServerFunctionTable.Rows;

    protected override void VisitTime(Expr time)
    {
        var hasOffset = time.Kind == FieldKind.DateTimeOffset;
        Sql.Text(hasOffset ? "SWITCHOFFSET(" : "");
        Visit(time);
        Sql.Text(hasOffset ? ", '+00:00')" : "");
    }

    protected override FunctionTable TimeFunctions => SqlServerTimeFunctions.Rows;

    protected override string NameLiteral(string name, bool isUnicode) => (isUnicode ? "N" : "") + base.NameLiteral(name, isUnicode);

    /// <summary>The database puts both sides into upper case, so that they agree whatever letters it knows.</summary>
    protected override void WritePattern(TextMatch match, SlotForm form) => Sql
        .Text(match.IgnoreCase ? "UPPER(" : "")
        .Placeholder(new Slot(IndexOf(match.Pattern), form))
        .Text(match.IgnoreCase ? $"{Collate})" : "");
}
