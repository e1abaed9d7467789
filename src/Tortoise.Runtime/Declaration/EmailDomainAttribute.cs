namespace Tortoise;

/// <summary>A string that is an e-mail address at one of these domains: <c>[EmailDomain("club.example")]</c>.</summary>
/// <param name="domains">The domains; one at least.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class EmailDomainAttribute(params string[] domains) : RuleAttribute
{
    /// <summary>The domains.</summary>
    public IReadOnlyList<string> Domains { get; } = domains;
}
