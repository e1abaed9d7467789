namespace Tortoise;

/// <summary>A rule that values of a property must satisfy before they are written, beside those of System.ComponentModel.DataAnnotations. Null satisfies each.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public abstract class RuleAttribute : Attribute
{
    private protected RuleAttribute()
    {
    }

    /// <summary>The message for a value that does not satisfy it, with <c>{0}</c> for the name of the property; null for one in English.</summary>
    public string? ErrorMessage { get; set; }
}
