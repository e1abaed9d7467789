using System.ComponentModel;
using Tortoise.Expressions;

namespace Tortoise;

/// <summary>C#'s names for lookups. The compiler error names the right lookup; <c>ids.Contains(t.Id)</c> is one itself.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HabitLookups
{
    private const string Comparison = "Write Contains, StartsWith, EndsWith or == to compare exactly, IContains, IStartsWith, IEndsWith or IExact to ignore case.";
    private const string Compare = "Write <, <=, > or >=.";
    private const string HasNoValue = "Write != null.";
    private const string IsValue = "Write the field itself: compared with a value, NULL is false.";

    extension<T>(IEnumerable<T> values)
    {
        /// <summary>Tests whether the column is one of these values: the same as <c>In</c> of <see cref="MembershipLookups"/>.</summary>
        public Q Contains(Expr<T> expression) => Membership.Of(expression, values);
    }

    extension<T>(IEnumerable<T> values)
        where T : struct
    {
        /// <summary>Tests whether the column is one of these values: the same as <c>In</c> of <see cref="MembershipLookups"/>.</summary>
        public Q Contains(Expr<T?> expression)
        {
            ArgumentNullException.ThrowIfNull(values);
            return Membership.Of(expression, values.Select(static value => (T?)value));
        }
    }

    // Without annotations the receiver takes columns with and without NULL: neither Expr<string> nor Expr<string?> takes both.
#nullable disable annotations
    extension(Expr<string> expression)
#nullable restore annotations
    {
        /// <summary>C#'s name for Contains and IContains.</summary>
        [Obsolete(Comparison, error: true), EditorBrowsable(EditorBrowsableState.Never)]
        public Q Contains(string text, StringComparison comparison) => throw new NotSupportedException(Comparison);

        /// <summary>C#'s name for StartsWith and IStartsWith.</summary>
        [Obsolete(Comparison, error: true), EditorBrowsable(EditorBrowsableState.Never)]
        public Q StartsWith(string text, StringComparison comparison) => throw new NotSupportedException(Comparison);

        /// <summary>C#'s name for EndsWith and IEndsWith.</summary>
        [Obsolete(Comparison, error: true), EditorBrowsable(EditorBrowsableState.Never)]
        public Q EndsWith(string text, StringComparison comparison) => throw new NotSupportedException(Comparison);

        /// <summary>C#'s name for <c>==</c> and IExact.</summary>
        [Obsolete(Comparison, error: true), EditorBrowsable(EditorBrowsableState.Never)]
        public Q Equals(string text, StringComparison comparison) => throw new NotSupportedException(Comparison);
    }

    extension<T>(Expr<T> expression)
    {
        /// <summary>C#'s name for <c>&lt;</c> and its like.</summary>
        [Obsolete(Compare, error: true), EditorBrowsable(EditorBrowsableState.Never)]
        public Expr<int> CompareTo(T value) => throw new NotSupportedException(Compare);
    }

    extension<T>(Expr<T?> expression)
        where T : struct
    {
        /// <summary>C#'s test for NULL.</summary>
        [Obsolete(HasNoValue, error: true), EditorBrowsable(EditorBrowsableState.Never)]
        public Q HasValue => throw new NotSupportedException(HasNoValue);

        /// <summary>C#'s value of a nullable.</summary>
        [Obsolete(IsValue, error: true), EditorBrowsable(EditorBrowsableState.Never)]
        public Expr<T> Value => throw new NotSupportedException(IsValue);
    }
}
