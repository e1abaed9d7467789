using System.Runtime.CompilerServices;
using Tortoise.Expressions;
using Tortoise.Querying;
using Tortoise.Values;

namespace Tortoise;

/// <summary>A number, string, date or another value inside a JSON document in a query. What a document does not have is null.</summary>
/// <typeparam name="T">The CLR type.</typeparam>
public sealed class JsonField<T> : Expr<T>, IJsonExpr<JsonField<T>>
{
    private readonly JsonPart _part;
    private readonly Expr<T> _value;

    private JsonField(JsonPart part)
    {
        _part = part;
        _value = part.Value(FieldTypes.String as FieldType<T> ?? InferredFieldTypes.Find<T>() ?? JsonEnumTypes.Of<T>(part.Context));
    }

#pragma warning disable CA1033 // only generated code asks for it
    static JsonField<T> IJsonExpr<JsonField<T>>.At(JsonPart part) => new(part);
#pragma warning restore CA1033

    /// <summary>In an update: sets the value inside the document, if there is an object or a list around it.</summary>
    /// <exception cref="InvalidOperationException">The value is in an element inside of <c>Any</c>.</exception>
    [OverloadResolutionPriority(1)]
    public Assignment Set(T value) => _part.Set(value);

    /// <summary>
    /// In an update: sets the value inside the document, if there is an object or a list around it, to one computed from the row: a number, a string, a day,
    /// true or false.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// The value is in an element inside of <c>Any</c>, or its type is one that the database does not write as JSON does: a time, an enum, a <see cref="Guid"/>.
    /// </exception>
    public Assignment Set(IExpr<T> expression) => _part.SetTo<T>(expression?.Node!);

    /// <summary>The same with a value of the type that is not nullable.</summary>
    internal Assignment Assign(Expr expression) => _part.SetTo<T>(expression);

    internal static JsonField<T> At(JsonPart part) => new(part);

    internal override FieldType<T> Type => _value.Type;

    internal override bool IsNullable => _value.IsNullable;

    internal override Expr Plain => _value;

    // In SQL it is the value itself.
    internal override Expr Rewrite(ExprRewriter rewriter) => rewriter.Rewrite(_value);

    internal override void AddTo(ref ShapeBuilder shape) => shape.Walk(_value);

    internal override void Accept(ExprVisitor visitor) => _value.Accept(visitor);
}
