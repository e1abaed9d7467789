using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>A query with common table expressions, each of which can read those before it.</summary>
internal sealed class WithQuery(IReadOnlyList<Cte> tables, Query body) : Query
{
    public IReadOnlyList<Cte> Tables => tables;

    public Query Body => body;

    internal override ModelMetadata Model => body.Model;

    internal override IReadOnlyList<Expr> Output => body.Output;

    internal override bool CanBeNull(int index) => body.CanBeNull(index);

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.With);
        shape.Add(tables.Count);
        foreach (var table in tables)
        {
            table.Query.AddTo(ref shape);
            shape.Add(table);
        }

        body.AddTo(ref shape);
    }

    internal override void Accept(QueryVisitor visitor) => visitor.VisitWith(this);
}
