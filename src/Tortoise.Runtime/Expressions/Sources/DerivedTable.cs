namespace Tortoise.Expressions;

/// <summary>A query used as a table: <c>FROM (SELECT …) AS t0</c>.</summary>
internal sealed class DerivedTable(Query query) : QueryTable(query);
