using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>The head of a file: what marks it as generated, the warnings that it never needs, its namespace, and the aliases.</summary>
internal static class FileHead
{
    /// <param name="writer">The file.</param>
    /// <param name="namespaceName">Its namespace; empty for none.</param>
    /// <param name="disabled">The ids of warnings, each line with its reason.</param>
    public static void Write(SourceWriter writer, string namespaceName, params string[] disabled)
    {
        writer.Line(GeneratedCodeMarker.Header);
        foreach (var warnings in disabled)
        {
            writer.Line($"#pragma warning disable {warnings}");
        }

        if (namespaceName.Length > 0)
        {
            writer.Gap().Line($"namespace {namespaceName};");
        }

        writer.Gap().Line(Aliases);
    }

    /// <summary>The warnings about experimental members, if there are any.</summary>
    public static string[] Experimental(IReadOnlyCollection<string> ids, string reason) => ids.Count == 0 ? [] : [$"{string.Join(", ", ids)} // {reason}"];
}
