namespace Tortoise.Generators.Model;

/// <summary>A type whose values are embedded in rows, which gets a handle in queries.</summary>
/// <param name="Namespace">The namespace of both.</param>
/// <param name="Name">Name of the handle.</param>
/// <param name="FullName">The type.</param>
/// <param name="IsReference">True for a class.</param>
/// <param name="IsPublic">True if all can see it.</param>
/// <param name="IsEmitted">False if the assembly of the type has generated the handle.</param>
/// <param name="Members">Its members, in the order of their columns.</param>
/// <param name="Arguments">The arguments of the constructor, by indexes of members.</param>
/// <param name="Initialized">Indexes of the members that the object initializer sets.</param>
internal sealed record EmbeddedTypeSpec(
    string Namespace,
    string Name,
    string FullName,
    bool IsReference,
    bool IsPublic,
    bool IsEmitted,
    EquatableArray<EmbeddedMemberSpec> Members,
    EquatableArray<ArgumentSpec> Arguments,
    EquatableArray<int> Initialized)
{
    /// <summary>The handle, fully qualified.</summary>
    public string Handle => $"global::{(Namespace.Length == 0 ? "" : Namespace + ".")}{Name}";

    /// <summary>The number of its columns.</summary>
    public int Count => Members.Sum(static member => member.Count);

    /// <summary>This type and those of its members.</summary>
    public IEnumerable<EmbeddedTypeSpec> All => Members.SelectMany(static member => member.Embedded is { } embedded ? embedded.All : []).Prepend(this);
}
