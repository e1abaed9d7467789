using System.ComponentModel;
using System.Runtime.CompilerServices;
using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise;

/// <summary>
/// A JSON value in a query: a document in a column, or an object or list inside one. Generated classes derive from it, such as <c>SettingsJson</c>, which has
/// the members of a <c>Settings</c>. What a document does not have is null.
/// </summary>
/// <typeparam name="T">The CLR type.</typeparam>
public class JsonExpr<T> : Expr<T>, IField, IJsonExpr<JsonExpr<T>>
{
    private Expr<T>? _value;

    /// <summary>Creates the value at a place.</summary>
    protected JsonExpr(JsonPart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        Part = part;
    }

#pragma warning disable CA1033, CA1000 // names of members are left to those of the JSON object
    FieldMetadata IField.Metadata => Part.RequiredColumn.Metadata;

    TableSource IField.Source => Part.RequiredColumn.Source;

    static JsonExpr<T> IJsonExpr<JsonExpr<T>>.At(JsonPart part) => new(part);
#pragma warning restore CA1033, CA1000

    /// <summary>The place.</summary>
    private protected JsonPart Part { get; }

    internal override FieldType<T> Type => Value.Type;

    internal override bool IsNullable => Value.IsNullable;

    internal override Expr Plain => Value;

    private Expr<T> Value => _value ??= Part.Column is { } column
        ? Field<T>.At(column.Source, column.Metadata.Index)
        : typeof(T) == typeof(TimeSpan) ? Part.Call(SqlFunction.JsonQuery, PartType, Literal.One) : Part.Call(SqlFunction.JsonQuery, PartType);

    /// <summary>How a part is read.</summary>
    private protected virtual FieldType<T> PartType => new JsonObjectType<T>(() => Part.Context!, allowsNull: true);

    /// <summary>A single field is a list of fields.</summary>
    public static implicit operator FieldList(JsonExpr<T> field) => new([field]);

    /// <summary>The same as the implicit conversion.</summary>
    public static FieldList ToFieldList(JsonExpr<T> field) => field;

    /// <summary>In an update: sets the document, or the part of one if there is an object or a list around it, to a value.</summary>
    /// <exception cref="InvalidOperationException">The value is in an element inside of <c>Any</c>.</exception>
    [OverloadResolutionPriority(1)]
    public Assignment Set(T value) => Part.Column is null ? Part.Set(value) : Column.Set(value);

    /// <summary>In an update: sets the document to that of another column.</summary>
    public Assignment Set(IExpr<T> expression) => Column.Set(expression);

    /// <summary>A member of the JSON object, for generated code.</summary>
    /// <typeparam name="TMember">The value.</typeparam>
    /// <param name="property">The name of the property.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected TMember Member<TMember>(string property)
        where TMember : class, IJsonExpr<TMember> => TMember.At(Part.Member(property));

    /// <summary>A member of the JSON object, for generated code.</summary>
    /// <typeparam name="TMember">The value.</typeparam>
    /// <param name="name">The name that it has in JSON, whatever the context says.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected TMember NamedMember<TMember>(string name)
        where TMember : class, IJsonExpr<TMember> => TMember.At(Part.Named(name));

    private Field<T> Column => Field<T>.At(Part.RequiredColumn.Source, Part.RequiredColumn.Metadata.Index);

    // In SQL it is the value itself.
    internal override Expr Rewrite(ExprRewriter rewriter) => rewriter.Rewrite(Value);

    internal override void AddTo(ref ShapeBuilder shape) => shape.Walk(Value);

    internal override void Accept(ExprVisitor visitor) => Value.Accept(visitor);
}
