using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

/// <summary>Conversions between types, computed by the database.</summary>
public static class Casts
{
    extension(Expr expression)
    {
        /// <summary>
        /// The value as one of another type: numbers of all types, flags as 1 and 0, whole numbers, decimals and dates as strings and back, the date
        /// of a time and the midnight of a date. A fraction is cut off, as in C#; a number that does not fit is an error, at the latest when it is
        /// read; a string that is no number, or no date as in <c>2024-05-06</c>, is NULL.
        /// </summary>
        /// <typeparam name="TTo">The type: <c>t.Age.Cast&lt;string&gt;()</c>. Use a nullable one for a column that can be NULL.</typeparam>
        /// <exception cref="InvalidOperationException">Databases do not agree on what such a conversion gives.</exception>
        /// <exception cref="ArgumentException">No column has values of this type without further declarations.</exception>
        public Expr<TTo> Cast<TTo>()
        {
            ArgumentNullException.ThrowIfNull(expression);
            var type = InferredFieldTypes.Of<TTo>();
            var (from, to) = (expression.Kind, type.Kind);
            if (type.StoreType.IsEncoded || expression.StoredType is { StoreType.IsEncoded: true })
            {
                throw Refusal(expression, to, "select the value and convert it in C#");
            }

            if (from == FieldKind.String && to != FieldKind.String)
            {
                return IsNumber(to) || to == FieldKind.DateOnly
                    ? new FunctionExpr<TTo>(SqlFunction.Parse, expression, PartialType<TTo>.Of(type, "the string is not one in some row, or is NULL. Use a nullable type: Cast<int?>()."))
                    : throw Refusal(expression, to, "select the string and parse it in C#");
            }

            return (from, to) switch
            {
                _ when from == to || (IsNumber(from) && IsNumber(to)) => new FunctionExpr<TTo>(SqlFunction.Cast, expression, type),
                (FieldKind.Boolean, _) when IsNumber(to) => new FunctionExpr<TTo>(SqlFunction.Cast, expression, type),
                (FieldKind.DateOnly, FieldKind.String or FieldKind.DateTime or FieldKind.DateTimeOffset) => new FunctionExpr<TTo>(SqlFunction.Cast, expression, type),
                (FieldKind.DateTime or FieldKind.DateTimeOffset, FieldKind.DateOnly) => new FunctionExpr<TTo>(SqlFunction.Cast, expression, type),
                (FieldKind.DateTime, FieldKind.DateTimeOffset) or (FieldKind.DateTimeOffset, FieldKind.DateTime) => new FunctionExpr<TTo>(SqlFunction.Cast, expression, type),
                (FieldKind.Single or FieldKind.Double, FieldKind.String) => throw Refusal(expression, to, "cast it to decimal first, or select the number and format it in C#"),
                (_, FieldKind.String) when IsNumber(from) => new FunctionExpr<TTo>(SqlFunction.Cast, expression, type),
                (_, FieldKind.Boolean) when IsNumber(from) => throw Refusal(expression, to, "compare it: != 0"),
                (FieldKind.Boolean, FieldKind.String) => throw Refusal(expression, to, "write Case.When(…).Then(\"yes\").Else(\"no\")"),
                _ => throw Refusal(expression, to, "select the value and convert it in C#, or write Sql.Raw"),
            };
        }
    }

    private static bool IsNumber(FieldKind kind) => kind is >= FieldKind.SByte and <= FieldKind.Decimal;

    private static InvalidOperationException Refusal(Expr expression, FieldKind to, string remedy) => new(
        $"{expression.DebugText} is stored as {expression.Kind}: databases do not agree on what it is as {to}. Instead {remedy}.");
}
