namespace Tortoise;

/// <summary>
/// Makes a partial record a projection of a model's rows: <c>Team.All().SelectTo&lt;TeamCard&gt;()</c>. A member is the field of its name, a field of a to-one relation
/// (<c>TournamentName</c> is <c>Tournament.Name</c>), or the number of related rows (<c>Events</c>, or <c>EventsCount</c>). Names and types are checked when the
/// project is built. With several attributes it is a projection of several models.
/// </summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <example>
/// <code>
/// [Projection&lt;Team&gt;]
/// public partial record TeamCard(int Id, string Name, string TournamentName, long Events);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false, AllowMultiple = true)]
public sealed class ProjectionAttribute<TModel> : Attribute
    where TModel : class;
