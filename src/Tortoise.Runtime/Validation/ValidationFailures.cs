using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Tortoise;

/// <summary>
/// Collects what is wrong with an object, so that all is reported at once. A model's own rules add to it: <c>partial void Validate(ValidationFailures failures)</c>.
/// </summary>
/// <remarks>It is the object's while its rules run, and that of another one afterwards: do not keep it.</remarks>
public sealed class ValidationFailures
{
    // The last one of this thread that nothing was added to: nearly every object is valid.
    [ThreadStatic]
    private static ValidationFailures? _spare;

    private List<ValidationFailure>? _failures;

    /// <summary>True if nothing is wrong so far.</summary>
    public bool IsEmpty => _failures is null;

    /// <summary>The index of the object among those that are written together; null for an object by itself.</summary>
    internal int? Row { get; set; }

    /// <summary>One for an object, with nothing in it.</summary>
    internal static ValidationFailures Rent()
    {
        var spare = _spare ?? new ValidationFailures();
        _spare = null;
        return spare;
    }

    /// <summary>Keeps it for the next object; nothing is wrong with this one.</summary>
    internal void Return() => _spare = this;

    /// <summary>A value that must be there. Of an embedded value, each member asks for it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Required(string field, object? value)
    {
        if (value is null)
        {
            AddOnce(field, "a value is required, but it is null");
        }
    }

    /// <summary>A string with a maximum length, in UTF-16 code units.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void MaxLength(string field, string? value, int max)
    {
        if (value is not null && value.Length > max)
        {
            Add(field, $"it has {value.Length} characters, but the maximum is {max}");
        }
    }

    /// <summary>A string of one byte per character (<see cref="UnicodeAttribute"/>).</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void NonUnicode(string field, string? value)
    {
        if (value is not null && Values.NonUnicodeText.IndexOfOther(value) is >= 0 and var index)
        {
            Add(field, $"its character at index {index} cannot be stored: {Values.NonUnicodeText.Rule}");
        }
    }

    /// <summary>Bytes with a maximum length.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void MaxLength(string field, byte[]? value, int max)
    {
        if (value is not null && value.Length > max)
        {
            Add(field, $"it has {value.Length} bytes, but the maximum is {max}");
        }
    }

    /// <summary>Bytes with a maximum length.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void MaxLength(string field, ReadOnlyMemory<byte>? value, int max)
    {
        if (value is { } bytes && bytes.Length > max)
        {
            Add(field, $"it has {bytes.Length} bytes, but the maximum is {max}");
        }
    }

    /// <summary>A time that must be UTC: a column keeps no zone, so any other kind would come back as another instant.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
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
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Precision(string field, decimal? value, int precision, int scale)
    {
        if (value is { } number && !Values.PreciseDecimalType.Fits(number, precision, scale))
        {
            Add(field, $"it needs more than {precision - scale} digits before the point; the column is numeric({precision}, {scale})");
        }
    }

    /// <summary>A number that is one: databases have no NaN they agree on.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void NotNaN(string field, double? value)
    {
        if (value is { } number && double.IsNaN(number))
        {
            Add(field, "it is NaN, which a column cannot hold");
        }
    }

    /// <summary>A number that is one: databases have no NaN they agree on.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void NotNaN(string field, Half? value) => NotNaN(field, (double?)value);

    /// <summary>An attribute of a class of the user's own.</summary>
    /// <param name="field">Name of the property.</param>
    /// <param name="value">Its value.</param>
    /// <param name="rule">The attribute.</param>
    /// <param name="model">The object; null for a value by itself, which a rule about whole objects passes over.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Rule(string field, object? value, ValidationAttribute rule, object? model)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (model is null && rule.RequiresValidationContext)
        {
            return;
        }

        var context = new ValidationContext(model ?? rule, field, serviceProvider: null, items: null) { MemberName = field };
        if (rule.GetValidationResult(value, context) is { } result)
        {
            Add(field, result.ErrorMessage ?? "it is not valid");
        }
    }

    /// <summary>What the object says of itself.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Rules(IValidatableObject model)
    {
        ArgumentNullException.ThrowIfNull(model);
        foreach (var result in model.Validate(new ValidationContext(model, model.GetType().Name, serviceProvider: null, items: null)))
        {
            if (result != ValidationResult.Success)
            {
                Add(string.Join(", ", result.MemberNames), result.ErrorMessage ?? "it is not valid");
            }
        }
    }

    /// <summary>Adds a failure.</summary>
    /// <param name="field">Name of the property; empty for one of the object as a whole.</param>
    /// <param name="message">What is wrong and what would be right; never the value itself.</param>
    public void Add(string field, string message) => (_failures ??= []).Add(new ValidationFailure(field, message) { Row = Row });

    private void AddOnce(string field, string message)
    {
        if (_failures?.Exists(failure => failure.Field == field && failure.Message == message && failure.Row == Row) != true)
        {
            Add(field, message);
        }
    }

    /// <summary>The failures so far.</summary>
    internal IReadOnlyList<ValidationFailure> All => _failures ?? [];

    /// <summary>Throws if there are failures.</summary>
    internal void ThrowIfAny(string model)
    {
        if (_failures is not null)
        {
            throw new ValidationException(model, _failures);
        }
    }
}
