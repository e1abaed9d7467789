namespace Tortoise.Generators.Model;

/// <summary>A type to which queries select.</summary>
/// <param name="Type">The type.</param>
/// <param name="Members">The parameters of its constructor.</param>
/// <param name="Sources">The models whose rows it is made of by name; empty if every query says how.</param>
/// <param name="ForeignRows">The rows of other assemblies that may have what its members name.</param>
internal sealed record ProjectionSpec(
    TypeSpec Type, EquatableArray<ProjectionMemberSpec> Members, EquatableArray<ProjectionSourceSpec> Sources, EquatableArray<RowSpec> ForeignRows)
{
    /// <summary>The class with its extensions of query sets, in the namespace because such classes cannot be nested.</summary>
    public string Queries => Type.FlatName + "Queries";

    /// <summary>Ids of the warnings about experimental declarations in it, and in its models.</summary>
    public EquatableArray<string> Experimental { get; init; }
}
