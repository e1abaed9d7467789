namespace Tortoise;

/// <summary>Leaves a property out of the history of its model (<see cref="AuditedAttribute"/>): a password, a counter. A change of nothing else makes no row.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotAuditedAttribute : Attribute;
