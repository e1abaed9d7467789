namespace Tortoise;

/// <summary>A string that is a URL with a host and one of these schemes: <c>[AbsoluteUrl("https")]</c>.</summary>
/// <param name="schemes">The schemes; http, https, ftp and ftps if none is named.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class AbsoluteUrlAttribute(params string[] schemes) : RuleAttribute
{
    /// <summary>The schemes; empty for http, https, ftp and ftps.</summary>
    public IReadOnlyList<string> Schemes { get; } = schemes;
}
