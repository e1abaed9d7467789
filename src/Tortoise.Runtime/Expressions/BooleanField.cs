using System.ComponentModel;
using System.Runtime.CompilerServices;
using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise;

/// <summary>A <c>bool</c> field of a model: a condition by itself, and a value like any other field.</summary>
public sealed class BooleanField : Q, IField
{
    private readonly Field<bool> _column;

    private BooleanField(Field<bool> column) => _column = column;

    /// <inheritdoc/>
    public FieldMetadata Metadata => _column.Metadata;

    /// <summary>How values are read and written.</summary>
    public FieldType<bool> ValueType => _column.ValueType;

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TableSource Source => _column.Source;

    internal override FieldType<bool> Type => ValueType;

    internal override bool IsNullable => _column.IsNullable;

    internal override bool CanBeUnknown => _column.IsNullable;

    /// <summary>In an update: sets the column to a value.</summary>
    [OverloadResolutionPriority(1)]
    public Assignment Set(bool value) => _column.Set(value);

    /// <summary>In an update: sets the column to a condition, or to something else computed from the row.</summary>
    public Assignment Set(IExpr<bool> expression) => _column.Set(expression);

    /// <summary>A single field is a list of fields.</summary>
    public static implicit operator FieldList(BooleanField field) => new([field]);

    /// <summary>The field as a value.</summary>
    internal Field<bool> Column => _column;

    /// <summary>The field of a row.</summary>
    /// <param name="source">The source of the row.</param>
    /// <param name="index">Index of the field.</param>
    internal static BooleanField At(TableSource source, int index)
    {
        var metadata = source.Model.Field(index);
        return source.IsUnbound && metadata.Handle is BooleanField known && ReferenceEquals(known.Source, source) ? known : Create(metadata, source);
    }

    private static BooleanField Create(FieldMetadata metadata, TableSource source)
    {
        var field = new BooleanField(new Field<bool>(metadata, source, (FieldType<bool>)metadata.Type));
        if (source.IsUnbound)
        {
            metadata.Handle = field;
        }

        return field;
    }

    internal override Q Rewrite(ExprRewriter rewriter) => new BooleanField((Field<bool>)_column.Rewrite(rewriter));

    internal override Q Negate() => new BooleanTest(_column, negated: true);

    internal override void AddTo(ref ShapeBuilder shape) => _column.AddTo(ref shape);

    internal override void Accept(ExprVisitor visitor) => visitor.VisitBooleanTest(new BooleanTest(_column, negated: false));

    internal override void AcceptAsValue(ExprVisitor visitor) => _column.Accept(visitor);
}
