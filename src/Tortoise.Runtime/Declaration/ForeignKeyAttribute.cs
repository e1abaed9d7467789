namespace Tortoise;

/// <summary>
/// A relation to one object, which many rows may have: a <c>partial</c> property of another model's type. The key (<c>TournamentId</c>) and
/// the way back (<c>Events</c> of the other model) are generated. A nullable property has a key that may be NULL.
/// </summary>
/// <example>
/// <code>
/// [ForeignKey(RelatedName = "Events", OnDelete = OnDelete.Cascade)]
/// public partial Tournament Tournament { get; set; }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ForeignKeyAttribute : RelationAttribute;
