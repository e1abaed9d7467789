namespace Tortoise;

/// <summary>
/// Puts all models of the assembly into a group, whose database is opened with <see cref="DatabaseOptions.Group"/>:
/// <c>[assembly: ModelGroup("audit")]</c>. A model with a <see cref="ModelAttribute.Group"/> of its own is in that one.
/// </summary>
/// <param name="group">The group.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ModelGroupAttribute(string group) : Attribute
{
    /// <summary>The group.</summary>
    public string Group { get; } = group;
}
