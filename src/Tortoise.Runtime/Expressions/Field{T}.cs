using System.ComponentModel;
using System.Runtime.CompilerServices;
using Tortoise.CompilerServices;
using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise;

/// <summary>A field of a model in a query.</summary>
/// <typeparam name="T">Type of the property.</typeparam>
public sealed class Field<T> : Expr<T>, IField
{
    internal Field(FieldMetadata metadata, TableSource source, FieldType<T> type)
    {
        Metadata = metadata;
        Source = source;
        ValueType = type;
    }

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public FieldMetadata Metadata { get; }

    /// <summary>How values are read and written.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public FieldType<T> ValueType { get; }

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TableSource Source { get; }

    internal override FieldType<T> Type => ValueType;

    internal override bool IsNullable => Metadata.IsNullable || Source.IsNullable;

    /// <summary>In an update: sets the column to a value.</summary>
    /// <exception cref="ValidationException">The column cannot hold the value.</exception>
    [OverloadResolutionPriority(1)]
    public Assignment Set(T value)
    {
        ThrowIfNotSettable();
        if (Metadata.HasRules && Metadata.Model.Objects!.Check(Metadata.Index, value) is { Count: > 0 } failures)
        {
            return new Assignment(Metadata, new Parameter<T>(ValueType, default!)) { Failures = failures };
        }

        var length = value switch { string text => text.Length, byte[] bytes => bytes.Length, ReadOnlyMemory<byte> bytes => bytes.Length, Memory<byte> bytes => bytes.Length, _ => 0 };
        return length <= (Metadata.MaxLength ?? int.MaxValue)
            ? WithOffset(new Assignment(Metadata, new Parameter<T>(ValueType, ValueType.Store(value))), value)
            : throw new ValidationException(Metadata.Model.Name, [new(Metadata.Property, $"its length is {length}, but the maximum is {Metadata.MaxLength}")]);
    }

    /// <summary>In an update: sets the column to a value computed from the row.</summary>
    /// <exception cref="InvalidOperationException">
    /// The column is <see cref="UnicodeAttribute"/> with false, and the computed value may contain characters that it cannot store.
    /// </exception>
    public Assignment Set(IExpr<T> expression) => Assign(expression?.Node!);

    /// <summary>The field of a row.</summary>
    /// <param name="source">The source of the row.</param>
    /// <param name="index">Index of the field.</param>
    internal static Field<T> At(TableSource source, int index)
    {
        var metadata = source.Model.Field(index);
        return source.IsUnbound && metadata.Handle is Field<T> known && ReferenceEquals(known.Source, source) ? known : Create(metadata, source);
    }

    /// <summary>A single field is a list of fields.</summary>
    public static implicit operator FieldList(Field<T> field) => new([field]);

    /// <summary>Sets the column to a computed value, also one of the non-nullable type.</summary>
    internal Assignment Assign(Expr expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        ThrowIfNotSettable();
        if (ValueType is FieldType<string> { IsUnicode: false } && expression.IsUnicode)
        {
            throw new InvalidOperationException(
                $"{Metadata} stores one byte per character, and a string that the database computes may contain characters that would be replaced by '?'. "
                + "Set it to a value, or to another [Unicode(false)] field, its Lower() or Trim().");
        }

        // The same time in another column; what is computed leaves the offset as it is.
        return Metadata.OffsetField is { } offset && expression is IField { Metadata.OffsetField: { } other } field
            ? Assignment.Of([new(Metadata, expression), new(offset, new Column(other, field.Source))])
            : new(Metadata, expression);
    }

    private Assignment WithOffset(Assignment assignment, T value)
    {
        if (Metadata.OffsetField is not { } offset)
        {
            return assignment;
        }

        var minutes = KeptOffset.Of(value as DateTimeOffset?);
        return Assignment.Of([assignment, new(offset, offset.Type switch
        {
            FieldType<short> exact => new Parameter<short>(exact, exact.Store(minutes.GetValueOrDefault())),
            FieldType<short?> exact => new Parameter<short?>(exact, exact.Store(minutes)),
            var other => throw new InvalidOperationException($"The offset of a time cannot be kept as {other}."),
        })]);
    }

    internal override Expr Rewrite(ExprRewriter rewriter)
    {
        var source = rewriter.Rewrite(Source);
        return ReferenceEquals(source, Source) ? this : new Field<T>(Metadata, source, ValueType);
    }

    internal override void AddTo(ref ShapeBuilder shape) => shape.Add(Metadata, Source);

    internal override void Accept(ExprVisitor visitor) => visitor.VisitColumn(Metadata, Source);

    private static Field<T> Create(FieldMetadata metadata, TableSource source)
    {
        var field = new Field<T>(metadata, source, (FieldType<T>)metadata.Type);
        if (source.IsUnbound)
        {
            metadata.Handle = field;
        }

        return field;
    }

    private void ThrowIfNotSettable()
    {
        if (Metadata.Computed is not null)
        {
            throw new InvalidOperationException($"{Metadata} is computed by the database, so an update cannot set it: set the columns that it is computed from.");
        }

        if (Source is JoinedTable)
        {
            throw new InvalidOperationException($"{Metadata} belongs to a joined row; an update sets columns of its own rows only.");
        }
    }
}
