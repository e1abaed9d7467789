namespace Tortoise.Values;

/// <summary>A type whose values are stored as those of another one. NULL is null and never gets here.</summary>
/// <typeparam name="T">The CLR type of the property.</typeparam>
/// <typeparam name="TStored">The CLR type that stores it.</typeparam>
/// <example>
/// <code>
/// public sealed class UriFieldType() : FieldType&lt;Uri, string&gt;(FieldTypes.String)
/// {
///     protected override Uri FromStored(string value) => new(value);
///
///     protected override string ToStored(Uri value) => value.OriginalString;
/// }
/// </code>
/// </example>
public abstract class FieldType<T, TStored> : FieldType<T>
{
    private readonly FieldType<TStored> _stored;

    /// <summary>Creates the type.</summary>
    /// <param name="stored">The type that stores it: one of <see cref="FieldTypes"/>.</param>
    protected FieldType(FieldType<TStored> stored)
        : this(stored, stored?.StoreType!)
    {
    }

    /// <summary>Creates the type.</summary>
    /// <param name="stored">The type that stores it: one of <see cref="FieldTypes"/>.</param>
    /// <param name="storeType">The type of the column, whose values travel as those of <paramref name="stored"/>.</param>
    /// <exception cref="ArgumentException">Values of the store type travel as others.</exception>
    protected FieldType(FieldType<TStored> stored, StoreType storeType)
        : base(storeType)
    {
        ArgumentNullException.ThrowIfNull(stored);
        _stored = stored.Kind == storeType.Kind
            ? stored
            : throw new ArgumentException($"Values of the store type {storeType} are read and written as {storeType.Kind}, not as {stored.Kind}.", nameof(storeType));
    }

    /// <inheritdoc/>
    protected override T StoreValue(T value)
    {
        // Only these hold less than their CLR type.
        if (Precision is null && IsUnicode)
        {
            return value;
        }

        var stored = ToStored(value);
        var kept = _stored.Store(stored);
        return EqualityComparer<TStored>.Default.Equals(stored, kept) ? value : FromStored(kept);
    }

    /// <summary>The value of what is stored.</summary>
    /// <exception cref="FormatException">It is not a valid value. Reported as a <see cref="DataConversionException"/> that names the column.</exception>
    /// <exception cref="ArgumentException">The same.</exception>
    /// <exception cref="OverflowException">The same.</exception>
    protected abstract T FromStored(TStored value);

    /// <summary>What is stored of a value. Equal values are stored as equal ones, so that a filter finds them.</summary>
    /// <exception cref="ValidationException">The value cannot be stored.</exception>
    protected abstract TStored ToStored(T value);

    internal override string TextOf(T value) => _stored.TextOf(ToStored(value));

    /// <inheritdoc/>
    protected override T ParseValue(string text) => FromStored(_stored.ValueOf(text));

    /// <inheritdoc/>
    protected sealed override T ReadValue<TRow>(in TRow row, int ordinal)
    {
        var stored = _stored.Read(in row, ordinal);
        try
        {
            return FromStored(stored);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or OverflowException)
        {
            throw new DataConversionException($"{row.Describe(ordinal)} holds something that is not a valid {typeof(T).Name}.", exception);
        }
    }

    /// <inheritdoc/>
    protected sealed override void WriteValue(IParameterWriter writer, int ordinal, T value) => _stored.Write(writer, ordinal, ToStored(value));
}
