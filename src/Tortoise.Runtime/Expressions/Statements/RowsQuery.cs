using System.Diagnostics;
using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>A query about the rows of a select. Each kind has a lowering step that turns it into an ordinary select.</summary>
/// <param name="code">Its code in a structural key.</param>
/// <param name="rows">The select.</param>
internal abstract class RowsQuery(ShapeCode code, SelectQuery rows) : Query
{
    public SelectQuery Rows => rows;

    internal sealed override ModelMetadata Model => rows.Model;

    internal sealed override IReadOnlyList<Expr> Output => rows.Output;

    /// <summary>The same about other rows.</summary>
    public abstract RowsQuery Of(SelectQuery other);

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(code);
        rows.AddTo(ref shape);
    }

    internal sealed override void Accept(QueryVisitor visitor) => throw new UnreachableException("No lowering step made a select of it.");
}
