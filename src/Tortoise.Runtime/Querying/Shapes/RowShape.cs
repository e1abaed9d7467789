using Tortoise.Expressions;

namespace Tortoise.Querying;

/// <summary>The fields of a model's row.</summary>
/// <param name="source">The row.</param>
/// <param name="related">The rows that are joined to it, whose columns follow its own.</param>
internal sealed class RowShape<TFields>(TableSource source, IReadOnlyList<TableSource> related) : Shape<TFields>
    where TFields : class, IRowFields<TFields>
{
    public override TFields Row => TFields.At(source);

    public override IEnumerable<Expr> Columns => related.Prepend(source).SelectMany(static row => row.Model.Fields.Select(column => new Column(column, row)));

    public override Shape<TFields> Over(QueryTable table, ref int column)
    {
        var rows = new List<TableSource>();
        foreach (var row in related.Prepend(source))
        {
            rows.Add(new DerivedRow(table, row.Model, column, row.IsNullable));
            column += row.Model.Fields.Count;
        }

        return new RowShape<TFields>(rows[0], rows[1..]);
    }

    public override Shape<TFields> Rewrite(ExprRewriter rewriter) => new RowShape<TFields>(rewriter.Rewrite(source), [.. related.Select(rewriter.Rewrite)]);
}
