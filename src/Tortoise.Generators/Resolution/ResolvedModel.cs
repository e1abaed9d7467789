using Tortoise.Generators.Model;

namespace Tortoise.Generators.Resolution;

/// <summary>A model, ready for emission.</summary>
/// <param name="Spec">What is declared.</param>
/// <param name="HintName">Name of its file.</param>
/// <param name="Ends">The properties that lead to other models, including inverse relations.</param>
internal sealed record ResolvedModel(ModelSpec Spec, string HintName, EquatableArray<EndSpec> Ends)
{
    /// <summary>True if its fields need a class for rows that may be missing.</summary>
    public required bool HasOrNull { get; init; }

    /// <summary>The expression of an end in the metadata.</summary>
    public string End(string name) => $"{Spec.Type.Table}.Metadata.Ends[{IndexOfEnd(name)}]";

    /// <summary>The index of an end in the metadata.</summary>
    public int IndexOfEnd(string name)
    {
        var index = 0;
        while (Ends[index].Name != name || Ends[index].Part == HierarchyPart.Other)
        {
            index++;
        }

        return index;
    }
}
