using Tortoise.Generators.Model;

namespace Tortoise.Generators.Resolution;

/// <summary>An input, ready for emission.</summary>
/// <param name="Spec">What is declared.</param>
/// <param name="HintName">Name of its file.</param>
/// <param name="Columns">The field of each member; null if there are faults.</param>
internal sealed record ResolvedInput(InputSpec Spec, string HintName, EquatableArray<RowColumnSpec>? Columns)
{
    /// <summary>True if objects of the model can be made of it.</summary>
    public bool CanMake => Spec.HasConstructor && Spec.Required.All(name => Spec.Members.Any(member => member.Name == name));
}
