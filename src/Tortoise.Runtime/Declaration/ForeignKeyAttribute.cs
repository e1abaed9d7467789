namespace Tortoise;

/// <summary>
/// A many-to-one relation: a <c>partial</c> property of another model's type. The key (<c>TournamentId</c>) and
/// the inverse relation (<c>Events</c> of the other model) are generated. A nullable property has a nullable key.
/// </summary>
/// <example>
/// <code>
/// [ForeignKey(RelatedName = "Events", OnDelete = OnDelete.Cascade)]
/// public partial Tournament Tournament { get; set; }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ForeignKeyAttribute : RelationAttribute;
