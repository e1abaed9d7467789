namespace Tortoise.Expressions;

/// <summary>A query in the place of a table: <c>FROM (SELECT …) AS t0</c>.</summary>
internal sealed class DerivedTable(Query query) : QueryTable(query);
