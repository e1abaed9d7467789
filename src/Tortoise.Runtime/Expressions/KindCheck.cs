using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>
/// Refuses what compiles for the type of a property but has no meaning to the database, which stores it differently: a number as text,
/// text as bytes.
/// </summary>
internal static class KindCheck
{
    /// <exception cref="InvalidOperationException">The value is not stored as a number.</exception>
    public static Expr Number(Expr operand) => operand.Kind is >= FieldKind.SByte and <= FieldKind.Decimal
        ? operand
        : throw new InvalidOperationException(
            $"{operand.DebugText} is stored as {operand.Kind}, so the database cannot compute with it. Select the value and compute in C#.");

    /// <exception cref="InvalidOperationException">The value is not stored as text.</exception>
    public static Expr Text(Expr operand) => operand.Kind == FieldKind.String
        ? operand
        : throw new InvalidOperationException(
            $"{operand.DebugText} is stored as {operand.Kind}, so the database cannot treat it as text. Compare it with ==, or do the rest in C#.");

    /// <exception cref="InvalidOperationException">The value is not stored as a bool.</exception>
    public static Expr Boolean(Expr operand) => operand.Kind == FieldKind.Boolean
        ? operand
        : throw new InvalidOperationException(
            $"{operand.DebugText} is stored as {operand.Kind}, so the database does not know whether it is true. Compare it: {operand.DebugText} == true.");

    /// <exception cref="InvalidOperationException">The value is not stored as a date or a time.</exception>
    public static Expr Time(Expr operand) => operand.Kind is >= FieldKind.DateTime and <= FieldKind.TimeSpan
        ? operand
        : throw new InvalidOperationException(
            $"{operand.DebugText} is stored as {operand.Kind}, so the database cannot treat it as a date or a time. Select the value and compute in C#.");
}
