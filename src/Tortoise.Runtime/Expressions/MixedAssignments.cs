using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tortoise;

/// <summary>Assignments of non-nullable values to nullable columns and members of documents.</summary>
public static class MixedAssignments
{
    extension<T>(Field<T?> field)
        where T : struct
    {
        /// <summary>In an update: sets the column to a value computed from the row.</summary>
        [OverloadResolutionPriority(1)]
        public Assignment Set(Expr<T> expression) => field.Assign(expression);
    }

    extension<T>(JsonField<T?> field)
        where T : struct
    {
        /// <summary>In an update: sets the value inside the document to one computed from the row.</summary>
        [OverloadResolutionPriority(1)]
        public Assignment Set(Expr<T> expression) => field.Assign(expression);
    }

    extension<T>(Field<T> field)
        where T : struct, IBinaryInteger<T>
    {
        /// <summary>
        /// In an update: sets the column to an integer computed from the row, as <c>+=</c> does in C#, which computes with int or long where the
        /// column is narrower; or to an integer of another type, the row's own or a related row's. The database refuses what the column cannot hold.
        /// </summary>
        public Assignment Set<TValue>(Expr<TValue> expression)
            where TValue : struct, IBinaryInteger<TValue> => field.Assign(expression);
    }

    extension<T>(Field<T?> field)
        where T : struct, IBinaryInteger<T>
    {
        /// <inheritdoc cref="extension{T}(Field{T}).Set{TValue}(Expr{TValue})"/>
        public Assignment Set<TValue>(Expr<TValue> expression)
            where TValue : struct, IBinaryInteger<TValue> => field.Assign(expression);

        /// <inheritdoc cref="extension{T}(Field{T}).Set{TValue}(Expr{TValue})"/>
        public Assignment Set<TValue>(Expr<TValue?> expression)
            where TValue : struct, IBinaryInteger<TValue> => field.Assign(expression);
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
