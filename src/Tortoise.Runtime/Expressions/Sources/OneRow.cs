using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>One row of no table, for values that are computed from no row: <c>SELECT 1</c>.</summary>
internal sealed class OneRow() : RootTable(ModelMetadata.None, earlier: null, isOptional: false)
{
    // No column names it.
    protected override RootTable Rename(bool isOptional) => this;
}
