using System.ComponentModel;
using System.Runtime.CompilerServices;
using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise;

/// <summary>A field of a model, as queries name it.</summary>
/// <typeparam name="T">Type of the property.</typeparam>
/// <param name="metadata">The facts about the field, whose type must be a <see cref="FieldType{T}"/>.</param>
public sealed class Field<T>(FieldMetadata metadata) : Expr<T>, IField
{
    private Field(FieldMetadata metadata, RowSource source)
        : this(metadata) => Source = source;

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public FieldMetadata Metadata { get; } = metadata;

    /// <summary>How its values are read and written.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public FieldType<T> ValueType { get; } = (FieldType<T>)metadata.Type;

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public RowSource? Source { get; }

    internal override FieldType<T> Type => ValueType;

    internal override bool IsNullable => Metadata.IsNullable || Source is { IsNullable: true };

    /// <summary>The same field of the row that a source gives; null gives the query's own.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Field<T> Of(RowSource? source) => source is null ? this : new(Metadata, source);

    /// <summary>In an update: sets the column to a value.</summary>
    /// <exception cref="ValidationException">The column can not hold the value.</exception>
    [OverloadResolutionPriority(1)]
    public Assignment Set(T value)
    {
        ThrowIfJoined();
        var length = value switch { string text => text.Length, byte[] bytes => bytes.Length, _ => 0 };
        return length <= (Metadata.MaxLength ?? int.MaxValue)
            ? new Assignment(Metadata, new Parameter<T>(ValueType, ValueType.Store(value)))
            : throw new ValidationException(Metadata.Model.Name, [new(Metadata.Property, $"it has a length of {length}; at most {Metadata.MaxLength} fit")]);
    }

    /// <summary>In an update: sets the column to something computed from the row.</summary>
    /// <exception cref="InvalidOperationException">
    /// The column is <see cref="UnicodeAttribute"/> with false, and what is computed may hold what it can't keep.
    /// </exception>
    public Assignment Set(Expr<T> expression)
    {
        ThrowIfJoined();
        if (ValueType is FieldType<string> { IsUnicode: false } && expression.IsUnicode)
        {
            throw new InvalidOperationException(
                $"{Metadata} keeps one byte a character, and a text that the database computes may hold others, which it would make question marks "
                + "of: set it to a value, or to another field that is [Unicode(false)], its Lower() or Trim().");
        }

        return new(Metadata, expression);
    }

    /// <summary>A field stands in a list of fields by itself.</summary>
    public static implicit operator FieldList(Field<T> field) => new([field]);

    internal override void AddTo(ref ShapeBuilder shape) => shape.Add(Metadata, Source);

    internal override void Accept(ExprVisitor visitor) => visitor.VisitColumn(Metadata, Source);

    private void ThrowIfJoined()
    {
        if (Source is not null)
        {
            throw new InvalidOperationException($"{Metadata} is of a joined row; an update sets columns of its own rows only.");
        }
    }
}
