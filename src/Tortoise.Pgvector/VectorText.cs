using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using Pgvector;
using Vector = Pgvector.Vector;

namespace Tortoise.Pgvector;

/// <summary>Vectors as pgvector reads and writes them. A vector of a model has hundreds of elements, so no element becomes a string of its own.</summary>
internal static class VectorText
{
    private const NumberStyles Number = NumberStyles.Float;

    /// <summary>The text of a vector.</summary>
    /// <exception cref="ValidationException">An element is not a number.</exception>
    public static string Of(Vector vector)
    {
        ArgumentNullException.ThrowIfNull(vector);
        return Write(vector.Memory.Span);
    }

    /// <inheritdoc cref="Of(Vector)"/>
    public static string Of(HalfVector vector)
    {
        ArgumentNullException.ThrowIfNull(vector);
        return Write(vector.Memory.Span);
    }

    /// <inheritdoc cref="Of(Vector)"/>
    public static string Of(SparseVector vector)
    {
        ArgumentNullException.ThrowIfNull(vector);
        var indices = vector.Indices.Span;
        var values = vector.Values.Span;
        var text = new DefaultInterpolatedStringHandler(2 * values.Length, 2 * values.Length, CultureInfo.InvariantCulture);
        text.AppendLiteral("{");
        for (var i = 0; i < values.Length; i++)
        {
            text.AppendLiteral(i > 0 ? "," : "");
            text.AppendFormatted(indices[i] + 1);
            text.AppendLiteral(":");
            text.AppendFormatted(Finite(values[i]));
        }

        text.AppendLiteral("}/");
        text.AppendFormatted(vector.Dimensions);
        return text.ToStringAndClear();
    }

    /// <summary>The elements of a vector.</summary>
    /// <exception cref="FormatException">The text is not that of a vector.</exception>
    public static T[] Read<T>(string text)
        where T : INumberBase<T>
    {
        var elements = Between(text, '[', ']');
        var values = new T[elements.Count(',') + 1];
        var place = 0;
        foreach (var element in elements.Split(','))
        {
            values[place++] = T.Parse(elements[element], Number, CultureInfo.InvariantCulture);
        }

        return values;
    }

    /// <summary>A sparse vector.</summary>
    /// <exception cref="FormatException">The text is not that of one.</exception>
    public static SparseVector ReadSparse(string text)
    {
        var slash = text.LastIndexOf('/');
        var elements = Between(text.AsSpan(0, Math.Max(slash, 0)), '{', '}');
        var count = elements.IsWhiteSpace() ? 0 : elements.Count(',') + 1;
        var (indices, values) = (new int[count], new float[count]);
        var rest = elements;
        for (var i = 0; i < count; i++)
        {
            var comma = rest.IndexOf(',');
            var element = comma < 0 ? rest : rest[..comma];
            var colon = element.IndexOf(':');
            indices[i] = colon < 0 ? throw NotVector() : int.Parse(element[..colon], CultureInfo.InvariantCulture) - 1;
            values[i] = float.Parse(element[(colon + 1)..], Number, CultureInfo.InvariantCulture);
            rest = rest[(comma + 1)..];
        }

        return new SparseVector(int.Parse(text.AsSpan(slash + 1), CultureInfo.InvariantCulture), indices, values);
    }

    private static string Write<T>(ReadOnlySpan<T> elements)
        where T : INumberBase<T>
    {
        var text = new DefaultInterpolatedStringHandler(elements.Length, elements.Length, CultureInfo.InvariantCulture);
        text.AppendLiteral("[");
        for (var i = 0; i < elements.Length; i++)
        {
            text.AppendLiteral(i > 0 ? "," : "");

            // pgvector rounds to a float first, so the text is that of a float.
            text.AppendFormatted(Finite(float.CreateTruncating(elements[i])));
        }

        text.AppendLiteral("]");
        return text.ToStringAndClear();
    }

    private static float Finite(float element) => float.IsFinite(element) ? element : throw new ValidationException("A vector has neither NaN nor infinite elements on PostgreSQL.");

    private static ReadOnlySpan<char> Between(ReadOnlySpan<char> text, char first, char last)
    {
        text = text.Trim();
        return text.Length >= 2 && text[0] == first && text[^1] == last ? text[1..^1] : throw NotVector();
    }

    private static FormatException NotVector() => new("It is not the text of a vector.");
}
