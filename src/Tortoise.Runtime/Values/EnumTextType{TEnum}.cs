namespace Tortoise.Values;

/// <summary>An enum stored by the names of its members (<see cref="AsTextAttribute"/>). The generator writes the table of names.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
public sealed class EnumTextType<TEnum> : FieldType<TEnum>
    where TEnum : struct, Enum
{
    private readonly Dictionary<string, TEnum> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<TEnum, string> _names = [];

    /// <summary>Creates the type.</summary>
    /// <param name="members">The members with their names; of several names for one value the first is written.</param>
    public EnumTextType(params ReadOnlySpan<(string Name, TEnum Value)> members)
        : this(isUnicode: true, members)
    {
    }

    /// <summary>Creates the type.</summary>
    /// <param name="isUnicode">False for a column of one byte a character (<see cref="UnicodeAttribute"/>).</param>
    /// <param name="members">The members with their names; of several names for one value the first is written.</param>
    public EnumTextType(bool isUnicode, params ReadOnlySpan<(string Name, TEnum Value)> members)
        : base(FieldKind.String)
    {
        IsUnicode = isUnicode;
        foreach (var (name, value) in members)
        {
            _values.TryAdd(name, value);
            _names.TryAdd(value, name);
        }

        Names = EnumNames.Of(_values, _names);
    }

    /// <inheritdoc/>
    public override bool IsUnicode { get; }

    internal override EnumNames Names { get; }

    /// <inheritdoc/>
    public override TEnum Read<TRow>(in TRow row, int ordinal) =>

        // There is none where the field was not selected.
        row.String(ordinal) is { } name ? _values.TryGetValue(name, out var value) ? value : throw Unknown(row.ColumnName(ordinal)) : default;

    /// <inheritdoc/>
    public override void Write(IParameterWriter writer, int ordinal, TEnum value)
    {
        if (IsUnicode)
        {
            writer.String(ordinal, Name(value));
        }
        else
        {
            writer.NonUnicodeString(ordinal, Name(value));
        }
    }

    internal override int RankOf(TEnum value) => Names.RankOf(Name(value));

    private DataConversionException Unknown(string column) => new(
        $"Column '{column}' holds a string that is not the name of a member of {typeof(TEnum).Name}; known are {string.Join(", ", _values.Keys)}.");

    private string Name(TEnum value) => _names.TryGetValue(value, out var name)
        ? name
        : throw new ValidationException($"The value is not a member of {typeof(TEnum).Name}, so it has no name to store.");
}
