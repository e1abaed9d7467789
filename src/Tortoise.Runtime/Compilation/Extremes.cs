using Tortoise.Expressions;

namespace Tortoise.Compilation;

/// <summary>Spells the greatest and the least of values in one row for databases whose own functions do not pass over NULL, or that have none.</summary>
internal static class Extremes
{
    /// <summary>A function of the database that is NULL if an argument is: each argument is replaced by another one where it is NULL.</summary>
    /// <param name="call">The call.</param>
    /// <param name="function">The name of the function.</param>
    /// <param name="hole">What a hole of the template says besides its argument.</param>
    public static string WithoutNulls(FunctionCall call, string function, string hole = "")
    {
        var arguments = call.Arguments;
        return $"{function}({string.Join(", ", arguments.Select((argument, index) => argument.IsNullable ? Replaced(arguments, index, hole) : Hole(index, hole)))})";
    }

    /// <summary>The first argument that no other one exceeds.</summary>
    /// <param name="call">The call.</param>
    /// <param name="op">The comparison of an argument with each other one.</param>
    public static string Compared(FunctionCall call, string op) =>
        $"CASE {string.Join(' ', call.Arguments.Select((_, index) => $"WHEN {string.Join(" AND ", Conditions(call.Arguments, index, op))} THEN {Hole(index)}"))} END";

    /// <summary>Where an argument is NULL, any other one can stand in: it is compared with the rest anyway.</summary>
    private static string Replaced(IReadOnlyList<Expr> arguments, int index, string hole)
    {
        var others = Enumerable.Range(0, arguments.Count).Where(other => other != index).ToList();
        var present = others.FindIndex(other => !arguments[other].IsNullable);
        var replacements = present < 0 ? others : [others[present]];
        return $"COALESCE({Hole(index, hole)}, {string.Join(", ", replacements.Select(other => Hole(other, hole)))})";
    }

    private static IEnumerable<string> Conditions(IReadOnlyList<Expr> arguments, int index, string op)
    {
        if (arguments[index].IsNullable)
        {
            yield return $"{Hole(index)} IS NOT NULL";
        }

        for (var other = 0; other < arguments.Count; other++)
        {
            if (other != index)
            {
                yield return arguments[other].IsNullable
                    ? $"({Hole(other)} IS NULL OR {Hole(index)} {op} {Hole(other)})"
                    : $"{Hole(index)} {op} {Hole(other)}";
            }
        }
    }

    private static string Hole(int index, string hole = "") => $"{{{index}{hole}}}";
}
