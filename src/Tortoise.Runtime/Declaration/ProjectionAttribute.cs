namespace Tortoise;

/// <summary>
/// Makes a partial record a projection, to which queries select. The generator adds a class with an expression for each member, and the code that reads a row:
/// <c>Select(t =&gt; new TeamCardFields(Id: t.Id, Name: t.Name, Events: t.Events.Count()))</c>. What follows is about its members. If it is made of one
/// model's rows, <see cref="ProjectionAttribute{TModel}"/> gives each member its expression by name.
/// </summary>
/// <example>
/// <code>
/// [Projection]
/// public partial record TeamCard(int Id, string Name, long Events);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class ProjectionAttribute : Attribute;
