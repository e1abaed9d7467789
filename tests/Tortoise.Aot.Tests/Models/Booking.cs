using System.ComponentModel.DataAnnotations;

namespace Tortoise.Aot.Tests.Models;

/// <summary>Rules of every kind, and hooks.</summary>
[Model]
public partial class Booking : IValidatableObject
{
    public int Id { get; set; }

    [Required, StringLength(20, MinimumLength = 2), RegularExpression("[A-Za-z ]+")]
    public required string Guest { get; set; }

    [EmailAddress]
    public string? Mail { get; set; }

    [Range(1, 30), WholeWeeks]
    public int Nights { get; set; } = 7;

    public int Saves { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Guest == "Nobody")
        {
            yield return new ValidationResult("somebody must come", [nameof(Guest)]);
        }
    }

    private async partial ValueTask ValidateAsync(ValidationFailures failures, CancellationToken cancellationToken)
    {
        if (Saves == 0 && await Booking.Filter(b => b.Guest == Guest).ExistsAsync(cancellationToken))
        {
            failures.Add(nameof(Guest), "is booked already");
        }
    }

    partial void BeforeSave(SaveContext save) => Guest = Guest.Trim();

    partial void AfterSave(SaveContext save) => Saves++;
}

/// <summary>A rule in a class of its own.</summary>
public sealed class WholeWeeksAttribute() : ValidationAttribute("{0} must be whole weeks")
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is int nights && nights % 7 != 0 ? new ValidationResult(FormatErrorMessage(validationContext.DisplayName)) : ValidationResult.Success;

    public override bool RequiresValidationContext => true;
}
