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
    /// <inheritdoc/>
    public FieldMetadata Metadata { get; } = metadata;

    /// <summary>How its values are read and written.</summary>
    public FieldType<T> ValueType { get; } = (FieldType<T>)metadata.Type;

    internal override FieldType<T> Type => ValueType;

    internal override bool IsNullable => Metadata.IsNullable;

    /// <summary>In an update: sets the column to a value.</summary>
    /// <exception cref="ValidationException">The column can not hold the value.</exception>
    [OverloadResolutionPriority(1)]
    public Assignment Set(T value)
    {
        var length = value switch { string text => text.Length, byte[] bytes => bytes.Length, _ => 0 };
        return length <= (Metadata.MaxLength ?? int.MaxValue)
            ? new Assignment(Metadata, new Parameter<T>(ValueType, ValueType.Store(value)))
            : throw new ValidationException(Metadata.Model.Name, [new(Metadata.Property, $"it has a length of {length}; at most {Metadata.MaxLength} fit")]);
    }

    /// <summary>In an update: sets the column to something computed from the row.</summary>
    public Assignment Set(Expr<T> expression) => new(Metadata, expression);

    /// <summary>A field stands in a list of fields by itself.</summary>
    public static implicit operator FieldList(Field<T> field) => new([field]);

    internal override void AddTo(ref ShapeBuilder shape) => shape.Add(Metadata);

    internal override void Accept(ExprVisitor visitor) => visitor.VisitColumn(Metadata);
}
