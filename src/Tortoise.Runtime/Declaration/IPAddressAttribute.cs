namespace Tortoise;

/// <summary>A string that is an IPv4 or IPv6 address.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class IPAddressAttribute : RuleAttribute;
