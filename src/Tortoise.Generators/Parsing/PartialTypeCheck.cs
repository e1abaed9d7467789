using Microsoft.CodeAnalysis;

namespace Tortoise.Generators.Parsing;

/// <summary>Whether the generator can add a part to a type.</summary>
internal static class PartialTypeCheck
{
    /// <summary>What keeps the generator from it; null if nothing does.</summary>
    public static string? WhyNot(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsGenericType)
            {
                return "generic types are not supported";
            }

            if (TypeParser.WhyNoAccess(current) is { } reason)
            {
                return reason;
            }

            if (!TypeParser.IsPartial(current))
            {
                return $"'{current.Name}' is not partial, so the generator cannot add to it; write partial before {(current.IsRecord ? "record" : current.IsValueType ? "struct" : "class")}";
            }
        }

        return null;
    }
}
