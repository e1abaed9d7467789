namespace Tortoise;

/// <summary>
/// Keeps the history of a model: a table of its own, <c>team_history</c>, gets a row for each change of a row, in the same transaction. The class
/// <c>TeamHistory</c>, which is generated, queries it: who changed what, and when. On an abstract model, of all models derived from it; on the root of
/// classes that share a table, one history of all of them.
/// </summary>
/// <example>
/// <code>
/// [Model, Audited]
/// public partial class Team { … }
///
/// var changes = await TeamHistory.Filter(h => h.Id == team.Id).OrderBy(h => h.ChangeId);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AuditedAttribute : Attribute;
