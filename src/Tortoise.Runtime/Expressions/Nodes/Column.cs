using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>A field whose type does not matter: a term of a default order, a part of a key.</summary>
internal sealed class Column(FieldMetadata metadata) : Expr, IField
{
    public FieldMetadata Metadata => metadata;

    internal override bool IsNullable => metadata.IsNullable;

    internal override FieldKind Kind => metadata.Type.Kind;

    internal override void AddTo(ref ShapeBuilder shape) => shape.Add(metadata);

    internal override void Accept(ExprVisitor visitor) => visitor.VisitColumn(metadata);
}
