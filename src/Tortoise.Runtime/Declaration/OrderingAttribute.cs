namespace Tortoise;

/// <summary>The default ordering of queries.</summary>
/// <param name="names">Names of properties, the most significant first; a leading <c>-</c> means descending.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OrderingAttribute(params string[] names) : Attribute
{
    /// <summary>The names as given.</summary>
    public IReadOnlyList<string> Names { get; } = names;
}
