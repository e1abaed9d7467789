using Tortoise.Compilation;
using Tortoise.Compilation.Lowering;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Dialects.SqlServer;

/// <summary>What SQL Server spells differently in values and conditions; statements are in the other parts.</summary>
internal sealed partial class SqlServerCompiler(SqlServerDialect dialect) : SqlCompiler(dialect)
{
    /// <summary>NULLs need not be passed over: EXISTS does.</summary>
    protected override IReadOnlyList<ExprRewriter> BeforeBinding => [new SliceAsKeySubquery(isTargetReadable: true)];

    protected override IReadOnlyList<ExprRewriter> AfterBinding =>
        [new RowInToExists(static membership => membership is { Negated: false, Operands: [var only] } && !IsPadded(only))];

    private const string Collate = $" COLLATE {SqlServerTypes.Collation}";

    public override void VisitComparison(Comparison comparison)
    {
        var (left, right) = (comparison.Left, comparison.Right);
        var isNullSafe = left.IsNullable && right.IsNullable;
        if (comparison.Operator != ComparisonOperator.Equal || (!isNullSafe && !IsPadded(left)))
        {
            base.VisitComparison(comparison);
            return;
        }

        if (!isNullSafe)
        {
            using (NullIsTrue(comparison.Negated, left, right))
            {
                WriteEquality(left, right.IsUnicode, () => Visit(left), () => Visit(right), comparison.Negated);
            }

            return;
        }

        // IS DISTINCT FROM came with SQL Server 2022.
        Sql.Text("(");
        WriteEquality(left, right.IsUnicode, () => Visit(left), () => Visit(right), comparison.Negated);
        if (comparison.Negated)
        {
            WriteNullCheck(" OR ", left, " IS NULL");
            WriteNullCheck(" AND ", right, " IS NOT NULL");
            WriteNullCheck(" OR ", left, " IS NOT NULL");
        }
        else
        {
            WriteNullCheck(" OR ", left, " IS NULL");
        }

        WriteNullCheck(" AND ", right, " IS NULL");
        Sql.Text(")");
    }

    public override void VisitTextMatch(TextMatch match)
    {
        if (match.MatchKind != TextMatchKind.Exact)
        {
            base.VisitTextMatch(match);
            return;
        }

        using (NullIsTrue(match.Negated, match.Operand))
        {
            // In upper case both are Unicode.
            var isUnicode = match.IgnoreCase ? match.Operand.IsUnicode : match.Pattern.IsUnicode;
            WriteEquality(match.Operand, isUnicode, () => VisitText(match), () => WritePattern(match, SlotForm.Value), match.Negated);
        }
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

    protected override string NameLiteral(string name, bool isUnicode) => (isUnicode ? "N" : "") + base.NameLiteral(name, isUnicode);

    /// <summary>The database puts both sides into upper case, so that they agree whatever letters it knows.</summary>
    protected override void WritePattern(TextMatch match, SlotForm form) => Sql
        .Text(match.IgnoreCase ? "UPPER(" : "")
        .Placeholder(new Slot(IndexOf(match.Pattern), form))
        .Text(match.IgnoreCase ? $"{Collate})" : "");

    /// <summary>True for values of which <c>=</c> takes the shorter one for filled up: texts with blanks, bytes with zeros.</summary>
    private static bool IsPadded(Expr expression) => expression.Kind is FieldKind.String or FieldKind.Bytes;

    /// <summary>Equality as in C#: an index serves the first half, the second distinguishes "a" from "a ".</summary>
    /// <param name="operand">What is compared.</param>
    /// <param name="isUnicode">Whether the other side is a Unicode text: a character has another length then.</param>
    /// <param name="left">Writes one side.</param>
    /// <param name="right">Writes the other.</param>
    /// <param name="negated">True for the opposite.</param>
    private void WriteEquality(Expr operand, bool isUnicode, Action left, Action right, bool negated)
    {
        var isPadded = IsPadded(operand);
        var (before, after) = operand.IsUnicode == isUnicode ? ("DATALENGTH(", ")") : ("DATALENGTH(CAST(", " AS nvarchar(max)))");
        var equals = negated ? " <> " : " = ";
        Sql.Text(isPadded ? "(" : "");
        left();
        Sql.Text(equals);
        right();
        if (isPadded)
        {
            Sql.Text(negated ? " OR " : " AND ").Text(before);
            left();
            Sql.Text(after).Text(equals).Text(before);
            right();
            Sql.Text(after).Text(")");
        }
    }

    private void WriteNullCheck(string before, Expr operand, string check)
    {
        Sql.Text(before);
        Visit(operand);
        Sql.Text(check);
    }
}
