using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>
/// The type of what is one of several values: the branches of a case, the arguments of a function. Values are written as the first column or
/// computed value among them is stored.
/// </summary>
/// <param name="Type">The type.</param>
/// <param name="IsInferred">True as long as there are values only.</param>
internal readonly record struct CommonType<T>(FieldType<T> Type, bool IsInferred = false)
{
    /// <summary>The type of values alone.</summary>
    /// <exception cref="ArgumentException">Values of this type are stored in several ways, and no column says which.</exception>
    public static CommonType<T> Inferred => new(
        InferredFieldTypes.Find<T>() ?? throw new ArgumentException(
            $"How a value of type {typeof(T)} is stored depends on its column. Name the column: Sql.Value(value, storedAs: t.Column)."),
        IsInferred: true);

    /// <summary>The type with another expression.</summary>
    /// <exception cref="InvalidOperationException">The expression is stored in another way.</exception>
    public CommonType<T> With(FieldType<T> other, Expr expression)
    {
        if (IsInferred)
        {
            // A string may need what a column of one byte per character cannot hold.
            return other.IsUnicode ? new(other) : this;
        }

        return other.Kind != Type.Kind || !EnumNames.AreSame(other.Names, Type.Names)
            ? throw new InvalidOperationException(
                $"{expression.DebugText} is stored as {Description(other)}, but the values beside it as {Description(Type)}. Convert one of them with Cast, or select both and choose in C#.")
            : other.IsUnicode ? this with { Type = Type.IsUnicode ? Type : other } : this;
    }

    /// <summary>The type with another value.</summary>
    public CommonType<T> With(T value) => !Type.IsUnicode && value is string text && NonUnicodeText.IndexOfOther(text) >= 0
        ? new((FieldType<T>)(object)FieldTypes.String)
        : this;

    /// <summary>A value of this type.</summary>
    public Expr Write(T value) => new Parameter<T>(Type, value);

    /// <summary>Values and expressions; the values become values of this type.</summary>
    public Expr[] Write(Expr[] all)
    {
        var type = Type;
        return Array.ConvertAll(all, one => one is Parameter<T> value ? new Parameter<T>(type, value.Value) : one);
    }

    private static string Description(FieldType<T> type) => type.Names switch
    {
        null => type.Kind.ToString(),
        { Type: { } own } => $"a value of the enum '{own}'",
        _ => "the name of an enum's member",
    };
}
