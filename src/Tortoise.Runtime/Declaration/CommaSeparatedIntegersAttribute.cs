namespace Tortoise;

/// <summary>A string of integers that are separated by commas: <c>1,2,30</c>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class CommaSeparatedIntegersAttribute : RuleAttribute
{
    /// <summary>True if they may be negative. False by default.</summary>
    public bool AllowNegative { get; set; }
}
