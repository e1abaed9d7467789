using Tortoise.Expressions;

namespace Tortoise.Compilation;

internal abstract partial class SqlCompiler
{
    public override void VisitParameter(Parameter parameter) => Sql.Place(new Slot(IndexOf(parameter)));

    public override void VisitArithmetic(Arithmetic arithmetic)
    {
        Sql.Text("(");
        Visit(arithmetic.Left);
        Sql.Text(arithmetic.Operator switch
        {
            ArithmeticOperator.Add => " + ",
            ArithmeticOperator.Subtract => " - ",
            ArithmeticOperator.Multiply => " * ",
            ArithmeticOperator.Divide => " / ",
            _ => " % ",
        });
        if (arithmetic.Operator is ArithmeticOperator.Divide or ArithmeticOperator.Modulo)
        {
            WriteDivisor(arithmetic.Right);
        }
        else
        {
            Visit(arithmetic.Right);
        }

        Sql.Text(")");
    }

    public override void VisitFunction(FunctionCall call)
    {
        if (call.Function == SqlFunction.Sum)
        {
            Sql.Text("COALESCE(");
        }

        Sql.Text(FunctionName(call)).Text("(");
        Visit(call.Argument);
        Sql.Text(call.Function == SqlFunction.Sum ? "), 0)" : ")");
    }

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

    /// <summary>A string, or an empty one instead of NULL.</summary>
    protected void WriteNotNull(Expr text)
    {
        Sql.Text(text.IsNullable ? "COALESCE(" : "");
        Visit(text);
        Sql.Text(text.IsNullable ? ", '')" : "");
    }

    protected virtual string FunctionName(FunctionCall call) => call.Function switch
    {
        SqlFunction.Lower => "LOWER",
        SqlFunction.Upper => "UPPER",
        SqlFunction.Length => "CHAR_LENGTH",
        SqlFunction.Trim => "TRIM",
        SqlFunction.Count => "COUNT",
        SqlFunction.Sum => "SUM",
        SqlFunction.Average => "AVG",
        SqlFunction.Min => "MIN",
        _ => "MAX",
    };

    /// <summary>Writes a value that is compared or sorted; a dialect adds what its comparison needs.</summary>
    protected virtual void VisitComparable(Expr expression) => Visit(expression);

    /// <summary>What is divided by: NULL instead of zero where the database would make an error of it.</summary>
    protected void WriteDivisor(Expr divisor)
    {
        Sql.Text(Dialect.DivisionByZeroFails ? "NULLIF(" : "");
        Visit(divisor);
        Sql.Text(Dialect.DivisionByZeroFails ? ", 0)" : "");
    }

    /// <summary>The remainder of floating numbers, where the database's <c>%</c> is of integers and decimals only.</summary>
    /// <param name="arithmetic">The division.</param>
    /// <param name="cut">Before the quotient, which is cut to a whole number.</param>
    /// <param name="end">Behind the quotient.</param>
    protected void WriteFloatingRemainder(Arithmetic arithmetic, string cut, string end)
    {
        Sql.Text("(");
        Visit(arithmetic.Left);
        Sql.Text(" - ");
        Visit(arithmetic.Right);
        Sql.Text(" * ").Text(cut);
        Visit(arithmetic.Left);
        Sql.Text(" / ");
        WriteDivisor(arithmetic.Right);
        Sql.Text(end).Text(")");
    }
}
