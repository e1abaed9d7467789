using Tortoise.Expressions;

namespace Tortoise;

/// <summary>Values of a <see cref="Case"/> that are strings, or of other reference types.</summary>
public static class ReferenceCases
{
    extension<T>(Case<T, T?> values)
        where T : class
    {
        /// <summary>The value where no condition is true, computed from the row.</summary>
        /// <exception cref="InvalidOperationException">It is stored in another way than the values before it.</exception>
        public Expr<T> Else(Expr<T> value)
        {
            ArgumentNullException.ThrowIfNull(value);
            return values.Else(value, value.Type);
        }
    }

    extension(CaseCondition condition)
    {
        /// <summary>The value if the condition is true, computed from the row.</summary>
        public Case<T, T?> Then<T>(Expr<T> value)
            where T : class
        {
            ArgumentNullException.ThrowIfNull(value);
            return condition.Of<T, T?>(new CommonType<T>(value.Type), value, static type => type!);
        }

        /// <summary>The string if the condition is true, computed from the row.</summary>
#nullable disable annotations
#pragma warning disable RS0041 // Strings with and without NULL.
        public Case<string, string> Then(Expr<string> value)
        {
            ArgumentNullException.ThrowIfNull(value);
            return condition.Of<string, string>(new CommonType<string>(value.Type), value, static type => type);
        }
    }

    extension(CaseCondition<string, string> condition)
    {
        /// <summary>The string if the condition is true, and none before it, computed from the row.</summary>
        /// <exception cref="InvalidOperationException">It is stored in another way than the values before it.</exception>
        public Case<string, string> Then(Expr<string> value)
        {
            ArgumentNullException.ThrowIfNull(value);
            return condition.Before.With(condition.Condition, value, value.Type);
        }
    }

    extension(Case<string, string> values)
    {
        /// <summary>The string where no condition is true, computed from the row.</summary>
        /// <exception cref="InvalidOperationException">It is stored in another way than the values before it.</exception>
        public Expr<string> Else(Expr<string> value)
        {
            ArgumentNullException.ThrowIfNull(value);
            return values.Else(value, value.Type);
        }
    }
#pragma warning restore RS0041
#nullable restore annotations
}
