namespace Tortoise;

/// <summary>
/// On a static method of a model, <c>static TeamQuerySet Default(TeamQuerySet all) =&gt; all.Filter(t =&gt; t.Active)</c>: the query that <c>Team.All()</c>, <c>Team.Filter(…)</c> and the other
/// queries of the model begin with, and related access to its rows (<c>cup.Teams</c>, <c>Prefetch</c>). <c>Team.Unscoped()</c> begins with all rows.
/// </summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ManagerAttribute : Attribute;
