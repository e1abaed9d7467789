using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

/// <summary>Functions of arrays and lists of simple values, which are JSON where the database has no arrays.</summary>
public static class ArrayFunctions
{
    // Without annotations the receiver takes columns with and without NULL: neither Expr<T[]> nor Expr<T[]?> takes both.
#nullable disable annotations
    extension<T>(Expr<T[]> expression)
#nullable restore annotations
    {
        /// <summary>The number of elements; 0 for an empty array.</summary>
        public Expr<int> Length() => new FunctionExpr<int>(SqlFunction.Length, expression, FieldTypes.Int32);
    }

#nullable disable annotations
    extension<T>(Expr<List<T>> expression)
#nullable restore annotations
    {
        /// <summary>The number of elements; 0 for an empty list.</summary>
        public Expr<int> Length() => new FunctionExpr<int>(SqlFunction.Length, expression, FieldTypes.Int32);
    }
}
