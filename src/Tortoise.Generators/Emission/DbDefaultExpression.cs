using Tortoise.Generators.Model;
using static Tortoise.Generators.Emission.TableEmitter;

namespace Tortoise.Generators.Emission;

/// <summary>The expression that creates a database default, and the numbers of a key.</summary>
internal static class DbDefaultExpression
{
    public static string Of(DbDefaultSpec value) => $"new({Value(value)}){TableEmitter.Options(Options(value))}";

    public static string Of(NumbersSpec numbers) => $"Start: {numbers.Start}, Increment: {numbers.Increment}";

    private static string Value(DbDefaultSpec value) => value switch
    {
        { Constant: { } constant } => Of(constant),
        { Sql: { } sql } => $"null, {Literal(sql)}",
        _ => "null",
    };

    private static string Of(ConstantSpec constant) => constant.Kind switch
    {
        ConstantKind.Int64 => constant.Text + "L",
        ConstantKind.Double => constant.Text + "d",
        ConstantKind.Decimal => constant.Text + "m",
        ConstantKind.String => Literal(constant.Text),
        _ => constant.Text,
    };

    private static IEnumerable<string> Options(DbDefaultSpec value)
    {
        if (value.Sequence is { } sequence)
        {
            yield return $"Sequence = new({Literal(sequence)}{(value.Numbers is { } numbers ? $", {Of(numbers)}" : "")})";
        }

        if (value.Databases.Count > 0)
        {
            yield return Databases(value.Databases);
        }

        if (value.Else is { } others)
        {
            yield return $"Else = {Of(others)}";
        }
    }
}
