namespace Tortoise;

/// <summary>A string that is the name of a domain: <c>club.example</c>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class DomainNameAttribute : RuleAttribute
{
    /// <summary>True if it may have characters beyond ASCII, as <c>bücher.example</c> has. True by default.</summary>
    public bool AllowUnicode { get; set; } = true;
}
