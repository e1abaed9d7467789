using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using Tortoise.Expressions;

namespace Tortoise;

/// <summary>
/// SQL as an interpolated string: <c>$"SELECT * FROM team WHERE name = {name}"</c>. Every interpolated value becomes a parameter, so a value cannot
/// become SQL. Numbers, strings, bool, Guid, dates and times, bytes, enums and their nullable forms are accepted, and, after IN, lists of them:
/// <c>$"… WHERE id IN {ids}"</c>. An empty list matches nothing, and nulls in a list are ignored.
/// </summary>
/// <remarks>
/// Do not put quotes around an interpolated value. Within quotes, or in a comment, it is not a parameter for the database: running such SQL throws an
/// <see cref="ArgumentException"/>. Write <c>LIKE {"%" + part + "%"}</c>.
/// </remarks>
[InterpolatedStringHandler]
public sealed class SqlTemplate
{
    private readonly List<string> _texts = [];
    private readonly List<Parameter> _parameters;
    private readonly StringBuilder _text = new();

    /// <summary>Called by the compiler for <c>$"…"</c>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public SqlTemplate(int literalLength, int formattedCount)
    {
        _ = literalLength;
        _parameters = new List<Parameter>(formattedCount);
    }

    /// <summary>SQL from a plain string, without values. Pass only trusted text, never user input.</summary>
    public static SqlTemplate FromText(string sql)
    {
        var template = new SqlTemplate(0, 0);
        template.AppendLiteral(sql);
        return template;
    }

    /// <summary>Called by the compiler for the text between interpolated values.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendLiteral(string value) => _text.Append(value);

    /// <summary>Called by the compiler for an interpolated value.</summary>
    /// <exception cref="ArgumentException">Values of this type cannot be parameters.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(T value)
    {
        EndText();
        _parameters.Add(RawValue.Of(value));
    }

    /// <summary>Called by the compiler for interpolated bytes, which are one value.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(byte[]? value) => AppendFormatted<byte[]?>(value);

    /// <summary>Called by the compiler for an interpolated list.</summary>
    /// <exception cref="ArgumentException">Values of this type cannot be parameters.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(T[] values) => AppendList(values);

    /// <inheritdoc cref="AppendFormatted{T}(T[])"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(List<T> values) => AppendList(values);

    /// <inheritdoc cref="AppendFormatted{T}(T[])"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(HashSet<T> values) => AppendList(values);

    /// <inheritdoc cref="AppendFormatted{T}(T[])"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(IReadOnlyCollection<T> values) => AppendList(values);

    /// <inheritdoc cref="AppendFormatted{T}(T[])"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(IReadOnlyList<T> values) => AppendList(values);

    /// <inheritdoc cref="AppendFormatted{T}(T[])"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(ICollection<T> values) => AppendList(values);

    /// <inheritdoc cref="AppendFormatted{T}(T[])"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(IList<T> values) => AppendList(values);

    /// <inheritdoc cref="AppendFormatted{T}(T[])"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(IEnumerable<T> values) => AppendList(values);

    /// <summary>Called by the compiler for an interpolated template: its text and values are inserted.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(SqlTemplate value)
    {
        ArgumentNullException.ThrowIfNull(value);
        for (var i = 0; i < value._texts.Count; i++)
        {
            _text.Append(value._texts[i]);
            EndText();
            _parameters.Add(value._parameters[i]);
        }

        _text.Append(value._text);
    }

    internal RawStatement ToStatement(bool isWrite) => new([.. _texts, _text.ToString()], _parameters, isWrite);

    private void AppendList<T>(IEnumerable<T> values)
    {
        EndText();
        _parameters.Add(RawValue.OfList(values));
    }

    private void EndText()
    {
        _texts.Add(_text.ToString());
        _text.Clear();
    }
}
