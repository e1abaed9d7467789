using System.Diagnostics;
using System.Globalization;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Compilation;

internal abstract partial class SqlCompiler
{
    public override void VisitParameter(Parameter parameter) => Sql.Placeholder(new Slot(IndexOf(parameter)));

    public override void VisitArithmetic(Arithmetic arithmetic)
    {
        Sql.Text("(");
        VisitOperand(arithmetic.Left, arithmetic.Kind);
        Sql.Text(arithmetic.Operator switch
        {
            ArithmeticOperator.Add => " + ",
            ArithmeticOperator.Subtract => " - ",
            ArithmeticOperator.Multiply => " * ",
            ArithmeticOperator.Divide => " / ",
            ArithmeticOperator.Modulo => " % ",
            _ => throw new UnreachableException(),
        });
        if (arithmetic.Operator is ArithmeticOperator.Divide or ArithmeticOperator.Modulo)
        {
            WriteDivisor(arithmetic.Right, arithmetic.Kind);
        }
        else
        {
            VisitOperand(arithmetic.Right, arithmetic.Kind);
        }

        Sql.Text(")");
    }

    /// <summary>Writes a number that is computed with; a dialect converts it where its own promotion is not that of C#.</summary>
    /// <param name="operand">The number.</param>
    /// <param name="result">The kind of the result.</param>
    protected virtual void VisitOperand(Expr operand, FieldKind result) => Visit(operand);

    /// <summary>How functions are spelled otherwise than in the standard.</summary>
    protected virtual FunctionTable Functions => FunctionTable.Standard;

    /// <summary>How functions of dates and times are spelled, of which the standard has few.</summary>
    protected virtual FunctionTable TimeFunctions => FunctionTable.Standard;

    /// <exception cref="UnsupportedByDialectException">The dialect has no such function.</exception>
    public override void VisitFunction(FunctionCall call)
    {
        if (call.Function == SqlFunction.Greatest || call.Function == SqlFunction.Least)
        {
            ThrowIfJsonArray(call.Arguments[0]);
        }

        WriteTemplate(
            Functions.Find(call)
                ?? TimeFunctions.Find(call)
                ?? FunctionTable.Standard.Find(call)
                ?? throw new UnsupportedByDialectException(Dialect.Name, $"the function {call.Function.Name}", "compute the value in C# or in raw SQL"),
            call);
    }

    /// <summary>Writes a template of a <see cref="FunctionTable"/>.</summary>
    protected void WriteTemplate(string template, FunctionCall call)
    {
        var rest = template.AsSpan();
        while (rest.IndexOf('{') is var start and >= 0)
        {
            Sql.Text(rest[..start].ToString());
            rest = rest[(start + 1)..];
            var end = rest.IndexOf('}');
            WriteHole(rest[..end], call);
            rest = rest[(end + 1)..];
        }

        Sql.Text(rest.ToString());
    }

    private void WriteHole(ReadOnlySpan<char> hole, FunctionCall call)
    {
        switch (hole)
        {
            case "*":
                Sql.List(call.Arguments, Visit);
                break;
            case "distinct":
                Sql.Text(call.IsDistinct ? "DISTINCT " : "");
                break;
            case "order":
                Sql.List(call.Order!, WriteOrderTerm);
                break;
            case "condition":
                WriteInnerCondition(call.Condition!);
                break;
            case "rows":
                WriteRows(call);
                break;
            default:
                var option = hole.IndexOf(':');
                WriteArgument(
                    int.Parse(option < 0 ? hole : hole[..option], CultureInfo.InvariantCulture),
                    option < 0 ? "" : hole[(option + 1)..],
                    call);
                break;
        }
    }

    /// <summary>Writes a date, a time or a span as functions of times take it; a dialect converts it where a column has it in another form.</summary>
    protected virtual void VisitTime(Expr time) => Visit(time);

    /// <summary>Writes a condition inside a value, which may be a part of another comparison.</summary>
    protected virtual void WriteInnerCondition(Q condition) => VisitCondition(condition);

    /// <summary>Writes over which rows an aggregate is computed, after its parentheses.</summary>
    private void WriteRows(FunctionCall call)
    {
        if (call.Condition is { } condition && Dialect.FiltersAggregates)
        {
            Sql.Text(" FILTER (WHERE ");
            WriteInnerCondition(condition);
            Sql.Text(")");
        }

        if (call.Over is { } window)
        {
            WriteOver(window);
        }
    }

    /// <summary>Writes an argument. Aggregates pass over NULL, which the value of a row that does not count is where the database has no filter.</summary>
    private void WriteArgument(int index, ReadOnlySpan<char> form, FunctionCall call)
    {
        var condition = index == 0 && !Dialect.FiltersAggregates ? call.Condition : null;
        if (condition is not null)
        {
            Sql.Text("CASE WHEN ");
            WriteInnerCondition(condition);
            Sql.Text(" THEN ");
        }

        var argument = call.Arguments[index];
        switch (form)
        {
            case "":
                Visit(argument);
                break;
            case "compared":
                VisitComparable(argument);
                break;
            case "json":
                VisitJson(argument);
                break;
            case "time":
                VisitTime(argument);
                break;
            default:
                throw new UnreachableException();
        }

        Sql.Text(condition is null ? "" : " END");
    }

    /// <summary>A path of SQL/JSON: a part of the text or, if keys are given at run time, a value.</summary>
    public override void VisitJsonPath(IJsonPath path)
    {
        if (path.Value is { } value)
        {
            Sql.Placeholder(new Slot(IndexOf(value)));
        }
        else
        {
            Sql.Text(NameLiteral(JsonStep.Path(path.Steps), isUnicode: true));
        }
    }

    /// <summary>Writes a JSON document as functions of JSON take it; a dialect converts it where a column has it in another form.</summary>
    protected virtual void VisitJson(Expr document) => Visit(document);

    public override void VisitConcatenation(Concatenation concatenation)
    {
        Sql.Text("(");
        for (var i = 0; i < concatenation.Parts.Count; i++)
        {
            Sql.Text(i == 0 ? "" : " || ");
            WriteNotNull(concatenation.Parts[i]);
        }

        Sql.Text(")");
    }

    public override void VisitCase(CaseBranches branches)
    {
        Sql.Text("CASE");
        for (var i = 0; i < branches.Conditions.Count; i++)
        {
            Sql.Text(" WHEN ");
            VisitCondition(branches.Conditions[i]);
            Sql.Text(" THEN ");
            WriteResult(branches.Results[i]);
        }

        if (branches.Otherwise is { } otherwise)
        {
            Sql.Text(" ELSE ");
            WriteResult(otherwise);
        }

        Sql.Text(" END");
    }

    /// <summary>One of the values of a case.</summary>
    protected virtual void WriteResult(Expr result) => Visit(result);

    /// <summary>A part of a statement in raw SQL; its expressions are compiled as everywhere.</summary>
    public override void VisitRaw(RawFragment fragment) => WriteRaw(fragment.Texts, fragment.Holes, isWhole: false);

    /// <summary>A string, or an empty one instead of NULL.</summary>
    protected void WriteNotNull(Expr text)
    {
        Sql.Text(text.IsNullable ? "COALESCE(" : "");
        Visit(text);
        Sql.Text(text.IsNullable ? ", '')" : "");
    }

    /// <summary>A text that is not a member's name is less than all members, so that a condition and its opposite have all rows between them.</summary>
    public override void VisitEnumRank(EnumRank rank)
    {
        Sql.Text("CASE ");
        Visit(rank.Operand);
        foreach (var (name, number) in rank.Members.Ranks)
        {
            Sql.Text(" WHEN ").Text(NameLiteral(name, rank.Operand.IsUnicode)).Text(string.Create(CultureInfo.InvariantCulture, $" THEN {number}"));
        }

        if (rank.Operand is IField or IDerivedColumn or ISubquery { Query: SelectQuery { Columns: [IField] } })
        {
            // Unlike ELSE, this leaves NULL as it is.
            Sql.Text(" WHEN ");
            Visit(rank.Operand);
            Sql.Text(string.Create(CultureInfo.InvariantCulture, $" THEN {EnumNames.UnknownRank}"));
        }

        Sql.Text(" END");
    }

    /// <summary>What is not a member comes out as no name at all, which reading refuses; NULL stays NULL.</summary>
    public override void VisitEnumName(IEnumName name)
    {
        Sql.Text("CASE ");
        Visit(name.Rank);
        for (var number = 0; number < name.Names.Written.Count; number++)
        {
            Sql.Text(string.Create(CultureInfo.InvariantCulture, $" WHEN {number} THEN ")).Text(NameLiteral(name.Names.Written[number], ((Expr)name).IsUnicode));
        }

        Sql.Text(string.Create(CultureInfo.InvariantCulture, $" WHEN {EnumNames.UnknownRank} THEN '' END"));
    }

    /// <summary>The name of an enum's member as text: like the name of a column it is a part of the program, not a value.</summary>
    protected virtual string NameLiteral(string name, bool isUnicode) => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Writes a value that is compared or sorted; a dialect adds what its comparison needs.</summary>
    protected virtual void VisitComparable(Expr expression) => Visit(expression);

    public override void VisitLiteral(Literal literal) => Sql.Text(literal.Value?.ToString(CultureInfo.InvariantCulture) ?? "NULL");

    /// <summary>Writes what an order goes by. What is computed from other rows is not computed again if it is selected: its position names it.</summary>
    protected void VisitSorted(Expr expression)
    {
        ThrowIfJsonArray(expression);

        var query = _ordered;
        _ordered = null;
        if (query is not null && IsSortedByPosition(expression, query) && Ordering.PositionOf(expression, query) is { } position)
        {
            Sql.Text(position.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            VisitComparable(EnumRank.Of(expression));
        }
    }

    /// <summary>True if what an order goes by is named by its position, if it is selected. Every database orders integers and floating numbers by what it returns.</summary>
    protected virtual bool IsSortedByPosition(Expr expression, SelectQuery query) =>
        WindowFinder.IsOfOtherRows(expression) && expression.Kind is (>= FieldKind.SByte and <= FieldKind.UInt64) or FieldKind.Double;

    /// <summary>What is divided by: NULL instead of zero where the database would make an error of it.</summary>
    /// <param name="divisor">The number.</param>
    /// <param name="result">The kind of the quotient.</param>
    protected void WriteDivisor(Expr divisor, FieldKind result)
    {
        Sql.Text(Dialect.DivisionByZeroFails ? "NULLIF(" : "");
        VisitOperand(divisor, result);
        Sql.Text(Dialect.DivisionByZeroFails ? ", 0)" : "");
    }

    /// <summary>The remainder of floating numbers, where the database's <c>%</c> is of integers and decimals only.</summary>
    /// <param name="arithmetic">The division.</param>
    /// <param name="cut">Before the quotient, which is cut to a whole number.</param>
    /// <param name="end">After the quotient.</param>
    protected void WriteFloatingRemainder(Arithmetic arithmetic, string cut, string end)
    {
        Sql.Text("(");
        Visit(arithmetic.Left);
        Sql.Text(" - ");
        Visit(arithmetic.Right);
        Sql.Text(" * ").Text(cut);
        Visit(arithmetic.Left);
        Sql.Text(" / ");
        WriteDivisor(arithmetic.Right, arithmetic.Kind);
        Sql.Text(end).Text(")");
    }
}
