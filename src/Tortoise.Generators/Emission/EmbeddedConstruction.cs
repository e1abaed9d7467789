using Tortoise.Generators.Model;

namespace Tortoise.Generators.Emission;

/// <summary>The expression that creates an embedded value.</summary>
internal static class EmbeddedConstruction
{
    /// <summary>Creates a value that exists.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="first">The number of its first column.</param>
    /// <param name="value">The expression of a member, by the number of its first column.</param>
    public static string Of(EmbeddedTypeSpec type, int first, Func<EmbeddedMemberSpec, int, string> value)
    {
        var arguments = string.Join(", ", type.Arguments.Select(argument => $"{argument.Parameter}: {Value(argument.Field)}"));
        var initializer = string.Join(", ", type.Initialized.Select(member => $"{type.Members[member].Identifier} = {Value(member)}"));
        return $"new {type.FullName}({arguments}){(initializer.Length > 0 ? $" {{ {initializer} }}" : "")}";

        string Value(int member) => value(type.Members[member], first + type.Members.Take(member).Sum(static before => before.Count));
    }
}
