using System.Numerics;

namespace Tortoise;

/// <summary>Assignments of what cannot be NULL to a column that can.</summary>
public static class MixedAssignments
{
    extension<T>(Field<T?> field)
        where T : struct
    {
        /// <summary>In an update: sets the column to something computed from the row.</summary>
        public Assignment Set(Expr<T> expression) => field.Assign(expression);
    }

    extension<T>(Field<T> field)
        where T : struct, IBinaryInteger<T>
    {
        /// <summary>
        /// In an update: sets the column to an integer computed from the row, as <c>+=</c> does in C#: C# computes with int or long where the
        /// column is narrower. The database refuses what the column cannot hold.
        /// </summary>
        public Assignment Set(Expr<int> expression) => field.Assign(expression);

        /// <inheritdoc cref="extension{T}(Field{T}).Set(Expr{int})"/>
        public Assignment Set(Expr<long> expression) => field.Assign(expression);
    }

    extension<T>(Field<decimal> field)
        where T : struct, IBinaryInteger<T>
    {
        /// <summary>In an update: sets the column to an integer computed from the row.</summary>
        public Assignment Set(Expr<T> expression) => field.Assign(expression);
    }

    extension<T>(Field<double> field)
        where T : struct, IBinaryInteger<T>
    {
        /// <summary>In an update: sets the column to an integer computed from the row.</summary>
        public Assignment Set(Expr<T> expression) => field.Assign(expression);
    }
}
