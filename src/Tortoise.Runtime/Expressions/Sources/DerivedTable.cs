namespace Tortoise.Expressions;

/// <summary>A query used as a table: <c>FROM (SELECT …) AS t0</c>.</summary>
internal sealed class DerivedTable(Query query, DerivedTable? earlier = null, bool isOptional = false) : QueryTable(query.Model, earlier, isOptional)
{
    public override Query Query => query;

    /// <summary>The same table of a rewritten query.</summary>
    /// <param name="rewritten">The query.</param>
    public DerivedTable Of(Query rewritten) => new(rewritten, isOptional: IsNullable);

    protected override RootTable Rename(bool isOptional) => new DerivedTable(query, this, isOptional);
}
