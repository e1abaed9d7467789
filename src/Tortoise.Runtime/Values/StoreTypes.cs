namespace Tortoise.Values;

/// <summary>
/// The types of columns. To add one, add a row to the table of every dialect (<c>Dialects/…/…StoreTypes.cs</c>): if a row is missing, a model
/// that needs the type is refused on that database.
/// </summary>
public static class StoreTypes
{
    /// <summary>Characters of an IPv6 address with all its digits and an IPv4 address in it.</summary>
    private const int LongestAddress = 45;

    /// <summary>True or false.</summary>
    public static StoreType Boolean { get; } = new("boolean", FieldKind.Boolean);

    /// <summary>A whole number of one byte with a sign.</summary>
    public static StoreType SignedByte { get; } = new("signed byte", FieldKind.SByte);

    /// <summary>A whole number of one byte without a sign.</summary>
    public static StoreType UnsignedByte { get; } = new("unsigned byte", FieldKind.Byte);

    /// <summary>A whole number of two bytes.</summary>
    public static StoreType SmallInteger { get; } = new("small integer", FieldKind.Int16);

    /// <summary>A whole number of two bytes without a sign.</summary>
    public static StoreType UnsignedSmallInteger { get; } = new("unsigned small integer", FieldKind.UInt16);

    /// <summary>A whole number of four bytes.</summary>
    public static StoreType Integer { get; } = new("integer", FieldKind.Int32);

    /// <summary>A whole number of four bytes without a sign.</summary>
    public static StoreType UnsignedInteger { get; } = new("unsigned integer", FieldKind.UInt32);

    /// <summary>A whole number of eight bytes.</summary>
    public static StoreType BigInteger { get; } = new("big integer", FieldKind.Int64);

    /// <summary>A whole number of eight bytes without a sign.</summary>
    public static StoreType UnsignedBigInteger { get; } = new("unsigned big integer", FieldKind.UInt64);

    /// <summary>A floating-point number of four bytes.</summary>
    public static StoreType Real { get; } = new("real", FieldKind.Single);

    /// <summary>A floating-point number of eight bytes.</summary>
    public static StoreType Double { get; } = new("double", FieldKind.Double);

    /// <summary>A decimal number with room for every <see cref="decimal"/>, as far as the database has it.</summary>
    public static StoreType Decimal { get; } = new("decimal", FieldKind.Decimal);

    /// <summary>Text.</summary>
    public static StoreType Text { get; } = new("text", FieldKind.String);

    /// <summary>Text of one byte per character (<see cref="UnicodeAttribute"/>).</summary>
    public static StoreType NonUnicodeText { get; } = new("non-Unicode text", FieldKind.String) { IsUnicode = false };

    /// <summary>A GUID, as the options of the database keep it.</summary>
    public static StoreType Guid { get; } = new("guid", FieldKind.Guid);

    /// <summary>A point in time, in UTC.</summary>
    public static StoreType Timestamp { get; } = new("timestamp", FieldKind.DateTime);

    /// <summary>A point in time with an offset, where the database keeps one.</summary>
    public static StoreType TimestampWithTimeZone { get; } = new("timestamp with time zone", FieldKind.DateTimeOffset);

    /// <summary>
    /// A date with a time of day, in no zone: <c>timestamp</c> on PostgreSQL. It travels as the <see cref="System.DateTime"/> in UTC that has the same digits.
    /// </summary>
    public static StoreType TimestampWithoutTimeZone { get; } = new("timestamp without time zone", FieldKind.DateTime) { IsCast = true };

    /// <summary>A day.</summary>
    public static StoreType Date { get; } = new("date", FieldKind.DateOnly);

    /// <summary>A time of day.</summary>
    public static StoreType Time { get; } = new("time", FieldKind.TimeOnly);

    /// <summary>A span of time, in ticks: days and more, also negative ones.</summary>
    public static StoreType Duration { get; } = new("duration", FieldKind.TimeSpan);

    /// <summary>Bytes.</summary>
    public static StoreType Bytes { get; } = new("bytes", FieldKind.Bytes);

    /// <summary>A JSON document: <c>jsonb</c> on PostgreSQL. It travels as a string.</summary>
    public static StoreType Json { get; } = new("JSON", FieldKind.String) { IsCast = true };

    /// <summary>An IP address: <c>inet</c> on PostgreSQL. It travels as a string.</summary>
    public static StoreType NetworkAddress { get; } = new StoreType("network address", FieldKind.String) { IsCast = true }.WithLength(LongestAddress);

    /// <summary>Text that stands for a number which no number of the database holds, and sorts as it does.</summary>
    internal static StoreType NumberAsText { get; } = new(Text.Name, FieldKind.String) { IsEncoded = true };

    /// <summary>An array, or a JSON document of one where the database has none; of what, the type of its elements knows.</summary>
    internal static StoreType Array { get; } = new("array", FieldKind.Array);

    /// <summary>The name of each <see cref="Enum"/> in the tables of dialects.</summary>
    internal const string Enums = "enum";

    /// <summary>Every type.</summary>
    internal static IReadOnlyList<StoreType> All { get; } =
    [
        Boolean, SignedByte, UnsignedByte, SmallInteger, UnsignedSmallInteger, Integer, UnsignedInteger, BigInteger, UnsignedBigInteger, Real,
        Double, Decimal, Text, NonUnicodeText, Guid, Timestamp, TimestampWithTimeZone, TimestampWithoutTimeZone, Date, Time,
        Duration, Bytes, Json, NetworkAddress, Array,
    ];

    /// <summary>
    /// A type of some databases, by the name that they have for it: <c>StoreTypes.Native("int4range", "postgresql")</c>. Its values travel as strings, in the
    /// form in which the database reads and writes them. Elsewhere a model with such a column is refused.
    /// </summary>
    /// <param name="type">The type, without a length.</param>
    /// <param name="databases">Names of the databases that have it: <c>sqlite</c>, <c>postgresql</c>, <c>mysql</c>, <c>mariadb</c>, <c>sqlserver</c>.</param>
    /// <exception cref="ArgumentException">No database is named, one is unknown, or the type is not a name.</exception>
    public static StoreType Native(string type, params string[] databases)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(databases);
        if (databases.Length == 0 || databases.FirstOrDefault(name => !DatabaseNames.All.Contains(name)) is not null)
        {
            throw new ArgumentException($"Name the databases that have the type '{type}', of: {string.Join(", ", DatabaseNames.All)}.", nameof(databases));
        }

        return type.Length > 0 && type.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.' or ' ')
            ? new(type, FieldKind.String) { IsCast = true, Databases = [.. databases] }
            : throw new ArgumentException("The name of a type consists of letters, digits, '_', '.' and spaces.", nameof(type));
    }

    /// <summary>
    /// An enum of the database: a type of its own on PostgreSQL, the values of the column on MySQL and MariaDB, text with a check elsewhere. Its values travel as strings. They are
    /// sorted as the database does: in their order on PostgreSQL, MySQL and MariaDB, as text elsewhere; <see cref="AsDatabaseEnumAttribute"/> sorts alike everywhere.
    /// </summary>
    /// <param name="name">Name of the type where it is one.</param>
    /// <param name="values">The values, in their order.</param>
    /// <exception cref="ArgumentException">There are no values, or the name or a value is empty.</exception>
    public static StoreType Enum(string name, params IReadOnlyList<string> values)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(values);
        return values.Count > 0 && values.All(value => !string.IsNullOrEmpty(value))
            ? new(Enums, FieldKind.String) { IsCast = true, EnumName = name, EnumValues = [.. values] }
            : throw new ArgumentException("An enum has values, and none of them is empty.", nameof(values));
    }

    /// <summary>A decimal number with declared digits.</summary>
    /// <param name="precision">Total number of digits, 1 to 28.</param>
    /// <param name="scale">Number of digits after the decimal point.</param>
    /// <exception cref="ArgumentOutOfRangeException">The precision is not between 1 and 28, or the scale not between 0 and the precision.</exception>
    public static StoreType DecimalOf(int precision, int scale)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(precision, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(precision, 28);
        ArgumentOutOfRangeException.ThrowIfNegative(scale);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scale, precision);
        return Decimal.WithDigits(precision, scale);
    }
}
