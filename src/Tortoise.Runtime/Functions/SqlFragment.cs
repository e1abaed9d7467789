using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using Tortoise.Expressions;

namespace Tortoise;

/// <summary>
/// A part of a statement as an interpolated string: <c>$"some_function({t.Score}, {min})"</c>. Fields and what is computed from them are compiled in
/// their places, on the database at hand; every other interpolated value becomes a parameter, so a value cannot become SQL. After IN, lists are
/// accepted too.
/// </summary>
/// <remarks>Do not put quotes around an interpolated value: running such SQL throws an <see cref="ArgumentException"/>.</remarks>
[InterpolatedStringHandler]
public sealed class SqlFragment
{
    private readonly List<string> _texts = [];
    private readonly List<Expr> _holes;
    private readonly StringBuilder _text = new();

    /// <summary>Called by the compiler for <c>$"…"</c>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public SqlFragment(int literalLength, int formattedCount)
    {
        _ = literalLength;
        _holes = new List<Expr>(formattedCount);
    }

    /// <summary>Called by the compiler for the text between interpolated values.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendLiteral(string value) => _text.Append(value);

    /// <summary>Called by the compiler for a field, and for what is computed from fields.</summary>
    [OverloadResolutionPriority(1)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(Expr value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Add(value);
    }

    /// <summary>Called by the compiler for an interpolated value.</summary>
    /// <exception cref="ArgumentException">Values of this type cannot be parameters.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(T value) => Add(RawValue.Of(value));

    /// <summary>Called by the compiler for interpolated bytes, which are one value.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(byte[]? value) => Add(RawValue.Of(value));

    /// <summary>Called by the compiler for an interpolated list.</summary>
    /// <exception cref="ArgumentException">Values of this type cannot be parameters.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(T[] values) => Add(RawValue.OfList(values));

    /// <inheritdoc cref="AppendFormatted{T}(T[])"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(List<T> values) => Add(RawValue.OfList(values));

    /// <inheritdoc cref="AppendFormatted{T}(T[])"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(HashSet<T> values) => Add(RawValue.OfList(values));

    /// <inheritdoc cref="AppendFormatted{T}(T[])"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(IReadOnlyList<T> values) => Add(RawValue.OfList(values));

    /// <inheritdoc cref="AppendFormatted{T}(T[])"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(IEnumerable<T> values) => Add(RawValue.OfList(values));

    /// <summary>What stands between the texts.</summary>
    internal Expr[] Holes => [.. _holes];

    /// <summary>The text before, between and after what is interpolated, in parentheses: what stands around it does not change its meaning.</summary>
    internal string[] Texts
    {
        get
        {
            string[] texts = [.. _texts, _text.ToString()];
            texts[0] = $"({texts[0]}";
            texts[^1] = $"{texts[^1]})";
            return texts;
        }
    }

    private void Add(Expr hole)
    {
        _texts.Add(_text.ToString());
        _text.Clear();
        _holes.Add(hole);
    }
}
