using System.ComponentModel.DataAnnotations;
using RangeAttribute = System.ComponentModel.DataAnnotations.RangeAttribute;

namespace Tortoise.Tests.Models;

/// <summary>A field for each rule.</summary>
[Model]
public partial class Member
{
    public int Id { get; set; }

    [Unique, Required(ErrorMessage = "{0} needs 2 to 20 characters"), Display(Name = "Full name"), StringLength(20, MinimumLength = 2, ErrorMessage = "{0} needs {2} to {1} characters")]
    public required string Name { get; set; }

    [Required]
    public string? Title { get; set; }

    [Range(0, 150)]
    public int Age { get; set; }

    [Range(0, 99.5, MinimumIsExclusive = true), Precision(5, 2)]
    public decimal? Fee { get; set; }

    [Range(typeof(DateOnly), "1900-01-01", "2100-01-01")]
    public DateOnly? Born { get; set; }

    [RegularExpression("[A-Z]{2}-[0-9]+")]
    public string? Code { get; set; }

    [EmailAddress]
    public string? Mail { get; set; }

    [Url]
    public string? Home { get; set; }

    [AbsoluteUrl("https")]
    public string? Shop { get; set; }

    [Phone]
    public string? Call { get; set; }

    [CreditCard]
    public string? Card { get; set; }

    [AllowedValues(1, 2, 3)]
    public int? Level { get; set; }

    [DeniedValues("admin", "root")]
    public string? Nick { get; set; }

    [Base64String]
    public string? Picture { get; set; }

    [Compare(nameof(Mail))]
    public string? Again { get; set; }

    [CommaSeparatedIntegers(AllowNegative = true)]
    public string? Lucky { get; set; }

    [DomainName]
    public string? Domain { get; set; }

    [IPAddress]
    public string? Address { get; set; }

    [IPv4Address]
    public string? Address4 { get; set; }

    [IPv6Address]
    public string? Address6 { get; set; }

    [EmailDomain("club.example")]
    public string? Work { get; set; }

    [Validate(nameof(CheckHandle))]
    public string? Handle { get; set; }

    [Even]
    public int? Score { get; set; }

    private static string? CheckHandle(string handle) => handle.Any(char.IsUpper) ? "it must be in lower case" : null;
}

/// <summary>A rule in a class of its own.</summary>
public sealed class EvenAttribute() : ValidationAttribute("it must be even")
{
    public override bool IsValid(object? value) => value is not int number || number % 2 == 0;
}

/// <summary>Rules about the whole object.</summary>
[Model]
public partial class League : IValidatableObject
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public int From { get; set; }

    public int To { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (From > To)
        {
            yield return new ValidationResult("it begins before it ends", [nameof(From), nameof(To)]);
        }
    }

    partial void Validate(ValidationFailures failures)
    {
        if (To < From)
        {
            failures.Add(nameof(To), "it must not be before From");
        }
    }

    private async partial ValueTask ValidateAsync(ValidationFailures failures, CancellationToken cancellationToken)
    {
        var (id, name) = (Id, Name);
        if (await League.Filter(l => l.Name == name && l.Id != id).ExistsAsync(cancellationToken))
        {
            failures.Add(nameof(Name), "there is such a league already");
        }
    }
}
