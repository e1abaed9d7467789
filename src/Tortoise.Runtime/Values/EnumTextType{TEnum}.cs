namespace Tortoise.Values;

/// <summary>An enum stored by the names of its members (<see cref="AsTextAttribute"/>, <see cref="AsDatabaseEnumAttribute"/>). The generator writes the table of names.</summary>
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
    /// <param name="isUnicode">False for a column of one byte per character (<see cref="UnicodeAttribute"/>).</param>
    /// <param name="members">The members with their names; of several names for one value the first is written.</param>
    public EnumTextType(bool isUnicode, params ReadOnlySpan<(string Name, TEnum Value)> members)
        : this(isUnicode ? StoreTypes.Text : StoreTypes.NonUnicodeText, members)
    {
    }

    /// <summary>Creates the type of an enum that the database knows (<see cref="AsDatabaseEnumAttribute"/>).</summary>
    /// <param name="type">Name of its type, where the database has one for it.</param>
    /// <param name="members">The members with their names; of several names for one value the first is written.</param>
    public EnumTextType(string type, params ReadOnlySpan<(string Name, TEnum Value)> members)
        : this(StoreTypes.Enum(type, InOrder(members)), members)
    {
    }

    private EnumTextType(StoreType type, params ReadOnlySpan<(string Name, TEnum Value)> members)
        : base(type)
    {
        foreach (var (name, value) in members)
        {
            _values.TryAdd(name, value);
            _names.TryAdd(value, name);
        }

        Names = EnumNames.Of(type.EnumName, _values, _names);
    }

    internal override EnumNames Names { get; }

    /// <inheritdoc/>
    protected override TEnum ReadValue<TRow>(in TRow row, int ordinal) =>
        _values.TryGetValue(row.String(ordinal), out var value) ? value : throw Unknown(row.ColumnName(ordinal));

    /// <inheritdoc/>
    protected override void WriteValue(IParameterWriter writer, int ordinal, TEnum value)
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

    /// <inheritdoc/>
    protected override TEnum ParseValue(string text)
    {
        var value = Enum.Parse<TEnum>(text, ignoreCase: true);
        return _names.ContainsKey(value) ? value : throw new FormatException($"It is not a member of {typeof(TEnum).Name}.");
    }

    internal override int RankOf(TEnum value) => Names.RankOf(Name(value));

    private static string[] InOrder(ReadOnlySpan<(string Name, TEnum Value)> members) =>
        [.. members.ToArray().DistinctBy(member => member.Value).OrderBy(member => member.Value).Select(member => member.Name)];

    private DataConversionException Unknown(string column) => new(
        $"Column '{column}' holds a string that is not the name of a member of {typeof(TEnum).Name}; known are {string.Join(", ", _values.Keys)}.");

    private string Name(TEnum value) => _names.TryGetValue(value, out var name)
        ? name
        : throw new ValidationException($"The value is not a member of {typeof(TEnum).Name}, so it has no name to store.");
}
