using Tortoise.CompilerServices;
using Tortoise.Expressions;

namespace Tortoise.Querying;

/// <summary>The members of an embedded value.</summary>
/// <param name="source">The row that it is in.</param>
/// <param name="first">The index of its first member among the fields of the row's model.</param>
internal sealed class EmbeddedShape<T, TFields>(TableSource source, int first) : Shape<TFields>
    where TFields : class, IEmbedded<T, TFields>
{
    public override TFields Row { get; } = TFields.At(source, first);

    public override IEnumerable<Expr> Columns => Row.Members;

    public override Shape<TFields> Over(QueryTable table, ref int column)
    {
        // The other fields of the row are not in the table, and nothing here can name them.
        var row = new DerivedRow(table, source.Model, column - first, source.IsNullable);
        column += Row.Members.Count;
        return new EmbeddedShape<T, TFields>(row, first);
    }

    public override Shape<TFields> Rewrite(ExprRewriter rewriter) => new EmbeddedShape<T, TFields>(rewriter.Rewrite(source), first);
}
