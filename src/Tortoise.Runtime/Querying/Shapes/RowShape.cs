using Tortoise.Expressions;

namespace Tortoise.Querying;

/// <summary>The fields of a model's row.</summary>
/// <param name="source">The row.</param>
/// <param name="related">The rows that are joined to it, whose columns follow its own.</param>
/// <param name="isPartial">True if only some columns are selected.</param>
internal sealed class RowShape<TFields>(TableSource source, IReadOnlyList<TableSource> related, bool isPartial = false) : Shape<TFields>
    where TFields : class, IRowFields<TFields>
{
    public override TFields Row => TFields.At(source);

    public override IEnumerable<Expr> Columns => related.Prepend(source).SelectMany(static row => row.Model.Fields.Select(column => new Column(column, row)));

    /// <exception cref="InvalidOperationException">Only some columns are selected: the others are not in the table.</exception>
    public override Shape<TFields> Over(QueryTable table, ref int column)
    {
        if (isPartial)
        {
            throw new InvalidOperationException("Rows with some fields only (Only) have no further step after a limit or a window. Filter and order first, or select values.");
        }

        var rows = new List<TableSource>();
        foreach (var row in related.Prepend(source))
        {
            rows.Add(new DerivedRow(table, row.Model, column, row.IsNullable));
            column += row.Model.Fields.Count;
        }

        return new RowShape<TFields>(rows[0], rows[1..]);
    }

    public override Shape<TFields> Rewrite(ExprRewriter rewriter) => new RowShape<TFields>(rewriter.Rewrite(source), [.. related.Select(rewriter.Rewrite)], isPartial);
}
