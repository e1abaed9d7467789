using System.Diagnostics;
using System.Globalization;
using Tortoise.Compilation;
using Tortoise.Compilation.Lowering;
using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Dialects.Sqlite;

/// <summary>What SQLite spells differently.</summary>
internal sealed class SqliteCompiler(SqliteDialect dialect) : SqlCompiler(dialect)
{
    private FieldKind? _comparedAs;

    protected override void WriteLock(SelectQuery query, RowLock rows)
    {
        // A transaction has the only write lock: no row is locked by another, and none can be changed by another.
    }

    protected override IEnumerable<ExprRewriter> Steps =>
    [
        .. LoweringSteps.Selects, new DistinctOnByNumber(), new SliceAsKeySubquery(isTargetReadable: true), new PassOverNulls(),
        .. LoweringSteps.Clauses, new Groupings(Dialect),
        .. LoweringSteps.Columns, new LateralJoins(Dialect), new ListAsTable(), new CompensateNulls(), new DeclareCtes(Dialect), new CollectJoins(),
    ];

    public override void VisitTextMatch(TextMatch match)
    {
        switch (match.MatchKind)
        {
            case TextMatchKind.Exact:
                VisitText(match);
                Sql.Text(match.Negated ? " <> " : " = ").Placeholder(Pattern(match, SlotForm.Value));
                break;
            case TextMatchKind.StartsWith when !match.IgnoreCase:
                VisitPrefix(match);
                break;
            case TextMatchKind.EndsWith:
                VisitSuffix(match);
                break;
            case TextMatchKind.Like:
                // Its LIKE knows no letter case.
                VisitText(match);
                Sql.Text(match.Negated ? " NOT GLOB " : " GLOB ").Placeholder(Pattern(match, SlotForm.Glob));
                break;
            case TextMatchKind.Matches:
                Sql.Text(match.Negated ? "NOT " : "").Text(match.IgnoreCase ? SqliteFunctions.MatchesAnyCase : SqliteFunctions.Matches).Text("(");
                Visit(match.Operand);
                Sql.Text(", ").Placeholder(new Slot(IndexOf(match.Pattern))).Text(")");
                break;
            default:
                Sql.Text("instr(");
                VisitText(match);
                Sql.Text(", ").Placeholder(Pattern(match, SlotForm.Value));
                Sql.Text((match.MatchKind, match.Negated) switch
                {
                    (TextMatchKind.Contains, false) => ") > 0",
                    (TextMatchKind.Contains, true) => ") = 0",
                    (TextMatchKind.StartsWith, false) => ") = 1",
                    (TextMatchKind.StartsWith, true) => ") <> 1",
                    _ => throw new UnreachableException(),
                });
                break;
        }
    }

    public override void VisitComparison(Comparison comparison)
    {
        var outer = _comparedAs;
        _comparedAs = (comparison.Left.Kind, comparison.Right.Kind) switch
        {
            var (left, right) when IsDecimal(left) == IsDecimal(right) => null,
            (FieldKind.Single or FieldKind.Double, _) or (_, FieldKind.Single or FieldKind.Double) => FieldKind.Double,
            _ => FieldKind.Decimal,
        };
        base.VisitComparison(comparison);
        _comparedAs = outer;
    }

    protected override (string Before, string After) JsonForm => ("json(", ")");

    public override void VisitArithmetic(Arithmetic arithmetic)
    {
        var function = IsDecimal(arithmetic.Kind)
            ? arithmetic.Operator switch
            {
                ArithmeticOperator.Add => SqliteFunctions.Add,
                ArithmeticOperator.Subtract => SqliteFunctions.Subtract,
                ArithmeticOperator.Multiply => SqliteFunctions.Multiply,
                ArithmeticOperator.Divide => SqliteFunctions.Divide,
                ArithmeticOperator.Modulo => SqliteFunctions.Modulo,
                _ => throw new UnreachableException(),
            }
            // The operator % would cut doubles to integers.
            : arithmetic is { Operator: ArithmeticOperator.Modulo, Kind: FieldKind.Single or FieldKind.Double } ? "mod" : null;
        if (function is null)
        {
            base.VisitArithmetic(arithmetic);
            return;
        }

        var isUnsigned = arithmetic.Kind == FieldKind.UInt64;
        Sql.Text(isUnsigned ? $"{SqliteFunctions.Unsigned}({function}(" : $"{function}(");
        Visit(arithmetic.Left);
        Sql.Text(", ");
        Visit(arithmetic.Right);
        Sql.Text(isUnsigned ? "))" : ")");
    }

    /// <summary>A number that is to be a decimal becomes one: SQLite computes with others.</summary>
    public override void VisitRaw(RawFragment fragment)
    {
        Sql.Text(IsDecimal(fragment.Kind) ? $"{SqliteFunctions.Add}(" : "");
        base.VisitRaw(fragment);
        Sql.Text(IsDecimal(fragment.Kind) ? ", 0)" : "");
    }

    protected override FunctionTable Functions => SqliteFunctionTable.Of(dialect.GuidFormat);

    /// <summary>A Guid inside a JSON document is a text in lower case; it becomes what columns have.</summary>
    public override void VisitFunction(FunctionCall call)
    {
        var isInJson = call.Kind == FieldKind.Guid && (call.Function == SqlFunction.JsonValue || call.Function == SqlFunction.JsonItem);
        var (before, after) = isInJson
            ? dialect.GuidFormat switch
            {
                SqliteGuidFormat.Upper => ("upper(", ")"),
                SqliteGuidFormat.Blob => ("unhex(replace(", ", '-', ''))"),
                SqliteGuidFormat.DotNetBlob => throw new UnsupportedByDialectException(
                    Dialect.Name, "Guids inside JSON documents where Guids are kept in the byte order of .NET", "compare the string: AsString() == id.ToString()"),
                _ => ("", ""),
            }
            : ("", "");
        Sql.Text(before);
        base.VisitFunction(call);
        Sql.Text(after);
    }

    protected override FunctionTable TimeFunctions => SqliteTimeFunctions.Rows;

    /// <exception cref="UnsupportedByDialectException">It is an aggregate of the driver's own, which SQLite computes over groups only.</exception>
    public override void VisitWindow(IWindow window)
    {
        if (Functions.Find(window.Call)?.Contains("tortoise_", StringComparison.Ordinal) == true)
        {
            throw new UnsupportedByDialectException(
                Dialect.Name, $"{window.Call.Function.Name} of such values over a window", "compute it per group and join the groups, or read the rows and compute it in C#");
        }

        base.VisitWindow(window);
    }

    protected override void VisitComparable(Expr expression)
    {
        // A decimal is stored as text, and a number that SQLite compares with a string is compared as a double, or as less than every string.
        var type = _comparedAs switch
        {
            FieldKind.Decimal when !IsDecimal(expression.Kind) => "TEXT",
            FieldKind.Double when IsDecimal(expression.Kind) => "REAL",
            _ => null,
        };
        Sql.Text(type is null ? "" : "CAST(");
        var outer = _comparedAs;
        _comparedAs = null;
        Visit(expression);
        _comparedAs = outer;
        Sql.Text(type is null ? "" : $" AS {type})");
        if (type != "REAL" && (type == "TEXT" || IsDecimal(expression.Kind)) && expression is not Parameter)
        {
            Sql.Text(" COLLATE ").Text(SqliteFunctions.DecimalCollation);
        }
        else if (dialect.IsGuidText(expression.Kind) && expression is not Parameter)
        {
            Sql.Text(SqliteDialect.AnyCase);
        }
    }

    protected override void WriteListTable(ListTable table, string alias) =>
        Sql.Text("json_each(").Placeholder(new Slot(IndexOf(table.List), SlotForm.List)).Text(") AS ").Name(alias);

    protected override void WriteJsonTable(JsonTable table, string alias)
    {
        // Of an object it would give the members, of another value the value.
        Sql.Text("json_each(CASE json_type(");
        WritePlace(table);
        Sql.Text(") WHEN 'array' THEN json_extract(");
        WritePlace(table);
        Sql.Text(") END) AS ").Name(alias);
    }

    protected override (string Before, string After) ArrayForm => JsonForm;

    protected override void WriteArrayTable(Expr array, string alias)
    {
        Sql.Text("json_each(");
        Visit(array);
        Sql.Text(") AS ").Name(alias);
    }

    protected override string ArrayElement(string alias) => $"{alias}.value";

    private void WritePlace(JsonTable table)
    {
        VisitJson(table.Document);
        Sql.Text(", ");
        Visit(table.Path);
    }

    protected override string JsonElementColumn => "value";

    /// <summary>An element of json_each is JSON if it is an object or a list, and else a value.</summary>
    protected override void VisitJson(Expr document)
    {
        if (document is not JsonItem { Table: var table })
        {
            base.VisitJson(document);
            return;
        }

        Sql.Text("CASE WHEN ");
        WriteQualifier(table);
        Sql.Text("type IN ('object', 'array') THEN ");
        Visit(document);
        Sql.Text(" ELSE json_quote(");
        Visit(document);
        Sql.Text(") END");
    }

    /// <summary>The column of json_each, made of what JSON has what the list has.</summary>
    public override void VisitDerivedColumn(IDerivedColumn column)
    {
        if (column.Table is not ListTable { List.Kind: var kind } table)
        {
            base.VisitDerivedColumn(column);
            return;
        }

        var function = kind switch
        {
            FieldKind.Bytes => "unhex",
            FieldKind.Guid when dialect.HasGuidBytes => "unhex",
            FieldKind.Single or FieldKind.Double => SqliteFunctions.DoubleOfBits,
            FieldKind.Boolean or FieldKind.SByte or FieldKind.Byte or FieldKind.Int16 or FieldKind.UInt16 or FieldKind.Int32 or FieldKind.UInt32
                or FieldKind.Int64 or FieldKind.UInt64 or FieldKind.Decimal or FieldKind.String or FieldKind.Guid or FieldKind.DateTime
                or FieldKind.DateTimeOffset or FieldKind.DateOnly or FieldKind.TimeOnly or FieldKind.TimeSpan => null,
            _ => throw new UnreachableException($"{kind} cannot be in a list."),
        };
        Sql.Text(function is null ? "" : $"{function}(");
        WriteQualifier(table);
        Sql.Text(function is null ? "value" : "value)");
    }

    protected override void WriteAssigned(Assignment assignment)
    {
        if (assignment.Field.Type.Scale is not { } scale || assignment.Value is Parameter)
        {
            base.WriteAssigned(assignment);
            return;
        }

        Sql.Text(SqliteFunctions.Round).Text("(");
        Visit(assignment.Value);
        Sql.Text(string.Create(CultureInfo.InvariantCulture, $", {scale})"));
    }

    private static bool IsDecimal(FieldKind kind) => kind is FieldKind.Decimal or FieldKind.UInt64;

    /// <summary>A range of code points, which an index serves; LIKE and GLOB know no letters beyond ASCII or stop at a NUL.</summary>
    private void VisitPrefix(TextMatch match)
    {
        Sql.Text("(");
        Visit(match.Operand);
        Sql.Text(match.Negated ? " < " : " >= ").Placeholder(Pattern(match, SlotForm.Value));
        Sql.Text(match.Negated ? " OR " : " AND ");
        Visit(match.Operand);
        Sql.Text(match.Negated ? " >= " : " < ").Placeholder(Pattern(match, SlotForm.PrefixEnd)).Text(")");
    }

    /// <summary>The last bytes: a string ends with another exactly if its bytes do, in the encoding of the file.</summary>
    private void VisitSuffix(TextMatch match)
    {
        Sql.Text("substr(CAST(");
        VisitText(match);
        Sql.Text(" AS BLOB), -length(CAST(").Placeholder(Pattern(match, SlotForm.Value));

        // The end of an empty blob is NULL.
        Sql.Text(match.Negated ? " AS BLOB))) IS NOT CAST(" : " AS BLOB))) = CAST(").Placeholder(Pattern(match, SlotForm.Value)).Text(" AS BLOB)");
    }
}
