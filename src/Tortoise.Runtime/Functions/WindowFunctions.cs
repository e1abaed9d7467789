using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

/// <summary>Values of other rows of a window, and aggregates over one.</summary>
public static class WindowFunctions
{
    extension<T>(Aggregate<T> aggregate)
    {
        /// <summary>
        /// The aggregate over a window, for each row: <c>t.Points.Sum().Over(Window.PartitionBy(t.City))</c>. In a window with an order it is that of the rows up to
        /// the row and those equal to it, unless a frame says otherwise.
        /// </summary>
        public Expr<T> Over(Window window)
        {
            ArgumentNullException.ThrowIfNull(aggregate);
            ArgumentNullException.ThrowIfNull(window);
            return aggregate is EnumName<T> name ? name.Over(window) : new WindowExpr<T>(aggregate, window);
        }
    }

    extension<T>(Expr<T> expression)
        where T : struct
    {
        /// <summary>The value of a row before the row, in the window's order; null if there is none.</summary>
        /// <param name="offset">How many rows before it; 0 or more.</param>
        public WindowFunction<T?> Lag(int offset = 1) => new(new FunctionExpr<T?>(SqlFunction.Lag, [expression, Offset(offset)], FieldTypes.Nullable(expression.Type)));

        /// <summary>The value of a row after the row, in the window's order; null if there is none.</summary>
        /// <param name="offset">How many rows after it; 0 or more.</param>
        public WindowFunction<T?> Lead(int offset = 1) => new(new FunctionExpr<T?>(SqlFunction.Lead, [expression, Offset(offset)], FieldTypes.Nullable(expression.Type)));

        /// <summary>The value of the first row of the window; of its partition, if it has no frame.</summary>
        public WindowFunction<T?> FirstValue() => new(new FunctionExpr<T?>(SqlFunction.FirstValue, [expression], FieldTypes.Nullable(expression.Type)), isOfWhole: true);

        /// <summary>The value of the last row of the window; of its partition, if it has no frame.</summary>
        public WindowFunction<T?> LastValue() => new(new FunctionExpr<T?>(SqlFunction.LastValue, [expression], FieldTypes.Nullable(expression.Type)), isOfWhole: true);

        /// <summary>The value of a row of the window, counted from 1, or of its partition if it has no frame; null if there are fewer rows. Not on SQL Server.</summary>
        /// <param name="number">1 or more.</param>
        public WindowFunction<T?> NthValue(int number)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
            return new(new FunctionExpr<T?>(SqlFunction.NthValue, [expression, Literal.Of(number)], FieldTypes.Nullable(expression.Type)), isOfWhole: true);
        }
    }

    extension<T>(Expr<T?> expression)
        where T : struct
    {
        /// <summary>The value of a row before the row, in the window's order; null if there is none.</summary>
        /// <param name="offset">How many rows before it; 0 or more.</param>
        public WindowFunction<T?> Lag(int offset = 1) => new(new FunctionExpr<T?>(SqlFunction.Lag, [expression, Offset(offset)], expression.Type));

        /// <summary>The value of a row after the row, in the window's order; null if there is none.</summary>
        /// <param name="offset">How many rows after it; 0 or more.</param>
        public WindowFunction<T?> Lead(int offset = 1) => new(new FunctionExpr<T?>(SqlFunction.Lead, [expression, Offset(offset)], expression.Type));

        /// <summary>The value of the first row of the window; of its partition, if it has no frame.</summary>
        public WindowFunction<T?> FirstValue() => new(new FunctionExpr<T?>(SqlFunction.FirstValue, [expression], expression.Type), isOfWhole: true);

        /// <summary>The value of the last row of the window; of its partition, if it has no frame.</summary>
        public WindowFunction<T?> LastValue() => new(new FunctionExpr<T?>(SqlFunction.LastValue, [expression], expression.Type), isOfWhole: true);

        /// <summary>The value of a row of the window, counted from 1, or of its partition if it has no frame; null if there are fewer rows. Not on SQL Server.</summary>
        /// <param name="number">1 or more.</param>
        public WindowFunction<T?> NthValue(int number)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
            return new(new FunctionExpr<T?>(SqlFunction.NthValue, [expression, Literal.Of(number)], expression.Type), isOfWhole: true);
        }
    }

    // Without annotations the receiver takes columns with and without NULL: neither Expr<string> nor Expr<string?> takes both.
#nullable disable annotations
    extension(Expr<string> expression)
#nullable restore annotations
    {
        /// <summary>The value of a row before the row, in the window's order; null if there is none.</summary>
        /// <param name="offset">How many rows before it; 0 or more.</param>
        public WindowFunction<string?> Lag(int offset = 1) => new(new FunctionExpr<string?>(SqlFunction.Lag, [expression, Offset(offset)], expression.Type!));

        /// <summary>The value of a row after the row, in the window's order; null if there is none.</summary>
        /// <param name="offset">How many rows after it; 0 or more.</param>
        public WindowFunction<string?> Lead(int offset = 1) => new(new FunctionExpr<string?>(SqlFunction.Lead, [expression, Offset(offset)], expression.Type!));

        /// <summary>The value of the first row of the window; of its partition, if it has no frame.</summary>
        public WindowFunction<string?> FirstValue() => new(new FunctionExpr<string?>(SqlFunction.FirstValue, [expression], expression.Type!), isOfWhole: true);

        /// <summary>The value of the last row of the window; of its partition, if it has no frame.</summary>
        public WindowFunction<string?> LastValue() => new(new FunctionExpr<string?>(SqlFunction.LastValue, [expression], expression.Type!), isOfWhole: true);

        /// <summary>The value of a row of the window, counted from 1, or of its partition if it has no frame; null if there are fewer rows. Not on SQL Server.</summary>
        /// <param name="number">1 or more.</param>
        public WindowFunction<string?> NthValue(int number)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
            return new(new FunctionExpr<string?>(SqlFunction.NthValue, [expression, Literal.Of(number)], expression.Type!), isOfWhole: true);
        }
    }

    private static Literal Offset(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        return Literal.Of(offset);
    }
}
