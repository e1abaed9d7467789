using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

/// <summary>
/// SQL as an interpolated string: <c>$"SELECT * FROM team WHERE name = {name}"</c>. Every hole becomes a parameter, so a value cannot
/// become SQL. Holes take numbers, strings, bool, Guid, dates and times, bytes, enums and their nullable forms, and, after IN, lists of them:
/// <c>$"… WHERE id IN {ids}"</c>. No row is in an empty list, and nulls in a list are passed over.
/// </summary>
/// <remarks>
/// A hole takes no quotes. Within quotes, or in a comment, it is not a parameter for the database: running such SQL throws an
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

    /// <summary>SQL that is a plain string, without values. Only text you trust may go here, never input.</summary>
    public static SqlTemplate FromText(string sql)
    {
        var template = new SqlTemplate(0, 0);
        template.AppendLiteral(sql);
        return template;
    }

    /// <summary>Called by the compiler for the text between holes.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendLiteral(string value) => _text.Append(value);

    /// <summary>Called by the compiler for a hole.</summary>
    /// <exception cref="ArgumentException">Values of this type cannot be parameters.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(T value)
    {
        EndText();
        _parameters.Add(IsEnum<T>() ? Number(value) : new Parameter<T>(InferredFieldTypes.Of<T>(), value));
    }

    /// <summary>Called by the compiler for a hole with bytes, which are one value.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(byte[]? value) => AppendFormatted<byte[]?>(value);

    /// <summary>Called by the compiler for a hole with a list.</summary>
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

    /// <summary>Called by the compiler for a hole that holds another template: its text and values go in here.</summary>
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
        ArgumentNullException.ThrowIfNull(values);
        EndText();
        var found = values.Where(value => value is not null).ToList();
        _parameters.Add(IsEnum<T>() ? Numbers(found) : new ListParameter<T>(InferredFieldTypes.Of<T>(), found));
    }

    /// <summary>Enums as they are stored where no field tells otherwise: by their numbers.</summary>
    private static ListParameter Numbers<T>(List<T> members)
    {
        var isUnsigned = Type.GetTypeCode(Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T)) == TypeCode.UInt64;
        return isUnsigned
            ? new ListParameter<ulong>(FieldTypes.UInt64, members.ConvertAll(member => Convert.ToUInt64(member, CultureInfo.InvariantCulture)))
            : new ListParameter<long>(FieldTypes.Int64, members.ConvertAll(member => Convert.ToInt64(member, CultureInfo.InvariantCulture)));
    }

    private static bool IsEnum<T>() => typeof(T).IsEnum || Nullable.GetUnderlyingType(typeof(T)) is { IsEnum: true };

    /// <summary>An enum as it is stored where no field tells otherwise: by its number.</summary>
    private static Parameter Number<T>(T value) => value is Enum member && member.GetTypeCode() == TypeCode.UInt64
        ? new Parameter<ulong>(FieldTypes.UInt64, Convert.ToUInt64(member, CultureInfo.InvariantCulture))
        : new Parameter<long?>(
            FieldTypes.Nullable(FieldTypes.Int64), value is null ? null : Convert.ToInt64(value, CultureInfo.InvariantCulture));

    private void EndText()
    {
        _texts.Add(_text.ToString());
        _text.Clear();
    }
}
