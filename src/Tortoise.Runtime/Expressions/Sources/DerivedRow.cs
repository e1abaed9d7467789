using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>The row of a model among the columns of a query that is used as a table.</summary>
/// <param name="table">The table.</param>
/// <param name="model">The model.</param>
/// <param name="offset">The index of the row's first field among the columns; the others follow it, in order.</param>
/// <param name="isOptional">True if the columns can all be NULL, because there may be no such row.</param>
internal sealed class DerivedRow(QueryTable table, ModelMetadata model, int offset, bool isOptional) : TableSource(model)
{
    public int Offset => offset;

    internal override RootTable Root => table;

    internal override bool IsNullable => isOptional || table.IsNullable;

    /// <summary>The row in another table; or the row of the model's own table, which takes its place.</summary>
    /// <param name="start">The table.</param>
    internal override TableSource Rebase(TableSource start) => start is QueryTable other ? new DerivedRow(other, Model, offset, isOptional) : start;
}
