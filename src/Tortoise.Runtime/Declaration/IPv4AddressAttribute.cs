namespace Tortoise;

/// <summary>A string that is an IPv4 address: <c>192.0.2.1</c>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class IPv4AddressAttribute : RuleAttribute;
