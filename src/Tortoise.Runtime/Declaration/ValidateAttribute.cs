namespace Tortoise;

/// <summary>
/// A rule of the model's own: a static method of its class that says what is wrong with a value, or null: <c>[Validate(nameof(CheckName))]</c> with
/// <c>static string? CheckName(string name)</c>.
/// </summary>
/// <param name="method">Name of the method.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class ValidateAttribute(string method) : Attribute
{
    /// <summary>Name of the method.</summary>
    public string Method { get; } = method;
}
