using System.ComponentModel;
using System.Text.Json.Serialization;
using Tortoise.Metadata;
using Tortoise.Querying;
using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>A place in a JSON document: the column, or the element of a list, and the way from there.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonPart
{
    private readonly Expr _document;
    private readonly IJsonContext? _names;
    private readonly JsonStep[] _steps;

    private JsonPart(Expr document, IJsonContext? names, JsonStep[] steps)
    {
        _document = document;
        _names = names;
        _steps = steps;
    }

    /// <summary>The whole document of a column.</summary>
    internal static JsonPart Of(TableSource source, int field)
    {
        var column = new Column(source.Model.Field(field), source);
        return new(column, column.Metadata.Type as IJsonContext, []);
    }

    /// <summary>The column, if the place is the whole of one.</summary>
    internal IField? Column => _steps.Length == 0 ? _document as IField : null;

    /// <summary>The context that names members; null for a document without one.</summary>
    internal JsonSerializerContext? Context => _names?.Context;

    /// <summary>The column.</summary>
    /// <exception cref="InvalidOperationException">The place is no column.</exception>
    internal IField RequiredColumn => Column
        ?? throw new InvalidOperationException("A part of a JSON document is not a column: name the whole document, or set the part with Set in an update.");

    /// <summary>A member, by the name of its property.</summary>
    internal JsonPart Member(string property) => With(Step(Context?.Options.PropertyNamingPolicy?.ConvertName(property) ?? property));

    /// <summary>A member, by the name that it has in JSON.</summary>
    internal JsonPart Named(string name) => With(Step(name));

    /// <summary>A member, by a key that is given at run time.</summary>
    internal JsonPart Key(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return With(new JsonStep(key, 0, IsGiven: true));
    }

    /// <summary>An element, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative.</exception>
    internal JsonPart Element(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return With(new JsonStep(null, index, IsGiven: true));
    }

    /// <summary>The elements of the list at the place, as rows.</summary>
    internal (SelectQuery Rows, JsonPart Element) Elements()
    {
        var table = new JsonTable(_document, JsonPath.Of(_steps));
        return (SelectQuery.Of(table, Literal.One), new JsonPart(new JsonItem(table), _names, []));
    }

    /// <summary>What a function says of the value at the place.</summary>
    internal FunctionExpr<T> Call<T>(SqlFunction function, FieldType<T> type, params ReadOnlySpan<Expr> others) => new(function, [_document, JsonPath.Of(_steps), .. others], type);

    /// <summary>The value at the place, which is a number, a string, true or false.</summary>
    internal Expr<T> Value<T>(FieldType<T> type) => _steps.Length == 0 && _document is JsonItem
        ? new FunctionExpr<T>(SqlFunction.JsonItem, _document, type)
        : Call(SqlFunction.JsonValue, type);

    /// <summary>Tests whether there is anything at the place, also JSON's null.</summary>
    internal Q IsPresent() => new NullCheck(Call(SqlFunction.JsonPresence, FieldTypes.String), negated: true);

    /// <summary>Sets the place to a value, in an update.</summary>
    /// <exception cref="InvalidOperationException">The place is in an element of a list that is read as rows.</exception>
    internal Assignment Set<T>(T value)
    {
        var column = _document as IField ?? throw new InvalidOperationException("An element inside Any cannot be set: set it by its index, or the whole list.");
        var json = JsonText.Of(value, Context);
        Expr[] arguments = [_document, JsonPath.Of(_steps), new Parameter<string>(FieldTypes.String, json), JsonPath.Of(_steps[..^1])];
        return new Assignment(
            column.Metadata, new FunctionExpr<string>(SqlFunction.JsonSet, JsonText.Scalar(json) is { } scalar ? [.. arguments, scalar] : arguments, JsonDocumentText));
    }

    /// <summary>Sets the place to a computed value, in an update.</summary>
    /// <typeparam name="T">The type of the place.</typeparam>
    /// <exception cref="InvalidOperationException">The place is in an element of a list that is read as rows, or no database writes the type as JSON does.</exception>
    internal Assignment SetTo<T>(Expr expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        var column = _document as IField ?? throw new InvalidOperationException("An element inside Any cannot be set: set it by its index, or the whole list.");
        FieldType? type = FieldTypes.String as FieldType<T> ?? InferredFieldTypes.Find<T>();
        var isWritten = type is { Kind: FieldKind.Boolean or (>= FieldKind.SByte and <= FieldKind.Decimal) or FieldKind.String or FieldKind.DateOnly, StoreType: { IsEncoded: false, IsCast: false } }
            && type.Kind == expression.Kind;
        return isWritten
            ? new Assignment(
                column.Metadata,
                new FunctionExpr<string>(
                    SqlFunction.JsonSet,
                    [_document, JsonPath.Of(_steps), new FunctionExpr<string>(SqlFunction.JsonText, expression, FieldTypes.String), JsonPath.Of(_steps[..^1]), expression],
                    JsonDocumentText))
            : throw new InvalidOperationException(
                $"A member of a JSON document that is a {typeof(T).Name} cannot be computed in an update: numbers, strings, days, true and false can. Set it to a value.");
    }

    /// <summary>A document as text, which is all that an update needs of it.</summary>
    private static FieldType<string> JsonDocumentText { get; } = new JsonTextType();

    private sealed class JsonTextType() : FieldType<string, string>(FieldTypes.String, StoreTypes.Json)
    {
        protected override string FromStored(string value) => value;

        protected override string ToStored(string value) => value;
    }

    private static JsonStep Step(string name) => new(name, 0, IsGiven: name.Any(static letter => letter is '"' or '\\' or '\'' or < ' '));

    private JsonPart With(JsonStep step) => new(_document, _names, [.. _steps, step]);
}
