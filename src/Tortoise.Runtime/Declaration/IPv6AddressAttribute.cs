namespace Tortoise;

/// <summary>A string that is an IPv6 address: <c>2001:db8::1</c>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class IPv6AddressAttribute : RuleAttribute;
