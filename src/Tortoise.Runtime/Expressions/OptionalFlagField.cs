using System.ComponentModel;
using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise;

/// <summary>A bool field of an optional row.</summary>
public sealed class OptionalFlagField : OptionalFlag, IField
{
    private readonly Field<bool> _field;

    internal OptionalFlagField(Field<bool> field)
        : base(field) => _field = field;

    /// <inheritdoc/>
    public FieldMetadata Metadata => _field.Metadata;

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TableSource Source => _field.Source;

    /// <summary>A single field is a list of fields.</summary>
    public static implicit operator FieldList(OptionalFlagField field) => new([field]);

    internal override Expr Rewrite(ExprRewriter rewriter) => new OptionalFlagField((Field<bool>)_field.Rewrite(rewriter));
}
