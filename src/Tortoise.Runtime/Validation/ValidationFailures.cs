namespace Tortoise.CompilerServices;

/// <summary>Collects the validation failures of an object before it is written, so that all are reported at once.</summary>
public sealed class ValidationFailures
{
    private List<ValidationFailure>? _failures;

    /// <summary>A value that must be there.</summary>
    public void Required(string field, object? value)
    {
        if (value is null)
        {
            Add(field, "a value is required, but it is null");
        }
    }

    /// <summary>A string with a maximum length, in UTF-16 code units.</summary>
    public void MaxLength(string field, string? value, int max)
    {
        if (value is not null && value.Length > max)
        {
            Add(field, $"it has {value.Length} characters, but the maximum is {max}");
        }
    }

    /// <summary>A string of one byte per character (<see cref="UnicodeAttribute"/>).</summary>
    public void NonUnicode(string field, string? value)
    {
        if (value is not null && Values.NonUnicodeText.IndexOfOther(value) is >= 0 and var index)
        {
            Add(field, $"its character at index {index} cannot be stored: {Values.NonUnicodeText.Rule}");
        }
    }

    /// <summary>Bytes with a maximum length.</summary>
    public void MaxLength(string field, byte[]? value, int max)
    {
        if (value is not null && value.Length > max)
        {
            Add(field, $"it has {value.Length} bytes, but the maximum is {max}");
        }
    }

    /// <summary>A time that must be UTC: a column keeps no zone, so any other kind would come back as another instant.</summary>
    public void Utc(string field, DateTime? value)
    {
        if (value is { Kind: not DateTimeKind.Utc, Ticks: 0 })
        {
            Add(field, "it is not set: assign a time in UTC, DateTime.UtcNow, or mark it with [AutoNowAdd] or [AutoNow]");
        }
        else if (value is { Kind: not DateTimeKind.Utc } time)
        {
            Add(field, $"its Kind is {time.Kind}, but times are stored in UTC: convert it with ToUniversalTime() or DateTime.SpecifyKind");
        }
    }

    /// <summary>A decimal with declared digits; it is rounded to the scale when written.</summary>
    public void Precision(string field, decimal? value, int precision, int scale)
    {
        if (value is { } number && !Values.PreciseDecimalType.Fits(number, precision, scale))
        {
            Add(field, $"it needs more than {precision - scale} digits before the point; the column is numeric({precision}, {scale})");
        }
    }

    /// <summary>A number that is one: databases have no NaN they agree on.</summary>
    public void NotNaN(string field, double? value)
    {
        if (value is { } number && double.IsNaN(number))
        {
            Add(field, "it is NaN, which a column cannot hold");
        }
    }

    /// <summary>Adds a failure.</summary>
    /// <param name="field">Name of the property.</param>
    /// <param name="message">What is wrong and what would be right; never the value itself.</param>
    public void Add(string field, string message) => (_failures ??= []).Add(new ValidationFailure(field, message));

    /// <summary>Throws if there are failures.</summary>
    internal void ThrowIfAny(string model)
    {
        if (_failures is not null)
        {
            throw new ValidationException(model, _failures);
        }
    }
}
