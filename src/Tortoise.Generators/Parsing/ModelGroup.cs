using Microsoft.CodeAnalysis;

namespace Tortoise.Generators.Parsing;

/// <summary>The group of a model: its own, or that of its assembly.</summary>
internal static class ModelGroup
{
    /// <summary>The group; null for none.</summary>
    public static string? Of(INamedTypeSymbol model)
    {
        var group = model.FindAttribute(AttributeNames.Model)?.NamedString("Group")
            ?? model.ContainingAssembly.FindAttribute(AttributeNames.ModelGroup)?.StringAt(0);
        return string.IsNullOrEmpty(group) ? null : group;
    }

    /// <summary>A group in a message.</summary>
    public static string Text(string? group) => group is null ? "no group" : $"the group '{group}'";
}
