namespace Tortoise;

/// <summary>
/// An interface whose properties are fields of every model that implements it: those that the model does not declare are generated, with the attributes that
/// they have here, as tracked properties (docs/inheritance.md).
/// </summary>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class MixinAttribute : Attribute;
