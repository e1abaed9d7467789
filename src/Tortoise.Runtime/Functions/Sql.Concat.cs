using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

public static partial class Sql
{
#nullable disable annotations
#pragma warning disable RS0041 // Strings with and without NULL.
    /// <summary>Strings and columns, concatenated: <c>Sql.Concat(t.Name, ", ", t.City)</c>. NULL counts as an empty string, as in C#.</summary>
    public static Expr<string> Concat(Operand<string> first, Operand<string> second, params ReadOnlySpan<Operand<string>> others)
    {
        var all = first.IsValue ? Concatenated(new Parameter<string>(FieldTypes.String, first.Value ?? ""), second) : Concatenated(first.Expression!, second);
        foreach (var other in others)
        {
            all = Concatenated(all, other);
        }

        return all;
    }
#pragma warning restore RS0041
#nullable restore annotations

    private static Concatenation Concatenated(Expr left, Operand<string> right) =>
        right.Expression is { } expression ? Concatenation.Of(left, expression) : Concatenation.Of(left, right.Value);
}
