using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>A field whose type does not matter: a term of a default ordering, part of a key.</summary>
/// <param name="metadata">The metadata of the field.</param>
/// <param name="source">The source of its row; null for the innermost query of its model.</param>
/// <param name="isNullable">False if NULL is known not to matter.</param>
internal sealed class Column(FieldMetadata metadata, TableSource? source = null, bool isNullable = true) : Expr, IField
{
    public FieldMetadata Metadata => metadata;

    public TableSource Source { get; } = source ?? ModelTable.Of(metadata.Model);

    internal override bool IsNullable => isNullable && (metadata.IsNullable || Source.IsNullable);

    internal override FieldType StoredType => metadata.Type;

    internal override FieldKind Kind => metadata.Type.Kind;

    internal override bool IsUnicode => metadata.Type.IsUnicode;

    internal override Expr Rewrite(ExprRewriter rewriter) => new Column(metadata, rewriter.Rewrite(Source), isNullable);

    internal override EnumNames? Names => metadata.Type.Names;

    internal override void AddTo(ref ShapeBuilder shape)
    {
        // The text depends on whether the value can be NULL, so the key does too.
        if (!isNullable)
        {
            shape.Add(ShapeCode.KeyColumn);
        }

        shape.Add(metadata, Source);
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitColumn(metadata, Source);
}
