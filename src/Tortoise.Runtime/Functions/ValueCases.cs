using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

/// <summary>Values of a <see cref="Case"/> that are value types, with and without null.</summary>
public static class ValueCases
{
    extension(CaseCondition condition)
    {
        /// <summary>The value if the condition is true.</summary>
        /// <exception cref="ArgumentException">An enum, of which only a column says how it is stored.</exception>
        public Case<T, T?> Then<T>(T value)
            where T : struct => condition.Of(CommonType<T>.Inferred, CommonType<T>.Inferred.Write(value), FieldTypes.Nullable);

        /// <summary>The value if the condition is true.</summary>
        /// <exception cref="ArgumentException">An enum, of which only a column says how it is stored.</exception>
        public Case<T?, T?> Then<T>(T? value)
            where T : struct => condition.Of<T?, T?>(CommonType<T?>.Inferred, CommonType<T?>.Inferred.Write(value), static type => type);

        /// <summary>The value if the condition is true, computed from the row.</summary>
        public Case<T, T?> Then<T>(Expr<T> value)
            where T : struct => condition.Of(new CommonType<T>(TypeOf(value)), value, FieldTypes.Nullable);

        /// <summary>The value if the condition is true, computed from the row.</summary>
        public Case<T?, T?> Then<T>(Expr<T?> value)
            where T : struct => condition.Of<T?, T?>(new CommonType<T?>(TypeOf(value)), value, static type => type);
    }

    extension<T>(CaseCondition<T?, T?> condition)
        where T : struct
    {
        /// <summary>The value if the condition is true, and none before it, computed from the row.</summary>
        /// <exception cref="InvalidOperationException">It is stored in another way than the values before it.</exception>
        public Case<T?, T?> Then(Expr<T?> value) => condition.Before.With(condition.Condition, value, TypeOf(value));

        /// <summary>The value if the condition is true, and none before it, computed from the row.</summary>
        /// <exception cref="InvalidOperationException">It is stored in another way than the values before it.</exception>
        public Case<T?, T?> Then(Expr<T> value) => condition.Before.With(condition.Condition, value, FieldTypes.Nullable(TypeOf(value)));
    }

    extension<T>(CaseCondition<T, T?> condition)
        where T : struct
    {
        /// <summary>The value if the condition is true, and none before it, computed from the row.</summary>
        /// <exception cref="InvalidOperationException">It is stored in another way than the values before it.</exception>
        public Case<T, T?> Then(Expr<T> value) => condition.Before.With(condition.Condition, value, TypeOf(value));

        /// <summary>The value if the condition is true, and none before it, computed from the row.</summary>
        /// <exception cref="InvalidOperationException">It is stored in another way than the values before it.</exception>
        public Case<T?, T?> Then(Expr<T?> value) => condition.Before.ToNullable().With(condition.Condition, value, TypeOf(value));
    }

    extension<T>(Case<T?, T?> values)
        where T : struct
    {
        /// <summary>The value where no condition is true, computed from the row.</summary>
        /// <exception cref="InvalidOperationException">It is stored in another way than the values before it.</exception>
        public Expr<T?> Else(Expr<T?> value) => values.Else(value, TypeOf(value));

        /// <summary>The value where no condition is true, computed from the row.</summary>
        /// <exception cref="InvalidOperationException">It is stored in another way than the values before it.</exception>
        public Expr<T?> Else(Expr<T> value) => values.Else(value, FieldTypes.Nullable(TypeOf(value)));
    }

    extension<T>(Case<T, T?> values)
        where T : struct
    {
        /// <summary>The value where no condition is true, computed from the row.</summary>
        /// <exception cref="InvalidOperationException">It is stored in another way than the values before it.</exception>
        public Expr<T> Else(Expr<T> value) => values.Else(value, TypeOf(value));

        /// <summary>The value where no condition is true, computed from the row.</summary>
        /// <exception cref="InvalidOperationException">It is stored in another way than the values before it.</exception>
        public Expr<T?> Else(Expr<T?> value) => values.ToNullable().Else(value, TypeOf(value));
    }

    private static FieldType<T> TypeOf<T>(Expr<T> expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return expression.Type;
    }
}
